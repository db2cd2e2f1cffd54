/** Days are written YYYY-MM-DD, so that they compare as text. */
const DAY_MS = 86_400_000

/** The calendar day, in UTC, of a time in milliseconds. */
export const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10)

/** Whether something is a day of the calendar, written YYYY-MM-DD. */
export function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return false
  const time = Date.parse(value)
  return !Number.isNaN(time) && dayOf(time) === value
}

/** The day some months later (or earlier); where the month has no such day, its last. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const lastDate = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return dayOf(Date.UTC(year, month - 1 + months, Math.min(date, lastDate)))
}

/** Whole days from one day to another; negative when the second comes first. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)

/** The newest of some days; undefined when none is known. */
export const newestDay = (days: readonly (string | undefined)[]): string | undefined =>
  days.reduce((newest, day) => (day !== undefined && (newest === undefined || day > newest) ? day : newest), undefined)
