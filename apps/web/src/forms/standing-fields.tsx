import type { Card, Feeling, Journey } from '@wegwijs/journey'
import { stageOf } from '@wegwijs/journey'
import { PersonaChecks } from './persona-checks.tsx'
import { PlaceFields } from './place-fields.tsx'
import { TouchpointChoice } from './touchpoint-choice.tsx'

interface StandingFieldsProps<R extends Card | Feeling> {
  journey: Journey
  record: R
  onChange: (record: R) => void
  error?: string | undefined
}

/** Where a card or feeling stands and whose it is: place, touchpoint and personas. */
export function StandingFields<R extends Card | Feeling>({ journey, record, onChange, error }: StandingFieldsProps<R>) {
  return (
    <>
      <PlaceFields journey={journey} record={record} onChange={onChange} error={error} />
      <TouchpointChoice
        journey={journey}
        stage={stageOf(journey, record)}
        value={record.touchpoint}
        onChange={(touchpoint) => {
          const { touchpoint: _left, ...rest } = record
          onChange((touchpoint ? { ...rest, touchpoint } : rest) as R)
        }}
      />
      <PersonaChecks
        journey={journey}
        chosen={record.personas}
        onChange={(personas) => onChange({ ...record, personas })}
      />
    </>
  )
}
