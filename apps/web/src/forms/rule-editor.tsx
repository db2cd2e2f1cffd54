import { type Journey, type Rule, sentenceOf } from '@wegwijs/journey'
import { useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useEventNames } from '../data/counts.ts'
import { useLanguage } from '../language/provider.tsx'
import { Button } from '../ui/button.tsx'
import { NativeSelect } from '../ui/field.tsx'
import { ConditionEditor, NotToggle } from './condition-editor.tsx'
import { RuleCount } from './rule-count.tsx'
import {
  type ConditionProblem,
  type DraftGroup,
  type DraftPart,
  draftOf,
  emptyCondition,
  emptyDraft,
  type RuleDraft,
  ruleOf,
} from './rule-draft.ts'

interface RuleEditorProps {
  /** The rule when the editor opens; later changes come from the editor itself. */
  rule: Rule | undefined
  onChange: (rule: Rule | undefined) => void
  /** Called with a sentence while the rule is unfinished, with null when it is whole. */
  onBlocked: (message: string | null) => void
  /** The journey as it would be with this rule, to count what it matches; absent means nothing is counted. */
  counted?: { journey: Journey; touchpoint: string }
  /** What the rule is about, when it is not about a touchpoint. */
  words?: { title: string; none: string; first: string }
}

/** "Wat telt mee?": conditions joined by and or or, with groups and negation, said as a sentence and counted live. */
export function RuleEditor({ rule, onChange, onBlocked, counted, words }: RuleEditorProps) {
  const t = useTranslations('forms.rule')
  const { title, none, first } = words ?? { title: t('title'), none: t('none'), first: t('addFirst') }
  const { language } = useLanguage()
  const [draft, setDraft] = useState<RuleDraft | null>(() => draftOf(rule))
  const names = useEventNames(counted?.journey.id)
  const suggestions = useId()
  const drafted = draft && ruleOf(draft)
  const problems = drafted && !drafted.ok ? drafted.problems : []

  function change(next: RuleDraft): void {
    setDraft(next)
    const result = ruleOf(next)
    if (result.ok) onChange(result.rule)
    onBlocked(result.ok ? null : t(`problem.${result.problems[0]!.problem}`))
  }
  const changePart = (index: number, part: DraftPart | null): void =>
    change({ ...draft!, parts: replaced(draft!.parts, index, part) })

  return (
    <section aria-label={title} className="grid gap-2 border-t border-line pt-3">
      <h3 className="font-semibold">{title}</h3>
      {rule && (
        <p className="rounded-lg bg-sunken px-2.5 py-2 break-words" data-testid="rule-sentence">
          {sentenceOf(rule, language)}
        </p>
      )}
      {!rule && draft?.parts.length === 0 && <p className="text-muted">{none}</p>}
      {draft === null ? (
        <>
          <p className="text-xs text-muted">{t('tooDeep')}</p>
          <Button size="small" className="justify-self-start" onClick={() => change(emptyDraft)}>
            {t('replace')}
          </Button>
        </>
      ) : (
        <>
          {draft.parts.length > 1 && (
            <JoinChoice join={draft.join} onChange={(join) => change({ ...draft, join })} label={t('joinLabel')} />
          )}
          <ol className="grid gap-2">
            {draft.parts.map((part, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a part has no name but its place
              <li key={index} className="grid gap-2">
                {index > 0 && <Joiner join={draft.join} />}
                {part.kind === 'condition' ? (
                  <ConditionEditor
                    condition={part}
                    problem={problemAt(problems, [index])}
                    suggestions={suggestions}
                    onChange={(condition) => changePart(index, condition)}
                    onRemove={() => changePart(index, null)}
                  />
                ) : (
                  <GroupEditor
                    group={part}
                    index={index}
                    problems={problems}
                    suggestions={suggestions}
                    onChange={(group) => changePart(index, group)}
                  />
                )}
              </li>
            ))}
          </ol>
          <div className="flex flex-wrap gap-1.5">
            <Button size="small" onClick={() => change({ ...draft, parts: [...draft.parts, emptyCondition] })}>
              + {draft.parts.length === 0 ? first : t('add')}
            </Button>
            {draft.parts.length > 0 && (
              <>
                <Button
                  size="small"
                  onClick={() => change({ ...draft, parts: [...draft.parts, newGroup(draft.join)] })}
                >
                  + {t('addGroup')}
                </Button>
                <Button size="small" look="quiet" onClick={() => change(emptyDraft)}>
                  {t('removeRule')}
                </Button>
              </>
            )}
          </div>
          {(draft.not || draft.parts.length > 1) && (
            <NotToggle label={t('notRuleLabel')} not={draft.not} onChange={(not) => change({ ...draft, not })} />
          )}
        </>
      )}
      {rule && counted && problems.length === 0 && <RuleCount {...counted} rule={rule} />}
      <datalist id={suggestions}>
        {names.map(({ key }) => (
          <option key={key} value={key} />
        ))}
      </datalist>
    </section>
  )
}

