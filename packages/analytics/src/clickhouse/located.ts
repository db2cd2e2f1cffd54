import { needsOrders, type Reading } from '@wegwijs/journey'
import type { Population } from '../question/about.ts'
import type { Period } from '../question/read-by.ts'
import { DAY } from '../question/resolved.ts'
import type { Engine } from './engine.ts'
import { ruleSql } from './rule.ts'
import { bind, join, type Sql, sql } from './sql.ts'

/** The bounds of a period that ends at the newest event, and how many people and events lie within. */
export async function population(engine: Engine, period?: Period): Promise<Population> {
  const [ends] = await engine.rows<{ oldest: number; newest: number; n: number }>(
    sql`SELECT min(time) AS oldest, max(time) AS newest, count() AS n FROM events`,
  )
  const { oldest, newest, n } = ends!
  if (n === 0) return { period: null, watermark: null, people: 0, events: 0, unidentifiedEvents: 0 }
  const from = period ? newest - period.days * DAY + 1 : oldest
  const [within] = await engine.rows<{ people: number; events: number; nobody: number }>(sql`
    SELECT uniqExactIf(person, person != '') AS people, countIf(person != '') AS events, countIf(person = '') AS nobody
    FROM events WHERE time >= ${bind('Int64', from)}`)
  const { people, events, nobody } = within!
  return { period: { from, to: newest }, watermark: newest, people, events, unidentifiedEvents: nobody }
}

/** Which facts of an event's place on the map a question needs; each costs time. */
export interface Wanted {
  touchpoints?: boolean
  stages?: boolean
  orders?: boolean
  /** Keep events before the period too; `in_period` tells them apart. */
  wholeHistory?: boolean
}

/**
 * Every event of a known person with its place on the map: `touchpoints` and `stages` as 1-based positions in map
 * order, `orders_so_far` and `is_order` over the whole history, `in_period`.
 */
export function located(reading: Reading, { period }: Population, wanted: Wanted): Sql {
  const rules = [...reading.touchpoints, ...reading.stages].flatMap(({ rule }) => (rule ? [rule] : []))
  const places = Boolean(wanted.touchpoints || wanted.stages)
  const orders = wanted.orders || (places && rules.some(needsOrders))
  const from = bind('Int64', period?.from ?? 0)
  const columns = [sql`*`, sql`time >= ${from} AS in_period`]
  if (places) columns.push(sql`${touchpointsSql(reading)} AS touchpoints`)
  if (wanted.stages) columns.push(sql`${stagesSql(reading)} AS stages`)
  return sql`
    SELECT ${join(columns, ', ')}
    FROM (${orders ? withOrders(reading) : sql`SELECT * FROM events WHERE person != ''`})
    ${wanted.wholeHistory ? sql`` : sql`WHERE in_period`}`
}

function withOrders({ orderRule }: Reading): Sql {
  return sql`
    SELECT *, toUInt32(sum(is_order) OVER (PARTITION BY person ORDER BY time, seq
      ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)) AS orders_so_far
    FROM (SELECT *, toUInt8(${ruleSql(orderRule)}) AS is_order FROM events WHERE person != '')`
}

/** Positions of the matching entries, in order. */
const positions = (tests: readonly Sql[]): Sql =>
  tests.length === 0
    ? sql`emptyArrayUInt32()`
    : sql`arrayFilter(i -> i > 0, [${join(
        tests.map((test, index) => sql`if(${test}, ${bind('UInt32', index + 1)}, 0)`),
        ', ',
      )}])`

const touchpointsSql = ({ touchpoints }: Reading): Sql =>
  positions(touchpoints.map(({ rule }) => (rule ? ruleSql(rule) : sql`false`)))

function stagesSql({ stages, touchpoints }: Reading): Sql {
  return positions(
    stages.map(({ rule }, stage) => {
      if (rule) return ruleSql(rule)
      const own = touchpoints.flatMap((touchpoint, index) => (touchpoint.stage === stage ? [index + 1] : []))
      return sql`hasAny(touchpoints, ${bind('Array(UInt32)', own)})`
    }),
  )
}
