import { minorOfMicros } from '@wegwijs/journey'
import { DAY } from '../../question/day.ts'
import { type Counted, unknown } from '../../question/facts/counted.ts'
import { touchpointsAt } from '../../question/facts/place.ts'
import { campaignAt } from '../../question/facts/spend-place.ts'
import type { Slice } from '../../question/slices.ts'
import type { Engine } from '../engine.ts'
import { bind, type Sql, sql } from '../sql.ts'
import type { CountGroup, Scope } from './scope.ts'

/** Rows of one currency in one slice, from 1: those that lie in it whole, or those of which only some days do. */
interface Found {
  currency: string
  rows: number
  micros: number
  slice: number
  whole: boolean
  impressions: number
  clicks: number
  engagements: number
  /** How many rows say a reach, and the largest they say. */
  reaches: number
  mostReach: number
  newest: number
}

/** Who saw or clicked an ad is not known, so of a segment nothing can be said. */
export const ads: CountGroup = async (scope) => {
  if (scope.segmented) return scope.slices.map(() => unknown)
  const [starts, ends] = [scope.slices.map(({ from }) => from - DAY), scope.slices.map(({ to }) => to)]
  const bounds = (times: readonly number[]) => bind('Array(Int64)', times)
  const found = await scope.engine.rows<Found>(sql`
    SELECT slice, whole = 1 AS whole, toString(currency) AS currency, count() AS rows, toFloat64(sum(toInt128(cost_micros))) AS micros,
      sum(impressions) AS impressions, sum(clicks) AS clicks, sum(ifNull(engagements, 0)) AS engagements,
      countIf(reach IS NOT NULL) AS reaches, max(ifNull(reach, 0)) AS mostReach, max(last) AS newest
    FROM (
      SELECT *, ${startOf(sql`day`)} AS first, ${startOf(sql`until`)} AS last,
        arrayJoin(arrayFilter((i, a, b) -> last > a AND first <= b, arrayEnumerate(${bounds(starts)}),
          ${bounds(starts)}, ${bounds(ends)})) AS slice,
        first > ${bounds(starts)}[slice] AND last <= ${bounds(ends)}[slice] AS whole
      FROM ad_spend FINAL WHERE ${await rowsHere(scope)}
    ) GROUP BY slice, whole, currency ORDER BY slice, currency`)
  return scope.slices.map((_, index) => spendOf(found.filter(({ slice }) => slice === index + 1)))
}

function spendOf(found: readonly Found[]): Counted {
  const rows = found.filter(({ whole }) => whole)
  const total = (of: (each: Found) => number): number => rows.reduce((sum, each) => sum + of(each), 0)
  const known = (sum: number): number | null => (rows.length > 0 ? sum : null)
  return {
    values: {
      spendRows: total((each) => each.rows),
      impressions: known(total((each) => each.impressions)),
      clicks: known(total((each) => each.clicks)),
      cost: known(minorOfMicros(total((each) => each.micros))),
      engagements: total((each) => each.engagements),
      platformReach: total((each) => each.reaches) === 1 ? total((each) => each.mostReach) : null,
    },
    currencies: rows.map(({ currency }) => currency),
    newest: rows.length === 0 ? null : Math.max(...rows.map(({ newest }) => newest)),
    partly: found.flatMap(({ whole, currency, rows, micros }) =>
      whole ? [] : [{ currency, rows, cost: minorOfMicros(micros) }],
    ),
  }
}

/** From the first up to the last day that rows of advertising speak of; null when there are none. */
export async function spentDays(engine: Engine): Promise<Slice | null> {
  const [row] = await engine.rows<{ from: number; to: number; rows: number }>(sql`
    SELECT ${startOf(sql`min(day)`)} AS from, ${startOf(sql`max(until)`)} + ${bind('Int64', DAY)} - 1 AS to, count() AS rows FROM ad_spend`)
  return row!.rows > 0 ? { from: row!.from, to: row!.to } : null
}

/** Whether money was spent on days that all lie, at least in part, within a slice. */
export const spentIn = ({ from, to }: Slice): Sql =>
  sql`(${startOf(sql`day`)} > ${bind('Int64', from - DAY)} AND ${startOf(sql`until`)} <= ${bind('Int64', to)})`

/** The first millisecond of a day, in UTC. */
const startOf = (day: Sql): Sql => sql`toInt64(toUnixTimestamp(toDateTime(${day}, 'UTC'))) * 1000`

/** Which rows stand at the place: those of campaigns whose clicks would count there. */
async function rowsHere({ engine, reading, place }: Scope): Promise<Sql> {
  if (place === null) return sql`1`
  const touchpoints = touchpointsAt(reading, place)
  const campaigns = await engine.rows<{ day: string; channel: string; campaign: string; platform: string }>(
    sql`SELECT DISTINCT toString(day) AS day, channel, campaign, platform FROM ad_spend FINAL`,
  )
  const keys = campaigns.flatMap((row) => (campaignAt(touchpoints, reading, row) ? [keyOf(row)] : []))
  return sql`has(${bind('Array(String)', keys)}, concat(toString(day), char(0), channel, char(0), campaign, char(0), platform))`
}

const keyOf = (row: { day: string; channel: string; campaign: string; platform: string }): string =>
  [row.day, row.channel, row.campaign, row.platform].join('\u0000')
