import { contactNames, displayNames, type FactId, leadNames, signUpNames } from '@wegwijs/journey'
import type { Population } from '../question/about.ts'
import { DAY } from '../question/day.ts'
import { CUSTOMER_FOR_DAYS, REPEAT_DAYS, RETENTION_DAYS } from '../question/facts/customers.ts'
import { PEOPLE_A_TIME, type PeopleAnswer, peopleFact } from '../question/people.ts'
import { aboutPeople, plainly } from '../question/people-behind.ts'
import type { Ask } from '../question/resolved.ts'
import type { Engine } from './engine.ts'
import { scopedEvents, segmentOf } from './facts/scope.ts'
import { moment } from './moment.ts'
import { nameIn } from './name-in.ts'
import { behind } from './people-behind.ts'
import { bind, type Sql, sql } from './sql.ts'

export async function people(
  engine: Engine,
  asked: Ask<'people'>,
  past: Population,
  events: Sql,
): Promise<PeopleAnswer> {
  const question = plainly(asked)
  const { limit = PEOPLE_A_TIME, offset = 0 } = question
  const about = aboutPeople(question, past)
  const found = await (question.of ? listed(engine, question, past, events) : behindKpi(question, past, events))
  if (found === null) return { rows: [], found: null, about }
  const [[total], rows] = await Promise.all([
    engine.rows<{ found: number }>(sql`SELECT count() AS found FROM (${found})`),
    engine.rows<PeopleAnswer['rows'][number]>(sql`
      SELECT person, events, first, last, orders FROM (${found})
      ORDER BY ifNull(last, 0) DESC, person LIMIT ${bind('UInt64', limit)} OFFSET ${bind('UInt64', offset)}`),
  ])
  return { rows, found: total!.found, about }
}

/** Those behind a number of another question. */
async function listed(engine: Engine, question: Ask<'people'>, past: Population, events: Sql): Promise<Sql | null> {
  const found = await behind[question.of!.kind](question as never, past, events, engine)
  return (
    found &&
    sql`SELECT any(person) AS person, countIf(here) AS events, minOrNullIf(time, here) AS first, maxOrNullIf(time, here) AS last,
      countIf(is_order) AS orders
    FROM (${found.events}) WHERE who IN (${found.people}) GROUP BY who`
  )
}

/** Those behind a KPI of the product; null when its source knows no people. */
async function behindKpi(question: Ask<'people'>, past: Population, events: Sql): Promise<Sql | null> {
  const fact = peopleFact(question.kpi)
  if (fact === null) return null
  const period = past.period ?? { from: 0, to: -1 }
  const end = Math.min(period.to, past.watermark ?? period.to)
  return sql`
    SELECT any(person) AS person, countIf(slice = 1 AND here) AS events, minOrNullIf(time, slice = 1 AND here) AS first,
      maxOrNullIf(time, slice = 1 AND here) AS last, arraySort(groupArrayIf(time, is_order)) AS order_times,
      length(order_times) AS orders
    FROM (${scopedEvents(events, question, [period], await segmentOf(events, question))}) GROUP BY who
    HAVING ${whose(fact, { from: period.from, end })}`
}

/** Whom a fact is about, when one event tells; `known` leaves out what stands in for somebody nobody knows. */
const eventsBehind: Partial<Record<FactId, { names?: readonly string[]; scale?: string; order?: true; known?: true }>> =
  {
    people: { known: true },
    reached: {},
    exposed: { names: displayNames, known: true },
    signUps: { names: signUpNames, known: true },
    leads: { names: leadNames, known: true },
    contacts: { names: contactNames },
    buyers: { order: true },
    npsAnswers: { scale: 'nps' },
    csatAnswers: { scale: 'csat' },
    cesAnswers: { scale: 'ces' },
  }

/** Whether a person stands behind the fact, told from all their events. */
function whose(fact: FactId, { from, end }: { from: number; end: number }): Sql {
  const one = eventsBehind[fact]
  if (one) {
    const named = one.names ? sql` AND ${nameIn(one.names)}` : sql``
    const scaled = one.scale ? sql` AND scale = ${bind('String', one.scale)} AND score IS NOT NULL` : sql``
    const whole = one.known ? sql` AND any(is_known)` : sql``
    return sql`countIf(slice = 1 AND here${named}${scaled}${one.order ? sql` AND is_order` : sql``}) > 0${whole}`
  }
  const came = sql`countIf(slice = 1 AND here) > 0`
  const since = (order: Sql) =>
    sql`${came} AND countIf(slice = 1 AND ${order}) > 0
      AND maxIf(${moment}, slice = 1 AND ${order}) >= minIf(${moment}, slice = 1 AND here)`
  if (fact === 'converted') return sql`${since(sql`is_order`)} AND any(is_known)`
  if (fact === 'newBuyers') return since(sql`is_order AND orders_so_far = 1`)
  if (fact === 'referred') return sql`${since(sql`is_order AND orders_so_far = 1`)} AND max(referred)`
  const known = sql`countIf(here AND time <= ${bind('Int64', end)}) > 0
    AND arrayExists(o -> o <= ${bind('Int64', end)}, order_times)`
  const customerAt = (time: number) =>
    sql`arrayExists(o -> o <= ${bind('Int64', time)} AND o > ${bind('Int64', time - CUSTOMER_FOR_DAYS * DAY)}, order_times)`
  const atStart = sql`${known} AND ${customerAt(end - RETENTION_DAYS * DAY)}`
  if (fact === 'customersAtStart') return atStart
  if (fact === 'customersKept') return sql`${atStart} AND ${customerAt(end)}`
  if (fact === 'customersLost') return sql`${atStart} AND NOT ${customerAt(end)}`
  if (fact === 'firstOrders') {
    const due = sql`order_times[1] + ${bind('Int64', REPEAT_DAYS * DAY)}`
    return sql`${known} AND ${due} >= ${bind('Int64', from)} AND ${due} <= ${bind('Int64', end)}`
  }
  return known
}
