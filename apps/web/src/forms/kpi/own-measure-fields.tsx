import { type OwnMeasure, type OwnPart, ownMetric, type Rule } from '@wegwijs/journey'
import { Plus, Trash2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { withCounter } from '../../data/segments.ts'
import { useLanguage, useText } from '../../language/provider.tsx'
import { Button, IconButton } from '../../ui/button.tsx'
import { ChoiceField } from '../choice-field.tsx'
import type { FieldsProps } from '../fields-props.ts'
import { RuleEditor } from '../rule-editor.tsx'
import { TextField } from '../text-field.tsx'
import { withWord, wordsFor } from './formula-words.ts'
import { LiveValue } from './live-value.tsx'

/** A part while it is being written. */
interface DraftPart {
  /** Never shown: what the editor of its rule is known by while names change. */
  key: number
  name: string
  count: OwnPart['count']
  rule: Rule | undefined
}

type Draft = { formula: string; parts: DraftPart[] }

const PART_NAME = /^[A-Za-z][A-Za-z0-9]{0,30}$/
const BLOCKED = 'measure'

/** How a KPI of the team's own is counted: parts that each count something by a rule, and a formula over them. */
export function OwnMeasureFields({ journey, id, record, onChange, onBlocked }: FieldsProps<'kpi'>) {
  const t = useTranslations('forms.kpi.measure')
  const text = useText()
  const { language } = useLanguage()
  const [draft, setDraft] = useState<Draft>(() => draftOf(record.measure))
  const [unfinished, setUnfinished] = useState<Record<number, string>>({})
  const measure = measureOf(draft)
  const read = draft.formula.trim() === '' ? null : ownMetric(measure)
  const problem =
    Object.values(unfinished)[0] ??
    partProblem(draft.parts, t) ??
    (read === null
      ? t('noFormula')
      : 'problem' in read
        ? t('at', { at: String(read.problem.at + 1), what: text(read.problem.what) })
        : null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is wrong decides whether the form is held
  useEffect(() => {
    onBlocked(BLOCKED, problem)
    return () => onBlocked(BLOCKED, null)
  }, [problem])

  function change(next: Draft): void {
    setDraft(next)
    onChange({ ...record, measure: measureOf(next) })
  }
  const changePart = (part: DraftPart): void =>
    change({ ...draft, parts: draft.parts.map((each) => (each.key === part.key ? part : each)) })
  function addPart(): void {
    const key = Math.max(0, ...draft.parts.map((each) => each.key)) + 1
    change({
      ...draft,
      parts: [...draft.parts, { key, name: t('partName', { n: String(key) }), count: 'people', rule: undefined }],
    })
  }
  function removePart(key: number): void {
    setUnfinished(({ [key]: _gone, ...others }) => others)
    change({ ...draft, parts: draft.parts.filter((each) => each.key !== key) })
  }

  return (
    <section aria-label={t('title')} className="grid gap-3 border-t border-line pt-3">
      <h3 className="font-semibold">{t('title')}</h3>
      <p className="text-xs text-muted">{t('hint')}</p>
      {draft.parts.map((part) => (
        <fieldset key={part.key} className="grid gap-2 rounded-lg border border-line p-2.5">
          <legend className="sr-only">{t('part', { name: part.name })}</legend>
          <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,1.4fr)_auto] items-end gap-2">
            <TextField
              label={t('name')}
              value={part.name}
              maxLength={31}
              onChange={(name) => changePart({ ...part, name })}
            />
            <ChoiceField label={t('count')} value={part.count} onChange={(count) => changePart({ ...part, count })}>
              {(['people', 'events', 'value'] as const).map((each) => (
                <option key={each} value={each}>
                  {t(`counts.${each}`)}
                </option>
              ))}
            </ChoiceField>
            <IconButton label={t('removePart', { name: part.name })} onClick={() => removePart(part.key)}>
              <Trash2 size={14} />
            </IconButton>
          </div>
          <RuleEditor
            rule={part.rule}
            onChange={(rule) => changePart({ ...part, rule })}
            onBlocked={(message) =>
              setUnfinished(({ [part.key]: _old, ...others }) =>
                message === null ? others : { ...others, [part.key]: message },
              )
            }
            counted={withCounter(journey)}
            words={{ title: t('rule', { name: part.name }), none: t('noRule'), first: t('firstCondition') }}
          />
        </fieldset>
      ))}
      <Button size="small" className="justify-self-start" onClick={addPart}>
        <Plus size={14} aria-hidden="true" /> {t('addPart')}
      </Button>
      <TextField
        label={t('formula')}
        value={draft.formula}
        hint={t('formulaHint')}
        error={draft.formula.trim() !== '' && problem ? problem : undefined}
        onChange={(formula) => change({ ...draft, formula })}
      />
      <ul aria-label={t('words')} className="flex flex-wrap gap-1">
        {wordsFor(draft.formula, Object.keys(measure.parts), language).map(({ word, meaning }) => (
          <li key={word}>
            <button
              type="button"
              title={meaning}
              onClick={() => change({ ...draft, formula: withWord(draft.formula, word) })}
              className="rounded-md border border-line-strong bg-surface px-1.5 py-0.5 text-xs hover:border-muted"
            >
              <code>{word}</code>
              {meaning && <span className="text-muted"> {meaning}</span>}
            </button>
          </li>
        ))}
      </ul>
      {problem === null && read !== null && 'metric' in read && (
        <LiveValue journey={journey} id={id} record={record} measure={measure} unit={read.metric.unit} />
      )}
    </section>
  )
}

const draftOf = (measure: OwnMeasure | undefined): Draft => ({
  formula: measure?.formula ?? '',
  parts: Object.entries(measure?.parts ?? {}).map(([name, { count, rule }], key) => ({ key, name, count, rule })),
})

/** What is finished of the draft. */
const measureOf = ({ formula, parts }: Draft): OwnMeasure => ({
  formula,
  parts: Object.fromEntries(
    parts.flatMap(({ name, count, rule }) => (rule && PART_NAME.test(name) ? [[name, { count, rule }]] : [])),
  ),
})

function partProblem(
  parts: readonly DraftPart[],
  t: ReturnType<typeof useTranslations<'forms.kpi.measure'>>,
): string | null {
  for (const { key, name, rule } of parts) {
    if (!PART_NAME.test(name)) return t('badName', { name })
    if (parts.some((other) => other.key !== key && other.name === name)) return t('sameName', { name })
    if (!rule) return t('ruleMissing', { name })
  }
  return null
}