interface GroupEditorProps {
  group: DraftGroup
  index: number
  problems: readonly ConditionProblem[]
  suggestions: string
  onChange: (group: DraftGroup | null) => void
}

/** Conditions that belong together inside a rule. */
function GroupEditor({ group, index, problems, suggestions, onChange }: GroupEditorProps) {
  const t = useTranslations('forms.rule')
  const changePart = (at: number, part: DraftGroup['parts'][number] | null): void => {
    const parts = replaced(group.parts, at, part)
    onChange(parts.length > 0 ? { ...group, parts } : null)
  }
  return (
    <div className="grid gap-2 rounded-lg border-l-2 border-line-strong bg-paper py-2 pl-2.5">
      <JoinChoice join={group.join} onChange={(join) => onChange({ ...group, join })} label={t('joinLabel')} />
      {group.parts.map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part has no name but its place
        <div key={at} className="grid gap-2">
          {at > 0 && <Joiner join={group.join} />}
          <ConditionEditor
            condition={part}
            problem={problemAt(problems, [index, at])}
            suggestions={suggestions}
            onChange={(condition) => changePart(at, condition)}
            onRemove={() => changePart(at, null)}
          />
        </div>
      ))}
      <div className="flex flex-wrap items-center gap-1.5">
        <Button size="small" onClick={() => onChange({ ...group, parts: [...group.parts, emptyCondition] })}>
          + {t('add')}
        </Button>
        <Button size="small" look="quiet" onClick={() => onChange(null)}>
          {t('removeGroup')}
        </Button>
      </div>
      <NotToggle label={t('notGroupLabel')} not={group.not} onChange={(not) => onChange({ ...group, not })} />
    </div>
  )
}

interface JoinChoiceProps {
  join: 'all' | 'any'
  onChange: (join: 'all' | 'any') => void
  label: string
}

function JoinChoice({ join, onChange, label }: JoinChoiceProps) {
  const t = useTranslations('forms.rule')
  return (
    <NativeSelect aria-label={label} value={join} onChange={(event) => onChange(event.target.value as 'all' | 'any')}>
      <option value="all">{t('joinAll')}</option>
      <option value="any">{t('joinAny')}</option>
    </NativeSelect>
  )
}

function Joiner({ join }: { join: 'all' | 'any' }) {
  const t = useTranslations('forms.rule')
  return <span className="text-xs font-semibold text-muted">{t(join)}</span>
}

/** A group of the other join than the rule's, which is why people want one. */
const newGroup = (join: 'all' | 'any'): DraftGroup => ({
  kind: 'group',
  not: false,
  join: join === 'all' ? 'any' : 'all',
  parts: [emptyCondition],
})

const replaced = <P,>(parts: readonly P[], index: number, part: P | null): P[] =>
  parts.flatMap((each, at) => (at !== index ? [each] : part === null ? [] : [part]))

const problemAt = (
  problems: readonly ConditionProblem[],
  path: readonly number[],
): ConditionProblem['problem'] | undefined => problems.find((each) => each.path.join() === path.join())?.problem
