import { eventFields, type Field, numberFields } from '@wegwijs/journey'
import { Plus, Trash2, X } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { IconButton } from '../ui/button.tsx'
import { NativeSelect, TextInput } from '../ui/field.tsx'
import {
  type ConditionProblem,
  type DraftCondition,
  dateOps,
  numberOps,
  type Op,
  opsFor,
  withField,
} from './rule-draft.ts'

const PROPERTY = 'properties.'
const fields = [...eventFields, ...numberFields, 'time'] as const
const multiple: readonly Op[] = ['is', 'isNot', 'startsWith', 'contains']

/** "Is" has "is not" among the comparisons, and numbers and days have theirs; the others are turned around. */
const hasOpposite = (op: Op): boolean => !['startsWith', 'contains', 'matches', 'exists'].includes(op)

/** The name of each comparison in the messages; signs make poor keys. */
const opNames = {
  is: 'is',
  isNot: 'isNot',
  startsWith: 'startsWith',
  contains: 'contains',
  matches: 'matches',
  exists: 'exists',
  '=': 'equal',
  '>': 'more',
  '>=': 'atLeast',
  '<': 'less',
  '<=': 'atMost',
  before: 'before',
  onOrAfter: 'onOrAfter',
} as const satisfies Record<Op, string>

interface ConditionEditorProps {
  condition: DraftCondition
  problem: ConditionProblem['problem'] | undefined
  /** Id of the datalist with the names of events in the store. */
  suggestions: string
  onChange: (condition: DraftCondition) => void
  onRemove: () => void
}

/** One condition: which field, compared how, with which value or values. */
export function ConditionEditor({ condition, problem, suggestions, onChange, onRemove }: ConditionEditorProps) {
  const t = useTranslations('forms.rule')
  const { field, op } = condition
  const isProperty = field.startsWith(PROPERTY)
  return (
    <div className="grid gap-1.5">
      <div className="grid grid-cols-[1fr_1fr_auto] gap-1.5">
        <NativeSelect
          aria-label={t('field')}
          value={isProperty ? PROPERTY : field}
          onChange={(event) => onChange(withField(condition, event.target.value as Field))}
        >
          {fields.map((each) => (
            <option key={each} value={each}>
              {t(`fields.${each}`)}
            </option>
          ))}
          <option value={PROPERTY}>{t('fields.property')}</option>
        </NativeSelect>
        <NativeSelect
          aria-label={t('op')}
          value={op}
          onChange={(event) => onChange({ ...condition, op: event.target.value as Op })}
        >
          {opsFor(field).map((each) => (
            <option key={each} value={each}>
              {t(`ops.${opNames[each]}`)}
            </option>
          ))}
        </NativeSelect>
        <IconButton label={t('remove')} onClick={onRemove} className="self-center">
          <Trash2 size={14} />
        </IconButton>
      </div>
      {isProperty && (
        <TextInput
          aria-label={t('property')}
          placeholder={t('property')}
          value={field.slice(PROPERTY.length)}
          onChange={(event) => onChange({ ...condition, field: `${PROPERTY}${event.target.value}` })}
        />
      )}
      {op !== 'exists' && (
        <Values
          condition={condition}
          invalid={problem !== undefined && problem !== 'field'}
          suggestions={field === 'name' ? suggestions : undefined}
          onChange={onChange}
        />
      )}
      {problem && <p className="text-xs text-pain">{t(`problem.${problem}`)}</p>}
      {(condition.not || !hasOpposite(op)) && (
        <NotToggle label={t('notLabel')} not={condition.not} onChange={(not) => onChange({ ...condition, not })} />
      )}
    </div>
  )
}

interface ValuesProps {
  condition: DraftCondition
  invalid: boolean
  suggestions: string | undefined
  onChange: (condition: DraftCondition) => void
}

/** One box for each value; comparisons of text take several, of which one must fit. */
function Values({ condition, invalid, suggestions, onChange }: ValuesProps) {
  const t = useTranslations('forms.rule')
  const values = condition.values.length > 0 ? condition.values : ['']
  const shown = multiple.includes(condition.op) ? values : values.slice(0, 1)
  const change = (index: number, typed: string): void =>
    onChange({ ...condition, values: shown.map((value, at) => (at === index ? typed : value)) })
  return (
    <div className="grid gap-1.5">
      {shown.map((value, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a value has no name but its place
        <div key={index} className="flex items-center gap-1.5">
          {index > 0 && <span className="text-xs text-muted">{t('any')}</span>}
          <TextInput
            aria-label={t('value')}
            aria-invalid={invalid}
            list={suggestions}
            autoComplete="off"
            type={dateOps.includes(condition.op) ? 'date' : 'text'}
            inputMode={numberOps.includes(condition.op) ? 'decimal' : 'text'}
            value={value}
            onChange={(event) => change(index, event.target.value)}
          />
          {shown.length > 1 && (
            <IconButton
              label={t('removeValue')}
              onClick={() => onChange({ ...condition, values: shown.filter((_, at) => at !== index) })}
            >
              <X size={14} />
            </IconButton>
          )}
          {multiple.includes(condition.op) && index === shown.length - 1 && value !== '' && (
            <IconButton label={t('addValue')} onClick={() => onChange({ ...condition, values: [...shown, ''] })}>
              <Plus size={14} />
            </IconButton>
          )}
        </div>
      ))}
    </div>
  )
}

/** Turns something around. */
export function NotToggle({ label, not, onChange }: { label: string; not: boolean; onChange: (not: boolean) => void }) {
  return (
    <label className="flex items-center gap-1.5 text-xs text-muted">
      <input
        type="checkbox"
        checked={not}
        onChange={(event) => onChange(event.target.checked)}
        className="size-3.5 accent-ink"
      />
      {label}
    </label>
  )
}
