import { type Journey, recordsOf, type WithId } from '../journey/journey.ts'
import { type Card, type EvidenceState, evidenceStates, type Feeling } from '../journey/record.ts'
import { evidenceByRecord, supportOf } from '../journey/support.ts'

/** How much of a map rests on what. */
export interface Coverage {
  /** Cards and feelings; suggestions and wishes for later do not count. */
  total: number
  states: Record<EvidenceState, { count: number; share: number | null }>
}

export function coverage(journey: Journey): Coverage {
  const evidence = evidenceByRecord(journey)
  const states = [...recordsOf(journey, 'card'), ...recordsOf(journey, 'feeling')]
    .filter(isClaim)
    .map(({ id }) => supportOf(evidence.get(id)))
  const total = states.length
  return {
    total,
    states: Object.fromEntries(
      evidenceStates.map((state) => {
        const count = states.filter((each) => each === state).length
        return [state, { count, share: total > 0 ? count / total : null }]
      }),
    ) as Coverage['states'],
  }
}

/** Whether a record says how things are: a model's suggestion does not yet, and a wish for later never does. */
export const isClaim = (record: Pick<WithId<Card | Feeling>, 'placeholder' | 'only'>): boolean =>
  !record.placeholder && record.only !== 'to-be'
