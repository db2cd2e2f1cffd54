import type { About, Population } from '../question/about.ts'
import { attributed, type Found, givenPaths, type Travellers } from '../question/attributed.ts'
import type { AttributionAnswer } from '../question/attribution.ts'
import { termsOf } from '../question/attribution-terms.ts'
import type { Ask } from '../question/resolved.ts'
import type { Path } from '../statistics/credit.ts'
import { aside } from './aside.ts'
import { atStep } from './at-step.ts'
import type { Engine } from './engine.ts'
import { spentIn } from './facts/ads.ts'
import { minor } from './facts/money.ts'
import { keyNamer, stepBy } from './keys.ts'
import { leads } from './last-channel.ts'
import { orderKey } from './located.ts'
import { bind, perPerson, type Sql, sql } from './sql.ts'

/** The engine finds the paths; who is credited for them is worked out by the same code as the referee's. */
export async function attribution(
  engine: Engine,
  question: Ask<'attribution'>,
  past: Population,
  events: Sql,
): Promise<AttributionAnswer> {
  if (question.paths) return worked(question, givenPaths(question), past)
  const [{ travellers, currencies }, spent] = await Promise.all([
    travelled(engine, question, events),
    spentOn(engine, question, past.period),
  ])
  return worked(question, { travellers, currencies, spent }, past)
}

/** More paths than this take longer, under models that solve or draw again, than another question should wait. */
const MOST_PATHS_HERE = 2000

const worked = (
  question: Ask<'attribution'>,
  found: Found,
  past: Population,
): AttributionAnswer | Promise<AttributionAnswer> => {
  const paths = found.travellers.reduce((sum, each) => sum + each.paths.length, 0)
  const isLong = paths > MOST_PATHS_HERE && (question.model === 'markov' || question.intervals)
  return isLong ? aside('attributed', question, found, past) : attributed(question, found, past)
}

type Way = [touches: string[], ago: number[], converted: number, value: number]

async function travelled(
  engine: Engine,
  question: Ask<'attribution'>,
  events: Sql,
): Promise<Pick<Found, 'travellers' | 'currencies'>> {
  const { by = 'channel', reading } = question
  // A channel or campaign is named itself, as an event is.
  const name = keyNamer(by === 'channel' || by === 'campaign' ? 'event' : by, reading)
  const pathOf = ([touches, ago, conversions, value]: Way, nulls: number): Path => ({
    touches: touches.map(name),
    ...(question.model === 'time-decay' && { ago }),
    conversions,
    nulls,
    value,
  })
  const ways = waysOfPeople(question, events)
  if (question.intervals) {
    const rows = await engine.rows<{ ways: Way[]; people: number; currencies: string[] }>(sql`
      SELECT ways, count() AS people, groupUniqArrayArray(own_currencies) AS currencies FROM (${ways}) GROUP BY ways`)
    return {
      travellers: rows.map(
        ({ ways, people }): Travellers => ({ paths: ways.map((way) => pathOf(way, way[2] === 1 ? 0 : 1)), people }),
      ),
      currencies: rows.flatMap((row) => row.currencies),
    }
  }
  const rows = await engine.rows<{
    touches: string[]
    ago: number[]
    conversions: number
    nulls: number
    value: number
    currencies: string[]
  }>(sql`
    SELECT way.1 AS touches, way.2 AS ago, countIf(way.3 = 1) AS conversions, countIf(way.3 = 0) AS nulls, sum(way.4) AS value,
      groupUniqArrayArray(own_currencies) AS currencies
    FROM (${ways}) ARRAY JOIN ways AS way GROUP BY touches, ago`)
  const paths = rows.map(({ touches, ago, conversions, nulls, value }) =>
    pathOf([touches, ago, conversions, value], nulls),
  )
  return { travellers: [{ paths, people: 1 }], currencies: rows.flatMap((row) => row.currencies) }
}

