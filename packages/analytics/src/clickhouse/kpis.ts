import { aboutOf, type Population } from '../question/about.ts'
import { type KpiFacts, kpisOf, leadNames } from '../question/kpi-facts.ts'
import { type KpisAnswer, kpisDefinition } from '../question/kpis.ts'
import { type Ask, DAY } from '../question/resolved.ts'
import type { Engine } from './engine.ts'
import { bind, type Sql, sql } from './sql.ts'

export async function kpis(engine: Engine, _question: Ask<'kpis'>, past: Population, events: Sql): Promise<KpisAnswer> {
  const [counted] = await engine.rows<
    Omit<KpiFacts, 'spendRows' | 'impressions' | 'clicks' | 'costMinor' | 'spendCurrencies'>
  >(sql`
    SELECT uniqExact(person) AS people, countIf(is_order = 1) AS orders, countIf(is_order = 1 AND value IS NOT NULL) AS valuedOrders,
      ifNull(sumIf(toInt64(floor(value * 100 + 0.5)), is_order = 1), 0) AS revenueMinor,
      arraySort(groupUniqArrayIf(toString(currency), is_order = 1 AND value IS NOT NULL)) AS orderCurrencies,
      uniqExactIf(person, is_order = 1) AS buyers, uniqExactIf(person, is_order = 1 AND orders_so_far = 1) AS firstTimeBuyers,
      uniqExactIf(person, is_order = 1 AND orders_so_far >= 2) AS repeatBuyers,
      uniqExactIf(person, has(${bind('Array(String)', leadNames)}, toString(name))) AS leads,
      countIf(scale = 'nps' AND score IS NOT NULL) AS npsAnswers, countIf(scale = 'nps' AND score >= 9) AS promoters,
      countIf(scale = 'nps' AND score < 7) AS detractors,
      countIf(scale = 'csat' AND score IS NOT NULL) AS csatAnswers, countIf(scale = 'csat' AND score >= 4) AS csatSatisfied
    FROM (${events}) WHERE in_period`)
  const { from, to } = past.period ?? { from: 0, to: -1 }
  const [spent] = await engine.rows<
    Pick<KpiFacts, 'spendRows' | 'impressions' | 'clicks' | 'costMinor' | 'spendCurrencies'>
  >(sql`
    SELECT count() AS spendRows, sum(impressions) AS impressions, sum(clicks) AS clicks, sum(cost_minor) AS costMinor,
      arraySort(groupUniqArray(toString(currency))) AS spendCurrencies
    FROM ad_spend FINAL
    WHERE toInt64(toUnixTimestamp(toDateTime(day, 'UTC'))) * 1000 > ${bind('Int64', from - DAY)}
      AND toInt64(toUnixTimestamp(toDateTime(day, 'UTC'))) * 1000 <= ${bind('Int64', to)}`)
  return { rows: kpisOf({ ...counted!, ...spent! }), about: aboutOf(past, kpisDefinition, 'person') }
}
