import { DAY } from './day.ts'

/** A stretch of time in milliseconds UTC, both ends included. */
export interface Slice {
  from: number
  to: number
}

export const steps = ['day', 'week', 'month'] as const
export type Step = (typeof steps)[number]

/** A stretch of a trend; one at either end may be shorter than its day, week or month. */
export interface TrendSlice extends Slice {
  whole: boolean
}

/** More slices than this are no longer read as a trend. */
export const MOST_SLICES = 400

/** The days, weeks (from Monday) or calendar months of a period, in UTC. */
export function slicesOf({ from, to }: Slice, every: Step): TrendSlice[] {
  const found: TrendSlice[] = []
  for (let start = startOf(from, every); start <= to; start = bucketAfter(start, every)) {
    const end = bucketAfter(start, every) - 1
    found.push({ from: Math.max(start, from), to: Math.min(end, to), whole: start >= from && end <= to })
  }
  return found
}

/** When the day, week or month of a time begins. */
export function startOf(time: number, every: Step): number {
  const day = Math.floor(time / DAY) * DAY
  if (every === 'day') return day
  const date = new Date(day)
  if (every === 'month') return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1)
  return day - ((date.getUTCDay() + 6) % 7) * DAY
}

/** When the day, week or month after the one that begins at `start` begins. */
export function bucketAfter(start: number, every: Step): number {
  if (every === 'day') return start + DAY
  if (every === 'week') return start + 7 * DAY
  const date = new Date(start)
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1)
}

/**
 * The stretch of the same length before: a whole number of weeks earlier, so that Mondays are held against Mondays.
 * Null when the events do not go back so far.
 */
export function sliceBefore({ from, to }: Slice, oldest: number): Slice | null {
  const length = to - from + 1
  return shifted({ from, to }, length < 7 * DAY ? length : Math.ceil(length / (7 * DAY)) * 7 * DAY, oldest)
}

/** The same weekdays a year ago: 52 weeks earlier. */
export const sliceLastYear = (slice: Slice, oldest: number): Slice | null => shifted(slice, 364 * DAY, oldest)

function shifted({ from, to }: Slice, by: number, oldest: number): Slice | null {
  return from - by >= oldest ? { from: from - by, to: to - by } : null
}
