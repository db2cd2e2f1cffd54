import { dayOf } from '@wegwijs/journey'
import type { Population } from './about.ts'
import { DAY } from './day.ts'
import type { Period } from './read-by.ts'

/** Calendar days (UTC), both included. */
export interface Days {
  from: string
  to: string
}

/** All there is: days are compared as text. */
const always: Days = { from: '', to: '~' }

/**
 * The calendar days of a period, for what others reported about whole days. Without events a period of so many days ends
 * at the newest reported day.
 */
export function reportedDays(period: Period | undefined, past: Population, newest: string | null): Days {
  if (!period) return always
  if ('from' in period) return period
  if (past.period) return { from: dayOf(past.period.from), to: dayOf(past.period.to) }
  const to = newest ?? ''
  return { from: newest ? dayOf(Date.parse(newest) - (period.days - 1) * DAY) : '', to }
}