/**
 * A row a person: `ways` to each conversion, or the one way of somebody who did not convert, as (touches, ms before the
 * conversion where time decides, whether it converted, value); and the currencies of what conversions are worth.
 */
export function waysOfPeople(question: Ask<'attribution'>, events: Sql): Sql {
  const { lookBack, model } = termsOf(question)
  const all = sql`arraySort(groupArrayIf((time, seq, worth, currencies), converts AND in_period))`
  const ago = model === 'time-decay' ? sql`arrayMap(t -> c.1 - t.1, before)` : sql`CAST([], 'Array(Int64)')`
  const touchesBefore = sql`arrayFilter(
    t -> (t.1, t.2) < (c.1, c.2) AND t.1 >= c.1 - ${bind('Int64', lookBack)}, touches)`
  const unconverted = sql`arrayMap(t -> t.3, arrayFilter(t -> t.4 = 1, touches))`
  const agoUnconverted = model === 'time-decay' ? sql`arrayMap(t -> toInt64(0), ${unconverted})` : ago
  return perPerson(sql`
    SELECT who, arraySort(groupArrayIf((time, seq, key, toUInt8(in_period)), key != '' AND NOT converting)) AS touches,
      ${question.counting === 'first' ? sql`arraySlice(${all}, 1, 1)` : all} AS conversions,
      arrayDistinct(arrayFlatten(arrayMap(c -> c.4, conversions))) AS own_currencies,
      arrayFilter(w -> w.3 = 1 OR notEmpty(w.1), if(empty(conversions),
        [(${unconverted}, ${agoUnconverted}, toUInt8(0), toInt64(0))],
        arrayMap((c, before) -> (arrayMap(t -> t.3, before), ${ago}, toUInt8(1), toInt64(c.3)),
          conversions, arrayMap(c -> ${touchesBefore}, conversions)))) AS ways
    FROM (${told(question, events)}) GROUP BY who HAVING notEmpty(ways)`)
}

/** Events with `key`, what they are a touch of; whether they are of a conversion; whether they are one, and its worth. */
function told(question: Ask<'attribution'>, events: Sql): Sql {
  if (question.stepsAt) {
    return sql`
      SELECT *, ${keySql(question)} AS key, ${atStep(question.stepsAt[0]!)} AS converting, converting AS converts,
        if(value IS NULL, 0, ${minor}) AS worth, if(value IS NULL, [], [toString(currency)]) AS currencies
      FROM (${events})`
  }
  const order = sql`OVER (PARTITION BY who, ${orderKey(sql`order_id`)})`
  return sql`
    SELECT *, ${keySql(question)} AS key, is_line AS converting, is_order AS converts,
      sumIf(${minor}, is_line AND value IS NOT NULL) ${order} AS worth,
      groupUniqArrayIf(toString(currency), is_line AND value IS NOT NULL) ${order} AS currencies
    FROM (${events})`
}

/** What an event is a touch of, '' when it is none; a place is a position on the map. */
function keySql({ by = 'channel' }: Ask<'attribution'>): Sql {
  if (by === 'channel') return sql`if(${leads}, toString(channel), '')`
  if (by === 'campaign') return sql`if(${leads}, toString(campaign), '')`
  const { step, isStep } = stepBy(by)
  return sql`if(${isStep}, toString(${step}), '')`
}

async function spentOn(
  engine: Engine,
  { by = 'channel' }: Ask<'attribution'>,
  period: About['period'],
): Promise<Found['spent']> {
  if (!period || (by !== 'channel' && by !== 'campaign')) return []
  const key = by === 'channel' ? sql`toString(channel)` : sql`campaign`
  return engine.rows<Found['spent'][number]>(sql`
    SELECT ${key} AS key, toString(currency) AS currency, toFloat64(sum(toInt128(cost_micros))) AS costMicros FROM ad_spend FINAL
    WHERE ${key} != '' AND ${spentIn(period)}
    GROUP BY key, currency`)
}
