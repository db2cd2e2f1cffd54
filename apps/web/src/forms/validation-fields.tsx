import {
  inMapOrder,
  type Journey,
  type JourneyRecord,
  type RecordKind,
  recordsOf,
  validationAudiences,
} from '@wegwijs/journey'
import { useTranslations } from 'use-intl'
import { Check } from '../ui/check.tsx'
import { Choice } from '../ui/choice.tsx'
import type { FieldsProps } from './fields-props.ts'
import { useNameOf } from './record-name.ts'
import { SignerField } from './signer-field.tsx'
import { TextField } from './text-field.tsx'

/** A check of part of the map with the people it is about: who, with whom, when, and what changed. */
export function ValidationFields({ journey, id, record, onChange, errorOf }: FieldsProps<'validation'>) {
  const t = useTranslations('forms')
  return (
    <>
      <Choice
        label={t('validation.audience')}
        value={record.audience}
        options={validationAudiences.map((audience) => ({ value: audience, label: t(`validation.${audience}`) }))}
        onChange={(audience) => onChange({ ...record, audience })}
      />
      <TextField
        label={t('validation.with')}
        placeholder={t('validation.withPlaceholder')}
        value={record.with}
        onChange={(who) => onChange({ ...record, with: who })}
        error={errorOf('with')}
      />
      <SignerField
        label={t('validation.by')}
        isNew={!(id in journey.records)}
        value={record.by}
        onChange={(by) => onChange({ ...record, by })}
        error={errorOf('by')}
      />
      <TextField
        type="date"
        label={t('validation.day')}
        value={record.day}
        onChange={(day) => onChange({ ...record, day })}
        error={errorOf('day')}
      />
      <TextField
        long
        label={t('validation.changed')}
        value={record.changed}
        onChange={(changed) => onChange({ ...record, changed })}
      />
      <Parts journey={journey} chosen={record.of} onChange={(of) => onChange({ ...record, of })} />
    </>
  )
}

const partKinds = ['stage', 'lane', 'touchpoint', 'persona', 'step', 'card', 'feeling'] as const

/** Which parts were checked; none chosen means the whole map. Kinds are folded away until something in them is chosen. */
function Parts({
  journey,
  chosen,
  onChange,
}: {
  journey: Journey
  chosen: readonly string[]
  onChange: (of: string[]) => void
}) {
  const t = useTranslations('forms')
  return (
    <fieldset className="grid gap-1">
      <legend className="mb-1 text-xs font-semibold">{t('validation.of')}</legend>
      <Check label={t('validation.whole')} checked={chosen.length === 0} onChange={(whole) => whole && onChange([])} />
      {partKinds.map((kind) => (
        <PartsOfKind key={kind} journey={journey} kind={kind} chosen={chosen} onChange={onChange} />
      ))}
    </fieldset>
  )
}

function PartsOfKind({
  journey,
  kind,
  chosen,
  onChange,
}: {
  journey: Journey
  kind: RecordKind
  chosen: readonly string[]
  onChange: (of: string[]) => void
}) {
  const t = useTranslations('forms')
  const nameOf = useNameOf()
  const records = inMapOrder<JourneyRecord>(journey, recordsOf(journey, kind)).filter(
    (record) => !('placeholder' in record && record.placeholder),
  )
  if (records.length === 0) return null
  const count = records.filter(({ id }) => chosen.includes(id)).length
  return (
    <details open={count > 0}>
      <summary className="rounded">
        {t(`counted.${kind}`, { count: records.length })}
        {count > 0 && <span className="text-muted"> · {t('validation.chosen', { n: String(count) })}</span>}
      </summary>
      <div className="mt-1 ml-4 grid max-h-48 grid-cols-1 gap-1 overflow-y-auto p-0.5">
        {records.map((record) => (
          <Check
            key={record.id}
            label={nameOf(record)}
            checked={chosen.includes(record.id)}
            onChange={(checked) =>
              onChange(checked ? [...chosen, record.id] : chosen.filter((other) => other !== record.id))
            }
          />
        ))}
      </div>
    </details>
  )
}
