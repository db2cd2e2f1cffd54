import type { Reading } from '@wegwijs/journey'
import type { Histories } from './history.ts'

/** The touchpoints or stages that no known person ever was at, whatever the period. */
export function neverSeen(by: 'touchpoint' | 'stage', reading: Reading, { people }: Histories): string[] {
  const all = [...people.values()].flat()
  return by === 'touchpoint'
    ? reading.touchpoints.filter((_, place) => !all.some((one) => one.touchpoints.includes(place))).map(({ id }) => id)
    : reading.stages.filter((_, place) => !all.some((one) => one.stages.includes(place))).map(({ id }) => id)
}
