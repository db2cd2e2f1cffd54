import { type Journey, recordsOf, type WithId } from './journey.ts'
import type { Evidence, EvidenceState } from './record.ts'

const strength: Record<EvidenceState, number> = { assumed: 0, researched: 1, measured: 2, contradicted: 3 }

/** The evidence of a journey by the record it is about. */
export const evidenceByRecord = (journey: Journey): ReadonlyMap<string, readonly WithId<Evidence>[]> =>
  Map.groupBy(recordsOf(journey, 'evidence'), (evidence) => evidence.for)

/** What weighs most of all that is known: one contradiction outweighs all, then a measurement, then research. */
export const strongestOf = <E extends Evidence>(evidence: readonly E[] = []): E | undefined =>
  evidence.reduce<E | undefined>(
    (best, each) => (best && strength[each.state] <= strength[best.state] ? best : each),
    undefined,
  )

/** How well something is supported. */
export const supportOf = (evidence?: readonly Evidence[]): EvidenceState => strongestOf(evidence)?.state ?? 'assumed'
