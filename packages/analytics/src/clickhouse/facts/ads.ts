import type { FactValues } from '@wegwijs/journey'
import { DAY } from '../../question/day.ts'
import { type Counted, type PartlySpent, unknown } from '../../question/facts/counted.ts'
import { touchpointsAt } from '../../question/facts/place.ts'
import { campaignAt } from '../../question/facts/spend-place.ts'
import type { Slice } from '../../question/slices.ts'
import { bind, type Sql, sql } from '../sql.ts'
import type { CountGroup, Scope } from './scope.ts'

/** Who saw or clicked an ad is not known, so of a segment nothing can be said. */
export const ads: CountGroup = async (scope) => {
  if (scope.segmented) return scope.slices.map(() => unknown)
  const here = await rowsHere(scope)
  return Promise.all(scope.slices.map((slice) => spendIn(scope, slice, here)))
}

async function spendIn({ engine }: Scope, slice: Slice, here: Sql): Promise<Counted> {
  const [row] = await engine.rows<Required<FactValues> & { reaches: number; currencies: string[]; newest: number }>(sql`
    SELECT count() AS spendRows, sum(impressions) AS impressions, sum(clicks) AS clicks, sum(cost_minor) AS cost,
      sum(ifNull(engagements, 0)) AS engagements, countIf(reach IS NOT NULL) AS reaches, max(ifNull(reach, 0)) AS platformReach,
      arraySort(groupUniqArray(toString(currency))) AS currencies, max(${startOf(sql`until`)}) AS newest
    FROM ad_spend FINAL
    WHERE ${spentIn(slice)} AND ${here}`)
  const partly = await engine.rows<PartlySpent>(sql`
    SELECT toString(currency) AS currency, count() AS rows, sum(cost_minor) AS cost
    FROM ad_spend FINAL
    WHERE ${partlySpentIn(slice)} AND ${here} GROUP BY currency ORDER BY currency`)
  const { reaches, currencies, newest, ...sums } = row!
  const nothing = sums.spendRows === 0 ? { impressions: null, clicks: null, cost: null } : {}
  return {
    values: { ...sums, ...nothing, platformReach: reaches === 1 ? sums.platformReach : null },
    currencies,
    newest: sums.spendRows! > 0 ? newest : null,
    partly,
  }
}

/** Whether money was spent on days that all lie, at least in part, within a slice. */
export const spentIn = ({ from, to }: Slice): Sql =>
  sql`(${startOf(sql`day`)} > ${bind('Int64', from - DAY)} AND ${startOf(sql`until`)} <= ${bind('Int64', to)})`

/** Whether some days of the row lie within a slice and others do not. */
const partlySpentIn = (slice: Slice): Sql =>
  sql`(${startOf(sql`until`)} > ${bind('Int64', slice.from - DAY)} AND ${startOf(sql`day`)} <= ${bind('Int64', slice.to)}
    AND NOT ${spentIn(slice)})`

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
