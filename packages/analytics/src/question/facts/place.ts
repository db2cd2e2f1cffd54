import type { Reading } from '@wegwijs/journey'

/** Where on the map something is counted: a stage, or touchpoints (those of a step, or one). Indices are in map order. */
export type Place = { stage: number } | { touchpoints: number[] }

/** The stage, step or touchpoint with this id; null when the map has none. */
export function placeOf(reading: Reading, id: string): Place | null {
  const stage = reading.stages.findIndex((each) => each.id === id)
  if (stage >= 0) return { stage }
  const touchpoints = reading.touchpoints.flatMap((each, index) => (each.id === id || each.step === id ? [index] : []))
  return touchpoints.length > 0 ? { touchpoints } : null
}

/** Where a question asks to count; null is the whole journey. */
export const placeAsked = ({ reading, at }: { reading: Reading; at?: string | undefined }): Place | null =>
  at === undefined ? null : placeOf(reading, at)

/** Indices of the touchpoints of a place. */
export const touchpointsAt = ({ touchpoints }: Reading, place: Place): number[] =>
  'touchpoints' in place
    ? place.touchpoints
    : touchpoints.flatMap(({ stage }, index) => (stage === place.stage ? [index] : []))
