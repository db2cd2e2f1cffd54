import { DAY } from '../question/day.ts'
import type { Step } from '../question/slices.ts'
import { bind, type Sql, sql } from './sql.ts'

/** The number of the day, week or month that a time lies in, from 1 for that of `first`. */
export const sliceNumber = (time: Sql, every: Step, first: number): Sql =>
  sql`toUInt32(${bucketNumber(time, every)} - ${bucketNumber(sql`${bind('Int64', first)}`, every)} + 1)`

/** The number of a time's day, week or month; those of neighbours follow each other. Day 0 was a Thursday. */
export function bucketNumber(time: Sql, every: Step): Sql {
  const day = sql`toInt64(floor(${time} / ${bind('Int64', DAY)}))`
  if (every === 'day') return day
  if (every === 'week') return sql`toInt64(floor((${day} + 3) / 7))`
  const date = sql`addDays(toDate32('1970-01-01'), ${day})`
  return sql`(toInt64(toYear(${date})) * 12 + toMonth(${date}))`
}
