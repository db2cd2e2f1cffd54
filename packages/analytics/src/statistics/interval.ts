/** Normal quantile for two-sided 95 %. */
export const Z = 1.959963984540054

export interface Interval {
  low: number
  high: number
}

/** The lowest and highest a value can be. */
export type Range = readonly [number, number]

/** What of an interval can be: near the end of a scale the normal approximation passes it. */
const inside = (low: number, high: number, [least, most]: Range): Interval => ({
  low: Math.max(least, low),
  high: Math.min(most, high),
})

/** Wilson score interval, 95 %, for `hits` of `n` (Wilson 1927). Null when n is 0. */
export function wilson(hits: number, n: number): Interval | null {
  if (n === 0) return null
  const share = hits / n
  const spread = 1 + (Z * Z) / n
  const centre = (share + (Z * Z) / (2 * n)) / spread
  const half = (Z / spread) * Math.sqrt((share * (1 - share)) / n + (Z * Z) / (4 * n * n))
  return inside(centre - half, centre + half, [0, 1])
}

/** NPS on −100 … 100 with its 95 % interval, from variance p + d − (p − d)². Null without answers. */
export function nps(
  promoters: number,
  detractors: number,
  n: number,
): ({ value: number; standardError: number } & Interval) | null {
  if (n === 0) return null
  const p = promoters / n
  const d = detractors / n
  const standardError = 100 * Math.sqrt((p + d - (p - d) ** 2) / n)
  const value = 100 * (p - d)
  return { value, standardError, ...inside(value - Z * standardError, value + Z * standardError, [-100, 100]) }
}

/** 95 % interval of a mean of values on a scale, from sums (normal approximation, sample variance). Null below two values. */
export function meanInterval(n: number, sum: number, sumOfSquares: number, scale: Range): Interval | null {
  if (n < 2) return null
  const mean = sum / n
  const variance = Math.max(0, (sumOfSquares - n * mean * mean) / (n - 1))
  const half = Z * Math.sqrt(variance / n)
  return inside(mean - half, mean + half, scale)
}

export interface Estimate extends Interval {
  value: number
}
export interface Difference extends Interval {
  difference: number
  /** Whether it is more than chance makes: 0 lies outside the interval. */
  certain: boolean
}

/**
 * `now` − `before`, with the 95 % interval that follows from theirs (Zou and Donner 2008). Of two shares with Wilson's
 * intervals it is Newcombe's (1998, method 10); of two NPS or means it says what the z-test says.
 */
export function differenceOf(now: Estimate, before: Estimate): Difference {
  const difference = now.value - before.value
  const low = difference - Math.hypot(now.value - now.low, before.high - before.value)
  const high = difference + Math.hypot(now.high - now.value, before.value - before.low)
  return { difference, low, high, certain: low > 0 || high < 0 }
}

/** The value below which a share of the values lies, by linear interpolation (type 7). Null for no values. */
export function quantile(values: readonly number[], share: number): number | null {
  if (values.length === 0) return null
  const sorted = [...values].sort((a, b) => a - b)
  const at = (sorted.length - 1) * share
  const [below, above] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!]
  return below + (above - below) * (at - Math.floor(at))
}

/** Half of the values lie below it (type 7). Null for no values. */
export const median = (values: readonly number[]): number | null => quantile(values, 0.5)

/** The same of values that hold for several people each. */
export function medianOfPeople(values: readonly { value: number; people: number }[]): number | null {
  const n = values.reduce((sum, { people }) => sum + people, 0)
  if (n === 0) return null
  const sorted = values.toSorted((a, b) => a.value - b.value)
  const at = (place: number): number => {
    let before = 0
    return sorted.find(({ people }) => (before += people) > place)!.value
  }
  return (at(Math.floor((n - 1) / 2)) + at(Math.ceil((n - 1) / 2))) / 2
}
