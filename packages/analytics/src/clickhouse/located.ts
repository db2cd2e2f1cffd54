import type { Reading, ReadTouchpoint } from '@wegwijs/journey'
import { compareText } from '../compare-text.ts'
import type { Population } from '../question/about.ts'
import type { AskedReading } from '../question/resolved.ts'
import { eventsOfPeople } from './merges.ts'
import { readsProperties, ruleSql } from './rule.ts'
import { bind, join, type Sql, sql } from './sql.ts'
import { visitAt, visitStarts } from './visit.ts'

/** The events of known people, for questions that need no map. */
export const knownEvents = ({ period }: Population): Sql => sql`
  SELECT *, ${inPeriod(period)} AS in_period FROM ${eventsOfPeople} WHERE person != ''`

export const inPeriod = (period: Population['period']): Sql =>
  sql`(time >= ${bind('Int64', period?.from ?? 0)} AND time <= ${bind('Int64', period?.to ?? 0)})`

/**
 * Every event of a known person with what takes long to find out and is the same in every model: the touchpoints it
 * counts for (`matched`, 1-based in the order of `ruled`), whether it is a line of an order (`is_line`) and the first of them
 * (`is_order`), `orders_so_far` over the whole history, and the `visit` it belongs to.
 */
export function matchedEvents(reading: AskedReading): Sql {
  const tests = ruled(reading).map(({ rule }) => ruleSql(rule!))
  const everybody = sql`SELECT * FROM ${eventsOfPeople} WHERE person != ''`
  const everyOrder = sql`
    SELECT person, groupArray(first_line) AS orders FROM (
      SELECT person, min((time, seq)) AS first_line FROM ${eventsOfPeople}
      WHERE person != '' AND ${ruleSql(reading.orderRule)} GROUP BY person, ${orderKey(sql`properties['order_id']`)}
    ) GROUP BY person`
  return sql`
    SELECT person, time, seq, name, source, channel, account, value, currency, score, scale, text,
      ${keepsProperties(reading) ? sql`properties, numbers, dates,` : sql``} properties['touchpoint'] AS about,
      ${visitAt} AS visit, properties['visit'] AS named_visit, properties['path'] AS path, properties['campaign'] AS campaign, properties['order_id'] AS order_id, properties['referred_by'] != '' AS referred,
      if(numbers['engagement_seconds'] >= 0 AND mapContains(numbers, 'engagement_seconds'), numbers['engagement_seconds'], NULL)
        AS engagement_seconds, mapContains(numbers, 'first_reply_seconds') AS replied,
      numbers['first_reply_seconds'] AS first_reply_seconds,
      toUInt8(${ruleSql(reading.orderRule)}) AS is_line, toUInt8(is_line AND has(orders, (time, seq))) AS is_order,
      toUInt32(arrayCount(o -> o <= (time, seq), orders)) AS orders_so_far, ${positions(tests)} AS matched
    FROM ${eventsOfPeople} LEFT JOIN (${everyOrder}) AS buyers USING (person)
      LEFT JOIN (${visitStarts(everybody, sql`properties['visit']`)}) AS visitors USING (person)
    WHERE person != ''`
}

/** Columns that are the same for all lines of one order of a person, and for no others. */
export const orderKey = (orderId: Sql): Sql => sql`${orderId}, if(${orderId} = '', seq, 0)`

/** All that decides what `matchedEvents` finds: readings with the same key share its rows. */
export function matchedKey(reading: AskedReading): string {
  const rules = ruled(reading).map(({ id, rule }) => [id, rule])
  return JSON.stringify([rules, reading.orderRule, keepsProperties(reading)])
}

/**
 * Matched events where a model puts them: `touchpoints` and `stages` as 1-based positions in map order, and
 * `in_period`. The engine works out only the columns that the question uses.
 */
export function located(matched: Sql, reading: Reading, { period }: Population): Sql {
  const places = ruled(reading).map((touchpoint) => reading.touchpoints.indexOf(touchpoint) + 1)
  return sql`
    SELECT *, ${inPeriod(period)} AS in_period,
      arraySort(arrayMap(i -> ${bind('Array(UInt32)', places)}[i], matched)) AS touchpoints, ${stagesSql(reading)} AS stages
    FROM ${matched}`
}

/** Touchpoints that can match, in an order that is the same in every model. */
const ruled = ({ touchpoints }: Reading): ReadTouchpoint[] =>
  touchpoints.filter(({ rule }) => rule).sort((a, b) => compareText(a.id, b.id))

const keepsProperties = ({ stages, readsProperties: asked = false }: AskedReading): boolean =>
  asked || stages.some(({ rule }) => rule !== undefined && readsProperties(rule))

/** Positions of the matching entries, in order. */
const positions = (tests: readonly Sql[]): Sql =>
  tests.length === 0
    ? sql`emptyArrayUInt32()`
    : sql`arrayFilter(i -> i > 0, [${join(
        tests.map((test, index) => sql`if(${test}, ${bind('UInt32', index + 1)}, 0)`),
        ', ',
      )}])`

function stagesSql({ stages, touchpoints }: Reading): Sql {
  return positions(
    stages.map(({ rule }, stage) => {
      if (rule) return ruleSql(rule)
      const own = touchpoints.flatMap((touchpoint, index) => (touchpoint.stage === stage ? [index + 1] : []))
      return sql`hasAny(touchpoints, ${bind('Array(UInt32)', own)})`
    }),
  )
}
