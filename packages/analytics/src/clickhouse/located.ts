import type { Reading, Rule } from '@wegwijs/journey'
import type { Population } from '../question/about.ts'
import { PAID_WITHIN_DAYS } from '../question/channel.ts'
import { DAY } from '../question/day.ts'
import type { AskedReading } from '../question/resolved.ts'
import { givenBack } from './facts/money.ts'
import { isContact } from './facts/service.ts'
import { type KeptEvents, Located } from './gathered.ts'
import { histories } from './histories.ts'
import type { Asked } from './matched-tables.ts'
import { eventsOf, eventsOfPeople } from './merges.ts'
import { placesOf } from './places.ts'
import type { Bounds } from './populations.ts'
import { ruleSql } from './rule.ts'
import { isCrossing, isThere } from './spans.ts'
import { bind, join, type Sql, sql } from './sql.ts'
import { isView, visitAt } from './visit.ts'

/** The events of known people, for questions that need no map. */
export const knownEvents = (past: Population): Sql => sql`
  SELECT *, person AS who, ${inPeriod(past.period)} AS in_period FROM ${eventsOf(past)} WHERE person != ''`

export const inPeriod = (period: Population['period'], time = sql`time`): Sql =>
  sql`(${time} >= ${bind('Int64', period?.from ?? 0)} AND ${time} <= ${bind('Int64', period?.to ?? 0)})`

/**
 * Every event of a known person with what takes long to find out and is the same in every model: who that is as a number,
 * which of the `rules` it matches (`matched`, their numbers from 0, each with a comma behind it), whether it is a line of
 * an order (`is_line`) and the first of them (`is_order`), `orders_so_far` over the whole history and whether its person ever `buys`, and its `visit`. Few events
 * are orders, answers or calls and have something to tell (`tells`). Most are `plain`: mere views that match nothing and tell nothing.
 */
export function matchedEvents(reading: AskedReading, rules: readonly Rule[], part?: PartOfPeople): Sql {
  const numbers = rules.map((rule, number) => sql`if(${ruleSql(rule)}, ${bind('String', `${number},`)}, '')`)
  return sql`
    SELECT *, toLowCardinality(concat('', ${join([sql`''`, ...numbers], ', ')})) AS matched,
      ${tells} AS tells, toUInt8(matched = '' AND ${isView} AND NOT tells) AS plain
    FROM (${part ? toldEvents(eventsOfPart(part), reading, part.before) : toldEvents(eventsOfPeople, reading)})`
}

const tells = sql`toUInt8(is_line OR referred OR replied OR isNotNull(value) OR isNotNull(score) OR text != '' OR about != ''
  OR ${givenBack} OR ${isContact})`

/** One of so many parts, from 0, in which everybody is with all their events; `before` people were numbered before it. */
export interface PartOfPeople {
  part: number
  of: number
  before: number
}

const eventsOfPart = ({ part, of }: PartOfPeople): Sql =>
  sql`(SELECT * FROM ${eventsOfPeople} WHERE sipHash64(person) % ${bind('UInt32', of)} = ${bind('UInt32', part)}) AS part`

/** `events` of people with what their own history tells of each. */
function toldEvents(events: Sql, reading: AskedReading, before = 0): Sql {
  return sql`
    SELECT who, person, is_known, was_referred, first_week, last_week, last_time, time, seq, name, source, channel, account, value, currency, score, scale, text, properties, numbers, dates,
      properties['touchpoint'] AS about, ${visitAt} AS visit, properties['visit'] AS named_visit, properties['path'] AS path,
      properties['campaign'] AS campaign, properties['order_id'] AS order_id, properties['referred_by'] != '' AS referred,
      if(numbers['engagement_seconds'] >= 0 AND mapContains(numbers, 'engagement_seconds'), numbers['engagement_seconds'], NULL)
        AS engagement_seconds, mapContains(numbers, 'first_reply_seconds') AS replied,
      numbers['first_reply_seconds'] AS first_reply_seconds,
      CAST(${ruleSql(reading.orderRule)}, 'UInt8') AS is_line, toUInt8(is_line AND has(orders, (time, seq))) AS is_order,
      toUInt32(arrayCount(o -> o <= (time, seq), orders)) AS orders_so_far, toUInt8(notEmpty(orders)) AS buys,
      arrayLast(way -> (way.1, way.2) <= (time, seq), if(is_line, ways_in, [])) AS way_in,
      if(time - way_in.1 > ${bind('Int64', PAID_WITHIN_DAYS * DAY)}, '', way_in.3) AS led_by
    FROM ${events} LEFT JOIN (${histories(events, reading.orderRule, before)}) AS histories USING (person)
    WHERE person != ''`
}

/** Columns that are the same for all lines of one order of a person, and for no others. */
export const orderKey = (orderId: Sql): Sql => sql`${orderId}, if(${orderId} = '', seq, 0)`

/** The events of a question that nothing was kept for. */
export const unkeptEvents = (reading: AskedReading, events = eventsOfPeople): Sql =>
  sql`SELECT * REPLACE (person AS who), toUInt8(0) AS plain, toUInt8(1) AS tells FROM (${toldEvents(events, reading)})`

/**
 * Events where a model puts them: `touchpoints` and `stages` as 1-based positions in map order, and `in_period`. The
 * engine works out only the columns that the question uses. Rules that were matched before are looked up; with any other
 * rule nothing is `plain`, and tables of the same events with a row a person, or an answer, cannot tell it.
 */
export async function located(
  asked: Omit<Asked, 'connected'>,
  reading: Reading,
  past: Bounds,
  by?: 'person' | 'answer',
): Promise<Located> {
  const { matching, visits, summed, whoever } = asked
  const { standings, touchpoints, stages } = placesOf(reading, matching)
  const people = by === 'person' && standings && (await asked.gathered?.())
  const answers = by === 'answer' && standings && (await asked.answered?.())
  const events = asked.table ?? sql`(${asked.events})`
  const of: KeptEvents['of'] = (past, which) => {
    // Tables are sorted by the weeks of people: what lies outside them is not read.
    const whose = which ? isCrossing(past) : isThere(past)
    const within = asked.table ? sql`${inPeriod(past.period)} AND ${isThere(past)}` : inPeriod(past.period)
    const rows = sql`
      SELECT ${standings ? sql`*` : sql`* REPLACE (toUInt8(0) AS plain)`}, ${within} AS in_period, ${touchpoints} AS touchpoints, ${stages} AS stages
      FROM ${events}${which ? sql` WHERE ${whose}` : sql``}`
    const rowsOf = (table: Sql): Sql => sql`(SELECT * FROM ${table} WHERE ${whose})`
    return new Located(rows, {
      ...(people && { gathered: { table: rowsOf(people), ever: people, standings } }),
      ...(answers && { answered: { table: rowsOf(answers), standings } }),
      ...(visits && {
        visits: async () => sql`SELECT * FROM ${await visits()}${which ? sql` WHERE ${whose}` : sql``}`,
      }),
      ...(summed && whoever && { kept: { of, summed, whoever } }),
    })
  }
  return of(past)
}
