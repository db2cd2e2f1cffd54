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
  return map.touchpoints.flatMap((row, stage) =>
    row.flatMap(({ id, name }, index) => {
      const measured = numbers?.feeling(id)
      if (!measured) return []
      const { n, mean, low, high } = measured
      return [{ touchpoint: id, where: name, x: stage + (index + 0.5) / row.length, n, mean, low, high }]
    }),
  )
}
