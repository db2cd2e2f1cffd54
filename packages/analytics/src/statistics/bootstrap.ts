import { type Interval, quantile } from './interval.ts'
import { randomFrom } from './random.ts'

/** How often people are drawn anew. */
const RESAMPLES = 200
/** Always the same, so that the same question always has the same interval. */
const SEED = 1

/**
 * 95 % percentile intervals (Efron 1979) of figures about people of whom `people[i]` are alike: as many people are drawn
 * with replacement 200 times, always the same draws, and `figures` tells each time what they say. A key that a draw does
 * not tell of is 0 in it.
 */
export function bootstrap(
  people: readonly number[],
  figures: (drawn: readonly number[]) => ReadonlyMap<string, number>,
): Map<string, Interval> {
  const groupOf = new Uint32Array(people.reduce((sum, count) => sum + count, 0))
  let filled = 0
  for (const [group, count] of people.entries()) groupOf.fill(group, filled, (filled += count))
  const random = randomFrom(SEED)
  const told: ReadonlyMap<string, number>[] = []
  for (let resample = 0; resample < RESAMPLES; resample++) {
    const drawn = Array<number>(people.length).fill(0)
    for (let draw = 0; draw < groupOf.length; draw++) drawn[groupOf[Math.floor(random() * groupOf.length)]!]! += 1
    told.push(figures(drawn))
  }
  const keys = new Set(told.flatMap((each) => [...each.keys()]))
  return new Map(
    [...keys].map((key) => {
      const drawn = told.map((each) => each.get(key) ?? 0)
      return [key, { low: quantile(drawn, 0.025)!, high: quantile(drawn, 0.975)! }]
    }),
  )
}
