import { median } from './interval.ts'

/** A stretch of a trend as it is judged. */
export interface TrendPoint {
  /** Null when it could not be known. */
  value: number | null
  /** How much lies behind the value. */
  n: number
  from: number
  whole: boolean
}

/** What was to be expected of the last whole point, and how far from it is still usual. */
interface Judged {
  point: TrendPoint & { value: number }
  /** The earlier points it was held against. */
  against: number
  /** Middle of those, or where their trend leads. */
  expected: number
  low: number
  high: number
}

const FEWEST = 8
const MOST = 12
/** Below this n chance alone makes large swings, and nothing is called unusual. */
const FEWEST_BEHIND = 30

/**
 * The last whole point against the ones before; null when too few are known or too little lies behind it. Days are held
 * against the median of the same weekday in the 8 to 12 weeks before, weeks and months against the level and trend of
 * the 8 to 12 before (slope of Theil 1950 and Sen 1968: the median of all slopes). Usual is what lies within
 * `reach` × 1.4826 × the median absolute deviation; where more than half lie on the spot, 1.2533 × the mean one (Iglewicz and
 * Hoaglin 1993). Called unusual though nothing changed, on Poisson counts of 40 and of 400 (40,000 draws each, 8, 10 and
 * 12 points before): 1.1, 0.8 and 0.6 % of days; 1.2, 0.7 and 0.4 % of weeks and months.
 */
export function judgeLast(points: readonly TrendPoint[], sameWeekday: boolean): Judged | null {
  const last = points.findLast(({ whole }) => whole)
  if (!last || last.value === null || last.n < FEWEST_BEHIND) return null
  const known = points.filter(
    (point): point is Judged['point'] =>
      point.whole && point.value !== null && point.from < last.from && (!sameWeekday || isSameWeekday(point, last)),
  )
  const before = known.slice(-MOST).map(({ value }) => value)
  if (before.length < FEWEST) return null
  const slope = sameWeekday ? 0 : medianSlope(before)
  const level = median(before.map((value, index) => value - slope * index))!
  const expected = level + slope * before.length
  const away = before.map((value, index) => Math.abs(value - level - slope * index))
  const reach = 3 + (sameWeekday ? 24 : 56) / before.length
  const usual = reach * (1.4826 * median(away)! || (1.2533 * away.reduce((sum, each) => sum + each, 0)) / away.length)
  const point = last as Judged['point']
  return { point, against: before.length, expected, low: expected - usual, high: expected + usual }
}

/** Sums of fractions of equal points may differ in their last bits. */
const BITS = 1e-9

export const isUnusual = ({ point, expected, low, high }: Judged): boolean => {
  const bits = BITS * Math.max(Math.abs(point.value), Math.abs(expected))
  return point.value < low - bits || point.value > high + bits
}

const isSameWeekday = (a: { from: number }, b: { from: number }): boolean =>
  new Date(a.from).getUTCDay() === new Date(b.from).getUTCDay()

const medianSlope = (values: readonly number[]): number =>
  median(values.flatMap((a, i) => values.slice(i + 1).map((b, j) => (b - a) / (j + 1))))!
