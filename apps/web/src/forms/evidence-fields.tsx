import {
  type Evidence,
  inMapOrder,
  type Journey,
  type JourneyRecord,
  type RecordKind,
  recordsOf,
} from '@wegwijs/journey'
import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { Choice } from '../ui/choice.tsx'
import { ChoiceField } from './choice-field.tsx'
import type { FieldsProps } from './fields-props.ts'
import { useNameAt } from './name-at.ts'
import { SignerField } from './signer-field.tsx'
import { TextField } from './text-field.tsx'
import { typedNumber } from './typed-number.ts'

/** What people may say themselves; that something is measured comes from data only. */
const sayable = ['assumed', 'researched', 'contradicted'] as const
/** Kinds of source to choose from; other words may be typed. */
const sources = ['interview', 'survey', 'review', 'call', 'usability', 'metric'] as const
const kinds = ['touchpoint', 'card', 'feeling', 'persona'] as const

/** What supports or contradicts something on the map, and where that comes from. */
export function EvidenceFields({ journey, id, record, onChange, errorOf }: FieldsProps<'evidence'>) {
  const t = useTranslations('forms')
  const suggestions = useId()
  return (
    <>
      <ChoiceField
        label={t('evidence.for')}
        value={record.for}
        onChange={(target) => onChange({ ...record, for: target })}
        error={errorOf('for')}
      >
        {!(record.for in journey.records) && <option value="">{t('choose')}</option>}
        {kinds.map((kind) => (
          <Targets key={kind} journey={journey} kind={kind} label={t(`kind.${kind}`)} chosen={record.for} />
        ))}
      </ChoiceField>
      {record.state === 'measured' ? (
        <p className="rounded-lg bg-measured-soft px-2.5 py-2 text-xs">{t('evidence.fromData')}</p>
      ) : (
        <>
          <Choice
            label={t('evidence.state')}
            value={record.state}
            options={sayable.map((state) => ({ value: state, label: t(`evidence.${state}`) }))}
            onChange={(state) => onChange({ ...record, state })}
          />
          {record.state === 'contradicted' && <p className="text-xs text-muted">{t('evidence.contradictedHint')}</p>}
        </>
      )}
      <TextField
        label={t('evidence.source')}
        placeholder={t('evidence.sourcePlaceholder')}
        list={suggestions}
        value={record.source}
        onChange={(source) => onChange({ ...record, source })}
        error={errorOf('source')}
      />
      <datalist id={suggestions}>
        {sources.map((source) => (
          <option key={source} value={t(`evidence.sources.${source}`)} />
        ))}
      </datalist>
      <TextField
        long
        label={t('evidence.quote')}
        value={record.quote ?? ''}
        onChange={(quote) => onChange({ ...record, quote })}
      />
      <TextField
        label={t('evidence.n')}
        value={record.n === undefined ? '' : String(record.n)}
        onChange={(typed) => {
          const { n: _left, ...rest } = record
          const n = typedNumber(typed)
          onChange(n === undefined || n === null ? rest : { ...rest, n: Math.max(0, Math.round(n)) })
        }}
      />
      <TextField
        type="url"
        label={t('evidence.link')}
        placeholder="https://"
        value={record.link ?? ''}
        onChange={(link) => onChange({ ...record, link })}
        error={errorOf('link')}
      />
      <div className="grid grid-cols-2 items-start gap-2">
        <TextField
          type="date"
          label={t('evidence.day')}
          value={record.day ?? ''}
          onChange={(day) => onChange(withOptional(record, 'day', day))}
        />
        <SignerField
          label={t('evidence.by')}
          isNew={!(id in journey.records)}
          value={record.by ?? ''}
          onChange={(by) => onChange(withOptional(record, 'by', by))}
        />
      </div>
    </>
  )
}

function withOptional(record: Evidence, field: 'day' | 'by', value: string): Evidence {
  const { [field]: _before, ...rest } = record
  return value === '' ? rest : { ...rest, [field]: value }
}

interface TargetsProps {
  journey: Journey
  kind: RecordKind
  label: string
  chosen: string
}

/** What evidence can be about: what the team says itself, and what is chosen already. */
function Targets({ journey, kind, label, chosen }: TargetsProps) {
  const nameAt = useNameAt(journey)
  const records = inMapOrder<JourneyRecord>(journey, recordsOf(journey, kind)).filter(
    (record) => record.id === chosen || !('placeholder' in record && record.placeholder),
  )
  if (records.length === 0) return null
  return (
    <optgroup label={label}>
      {records.map((record) => (
        <option key={record.id} value={record.id}>
          {nameAt(record)}
        </option>
      ))}
    </optgroup>
  )
}
