import { type Card, inMapOrder, type Journey, recordsOf, type WithId } from '@wegwijs/journey'
import { useTranslations } from 'use-intl'
import { Check } from '../ui/check.tsx'
import { Choice } from '../ui/choice.tsx'
import type { FieldsProps } from './fields-props.ts'
import { TextField } from './text-field.tsx'

const statuses = ['todo', 'doing', 'done'] as const

/** An action point: what, who, when, how far, and which findings it answers. */
export function ActionFields({ journey, record, onChange, errorOf }: FieldsProps<'action'>) {
  const t = useTranslations('forms.action')
  const findings = findingsOf(journey, record.from)
  return (
    <>
      <TextField
        long
        label={t('text')}
        value={record.text}
        onChange={(text) => onChange({ ...record, text })}
        error={errorOf('text')}
      />
      <div className="grid grid-cols-2 gap-2">
        <TextField label={t('owner')} value={record.owner} onChange={(owner) => onChange({ ...record, owner })} />
        <TextField
          label={t('department')}
          value={record.department}
          onChange={(department) => onChange({ ...record, department })}
        />
      </div>
      <TextField
        label={t('due')}
        type="date"
        value={record.due ?? ''}
        onChange={(due) => {
          const { due: _left, ...rest } = record
          onChange(due ? { ...rest, due } : rest)
        }}
      />
      <Choice
        label={t('status')}
        value={record.status}
        options={statuses.map((status) => ({ value: status, label: t(status) }))}
        onChange={(status) => onChange({ ...record, status })}
      />
      {findings.length > 0 && (
        <fieldset className="grid gap-1">
          <legend className="mb-1 text-xs font-semibold">{t('from')}</legend>
          {findings.map((card) => (
            <Check
              key={card.id}
              label={card.text}
              checked={record.from.includes(card.id)}
              onChange={(checked) =>
                onChange({
                  ...record,
                  from: checked ? [...record.from, card.id] : record.from.filter((other) => other !== card.id),
                })
              }
            />
          ))}
        </fieldset>
      )}
    </>
  )
}

/** Pains and opportunities, which an action point can answer, and whatever it answers already. */
function findingsOf(journey: Journey, chosen: readonly string[]): WithId<Card>[] {
  const contents = new Map(recordsOf(journey, 'lane').map(({ id, content }) => [id, content]))
  const cards = recordsOf(journey, 'card').filter(({ id, lane, placeholder }) => {
    const content = contents.get(lane)
    return chosen.includes(id) || (!placeholder && (content === 'pains' || content === 'opportunities'))
  })
  return inMapOrder(journey, cards)
}
