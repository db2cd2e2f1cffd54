import type { Reading } from '@wegwijs/journey'
import type { Place } from './place.ts'

/** A stage and the one after it by index; null when the place is no stage, is the last, or nothing counts in either. */
export function stageAndNext(reading: Reading, place: Place | null): [stage: number, next: number] | null {
  if (place === null || !('stage' in place)) return null
  const both: [number, number] = [place.stage, place.stage + 1]
  return both.every((stage) => counts(reading, stage)) ? both : null
}

const counts = ({ stages, touchpoints }: Reading, stage: number): boolean =>
  stages[stage] !== undefined &&
  (stages[stage].rule !== undefined || touchpoints.some((each) => each.stage === stage && each.rule !== undefined))
