import type { DrawnMap } from '../../data/drawn-map.ts'
import type { Numbers } from '../../data/numbers.ts'

/** What customers answered about a touchpoint, where it stands on the map. */
export interface MeasuredPoint {
  touchpoint: string
  where: string
  x: number
  n: number
  mean: number
  low: number | null
  high: number | null
}

/** A point for every touchpoint with answers; where nobody was asked there is none. */
export function measuredPoints(map: DrawnMap, numbers: Numbers | null): MeasuredPoint[] {
  return map.touchpoints.flat().flatMap(({ id, name }) => {
    const measured = numbers?.feeling(id)
    const x = map.touchpointX.get(id)
    if (!measured || x === undefined) return []
    const { n, mean, low, high } = measured
    return [{ touchpoint: id, where: name, x, n, mean, low, high }]
  })
}
