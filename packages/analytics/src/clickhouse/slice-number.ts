import { DAY } from '../question/day.ts'
import type { Slice, Step } from '../question/slices.ts'
import { bind, join, type Sql, sql } from './sql.ts'

/** Which of the slices a number lies in, from 1; 0 is none. */
export function sliceWith(number: Sql, type: 'Int32' | 'Int64', slices: readonly Slice[]): Sql {
  const cases = slices.map(
    ({ from, to }, index) =>
      sql`(${number} >= ${bind(type, from)} AND ${number} <= ${bind(type, to)}), ${bind('UInt32', index + 1)}`,
  )
  return sql`multiIf(${join([...cases, sql`false, toUInt32(0)`], ', ')}, toUInt32(0))`
}

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
