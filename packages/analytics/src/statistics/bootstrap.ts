import type { Interval } from './interval.ts'

/** How often people are drawn anew. */
const RESAMPLES = 200

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
  const random = randomNumbers()
  const told: ReadonlyMap<string, number>[] = []
  for (let resample = 0; resample < RESAMPLES; resample++) {
    const drawn = Array<number>(people.length).fill(0)
    for (let draw = 0; draw < groupOf.length; draw++) drawn[groupOf[Math.floor(random() * groupOf.length)]!]! += 1
    told.push(figures(drawn))
  }
  const keys = new Set(told.flatMap((each) => [...each.keys()]))
  return new Map(
    [...keys].map((key) => {
      const sorted = told.map((each) => each.get(key) ?? 0).sort((a, b) => a - b)
      return [key, { low: quantile(sorted, 0.025), high: quantile(sorted, 0.975) }]
    }),
  )
}

/** Linear between the two nearest (type 7). */
function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share
  const below = sorted[Math.floor(at)]!
  return below + (at - Math.floor(at)) * (sorted[Math.ceil(at)]! - below)
}

/** mulberry32 from a fixed seed: the same question always has the same interval. */
function randomNumbers(): () => number {
  let state = 1
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
