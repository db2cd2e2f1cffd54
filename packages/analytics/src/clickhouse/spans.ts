import { DAY } from '../question/day.ts'
import type { Bounds } from './populations.ts'
import { bind, type Sql, sql } from './sql.ts'

const WEEK = 7 * DAY

/** The number of the week that a time lies in. Kept tables have those of the first and last thing that somebody did. */
export const weekOf = (time: Sql): Sql => sql`toInt32(floor(${time} / ${bind('Int64', WEEK)}))`

/** Beyond all weeks in which anything can happen. */
const EVER = 2 ** 31 - 1

/** Everybody who did nothing before the one week and nothing after the other did all that they did within a period. */
export interface Weeks {
  from: number
  to: number
}

/** The weeks that lie in the period whole, and those before and after it when nothing happened then. */
export function wholeWeeks({ period, oldest, watermark }: Bounds): Weeks {
  if (!period || oldest === null || watermark === null) return { from: EVER, to: -EVER }
  return {
    from: period.from <= oldest ? -EVER : Math.ceil(period.from / WEEK),
    to: period.to >= watermark ? EVER : Math.floor((period.to + 1) / WEEK) - 1,
  }
}

/** The period in which everything happened. */
export const ever = <P extends Bounds>(past: P): P => ({
  ...past,
  period: past.oldest === null || past.watermark === null ? null : { from: past.oldest, to: past.watermark },
})

export const spansLike = (table: Sql): Sql => sql`
  CREATE TABLE ${table} (who UInt32, first_week Int32, last_week Int32) ENGINE = MergeTree ORDER BY who`

/** A row a person of matched events. */
export const spansOf = (matched: Sql): Sql => sql`
  SELECT who, any(first_week) AS first_week, any(last_week) AS last_week FROM (${matched}) GROUP BY who`

export const isWithin = ({ from, to }: Weeks): Sql =>
  sql`(first_week >= ${bind('Int32', from)} AND last_week <= ${bind('Int32', to)})`

/** Whether somebody may have done something in the period. */
export const isThere = ({ period }: Bounds): Sql =>
  sql`(last_week >= ${bind('Int32', weekNumber(period?.from))} AND first_week <= ${bind('Int32', weekNumber(period?.to))})`

/** Whether they may, and may have done something outside it too. */
export const isCrossing = (past: Bounds): Sql => sql`(${isThere(past)} AND NOT ${isWithin(wholeWeeks(past))})`

const weekNumber = (time = 0): number => Math.floor(time / WEEK)
