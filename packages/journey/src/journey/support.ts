import { type Journey, recordsOf, type WithId } from './journey.ts'
import type { Evidence, EvidenceState } from './record.ts'

const strength: Record<EvidenceState, number> = { assumed: 0, researched: 1, measured: 2, contradicted: 3 }

/** The evidence of a journey by the record it is about. */
export const evidenceByRecord = (journey: Journey): ReadonlyMap<string, readonly WithId<Evidence>[]> =>
  Map.groupBy(recordsOf(journey, 'evidence'), (evidence) => evidence.for)

/** How well something is supported: one contradiction outweighs all, then a measurement, then research. */
export const supportOf = (evidence: readonly Evidence[] = []): EvidenceState =>
  evidence.reduce<EvidenceState>((best, { state }) => (strength[state] > strength[best] ? state : best), 'assumed')
