import type { Ask } from '../question/resolved.ts'
import type { Bounds } from './populations.ts'
import { bind, join, named, Sql, sql } from './sql.ts'
import { unitKeys } from './unit-keys.ts'

/** Where events that match the same rules stand, as 1-based positions in map order. */
export interface Standing {
  touchpoints: readonly number[]
  stages: readonly number[]
}

/**
 * A kept table with a row a person: `who`, and of all their events that are not plain, in order, `times`, `visits` (from
 * 1; 0 is none) and `sets`, the numbers from 1 of what they match. `standings` tells where those of each set stand.
 */
export interface Gathered {
  /** Who may have been there in the period. */
  table: Sql
  /** Everybody that the events are of. */
  ever: Sql
  standings: readonly Standing[]
}

/** A kept table with a row an answer (`answeredFrom`). */
export interface Answered {
  table: Sql
  standings: readonly Standing[]
}

/** What is kept of located events. */
export interface KeptEvents {
  /** The same events over another period, or only of those of whom some may lie outside it. */
  of: (past: Bounds, which?: 'crossing') => Located
  /** The table of what a statement selects, made while nobody waits; null until then. `spans` is a row a person. */
  summed: (select: (spans: Sql) => Sql) => Sql | null
  /** A table of people, as a statement selects them, made when it is first asked for. */
  whoever: (select: Sql) => Promise<Sql>
}

/** Events that are located on a map, and what tables have of them: a row a person, an answer or a visit, sums. */
export class Located extends Sql {
  readonly gathered: Gathered | undefined
  readonly answered: Answered | undefined
  readonly visits: (() => Promise<Sql>) | undefined
  readonly kept: KeptEvents | undefined
  constructor(
    { strings, values }: Sql,
    { gathered, answered, visits, kept }: Partial<Pick<Located, 'gathered' | 'answered' | 'visits' | 'kept'>>,
  ) {
    super(strings, values)
    this.gathered = gathered
    this.answered = answered
    this.visits = visits
    this.kept = kept
  }
}

/** Rows read together: a row holds many events, and of a few people those of few others are to be read too. */
const ROWS_TOGETHER = 1024

export const gatheredLike = (table: Sql): Sql => sql`
  CREATE TABLE ${table} (
    who UInt32, first_week Int32, last_week Int32, last_time Int64, times Array(Int64) CODEC(T64, LZ4), visits Array(UInt32) CODEC(T64, LZ4), sets Array(UInt32) CODEC(T64, LZ4)
  ) ENGINE = MergeTree ORDER BY (first_week, last_week, who) SETTINGS index_granularity = ${named(`${ROWS_TOGETHER}`)}`

/** The number, from 1, of what an event matches. */
export const setNumber = (sets: readonly string[]): Sql => sql`
  CAST(transform(matched, ${bind('Array(String)', sets)}, ${bind(
    'Array(UInt32)',
    sets.map((_, index) => index + 1),
  )}, toUInt32(0)), 'UInt32')`

/** Its rows, of matched events; `sets` are their texts of matched rules, in the order of their numbers. */
export const gatheredFrom = (matched: Sql, sets: readonly string[]): Sql => sql`
  SELECT who, first_week, last_week, last_time, es.1 AS times, arrayMap((visit, dense) -> if(visit = 0, 0, dense), es.3, arrayEnumerateDense(es.3)) AS visits, es.4 AS sets
  FROM (
    SELECT who, any(first_week) AS first_week, any(last_week) AS last_week, any(last_time) AS last_time, arraySort(arrayZip(groupArray(time), groupArray(seq), groupArray(visit), groupArray(set))) AS es
    FROM (
      SELECT who, first_week, last_week, last_time, time, seq, visit, ${setNumber(sets)} AS set
      FROM (${matched}) WHERE NOT plain
    ) GROUP BY who
  )`

/** A number of an event; `of` tells the same from where it stands, when that is all it takes. */
export interface EventNumber {
  type: 'UInt8' | 'UInt16' | 'UInt32' | 'UInt64'
  sql: Sql
  of?: (standing: Standing) => number
}

interface Wanted {
  unit: Ask<'funnel' | 'paths'>['unit']
  numbers: readonly EventNumber[]
  /** Whether an event is looked at when all its numbers are 0. */
  all?: boolean
  /** Units without an event that has one of these numbers may be passed over. */
  needed?: EventNumber
  /** Earliest and latest time looked at. */
  from?: number
  to?: number
  /** A text to carry along with every event. */
  value?: Sql
  /** A text that tells units apart; events without it are not looked at. */
  held?: Sql
  /** What is left of the first number of events that hold another text, or none; without it they are not looked at. */
  aside?: number
}

/**
 * A row a unit: `es`, its events in order as (time, seq, each of the `numbers`, and the `value` if there is one); it may have
 * none. Of rows that a table has a person when it can tell all of it, and then seq is the place among the person's events; else of the events.
 */
export function gathered(events: Sql, wanted: Wanted): Sql {
  const kept = events instanceof Located ? events.gathered : undefined
  const { unit, numbers, all, value, held, aside } = wanted
  const isOnMap = !all && numbers.every((number) => number.of)
  if (kept && isOnMap && unit !== 'account' && !value && !held) return ofPeople(kept, wanted)
  const { key, exists } = unitKeys[unit]
  const counted = numbers.map((number, index) => sql`${number.sql} AS ${numberAt(index)}`)
  const isAside = aside !== undefined
  const columns = [
    ...[sql`time`, sql`seq`, ...numbers.map((_, index) => numberAt(index))],
    ...(value ? [sql`value`] : []),
    ...(isAside ? [sql`held`] : []),
  ]
  const tests = [
    ...timesWithin(wanted, sql`time`),
    ...(held && !isAside ? [sql`held != ''`] : []),
    ...(all ? [] : [someOf(numbers.map((_, index) => numberAt(index)))]),
  ]
  // Arrays of numbers are gathered faster than one of tuples, in the same order.
  const arrays = columns.map((column) => sql`groupArray(${column})`)
  const told = [key, sql`time, seq`, ...counted, ...carried('value', value), ...carried('held', held)]
  const rows = sql`
    SELECT ${key}, arraySort(arrayZip(${join(arrays, ', ')})) AS es
    FROM (SELECT ${join(told, ', ')} FROM (${events}) WHERE ${exists}${isOnMap ? sql` AND NOT plain` : sql``})
    WHERE ${join([sql`true`, ...tests], ' AND ')} GROUP BY ${key}${held && !isAside ? sql`, held` : sql``}`
  return isAside ? perHeld(rows, key, columns.length, aside) : rows
}

/** A row a unit and text that is held, of rows a unit whose events end with their own. */
function perHeld(rows: Sql, key: Sql, columns: number, aside: number): Sql {
  const own = sql`e.${named(`${columns}`)}`
  const others = Array.from({ length: columns - 4 }, (_, index) => sql`, e.${named(`${index + 4}`)}`)
  return sql`
    SELECT ${key}, arrayMap(e -> (e.1, e.2, if(${own} = held, e.3, bitAnd(e.3, ${bind('UInt64', aside)}))${join(others, '')}), es) AS es
    FROM (SELECT ${key}, es, arrayJoin(arrayDistinct(arrayFilter(h -> h != '', es.${named(`${columns}`)}))) AS held FROM (${rows}))`
}

const carried = (name: 'value' | 'held', text: Sql | undefined): Sql[] => (text ? [sql`${text} AS ${named(name)}`] : [])
const numberAt = (index: number): Sql => named(`number_${index}`)
const someOf = (numbers: readonly Sql[]): Sql =>
  sql`(${join(
    numbers.map((number) => sql`${number} != 0`),
    ' OR ',
  )})`

const timesWithin = ({ from, to }: Wanted, time: Sql): Sql[] => [
  ...(from === undefined ? [] : [sql`${time} >= ${bind('Int64', from)}`]),
  ...(to === undefined ? [] : [sql`${time} <= ${bind('Int64', to)}`]),
]

/** A number of each event of a row a person, by the number of what it matches. */
const ofSets = (type: EventNumber['type'], values: readonly number[]): Sql =>
  sql`arrayMap(s -> ${bind(`Array(${type})`, values)}[s], sets)`

/** The same of a table with a row a person. */
function ofPeople({ table, standings }: Gathered, wanted: Wanted): Sql {
  const { unit, numbers, needed } = wanted
  const looked = numbers.map(({ type, of }) => ofSets(type, standings.map(of!)))
  const at = (element: number): Sql => named(`${element}`)
  const tests = [
    someOf(numbers.map((_, index) => sql`e.${at(index + 3)}`)),
    ...timesWithin(wanted, sql`e.1`),
    ...(unit === 'visit' ? [sql`e.${last(wanted)} != 0`] : []),
  ]
  const found = (...more: Sql[]): Sql =>
    sql`arrayFilter(e -> ${join(tests, ' AND ')}, arrayZip(${join([sql`times`, sql`arrayEnumerate(times)`, ...looked, ...more], ', ')}))`
  const some = needed?.of && standings.flatMap((standing, index) => (needed.of!(standing) ? [index + 1] : []))
  const people = some ? sql`(SELECT * FROM ${table} WHERE hasAny(sets, ${bind('Array(UInt32)', some)}))` : table
  if (unit !== 'visit') return sql`SELECT who, ${found()} AS es FROM ${people}`
  const columns = Array.from({ length: numbers.length + 2 }, (_, index) => sql`in_turn.${at(index + 1)}`)
  // Visits may lie through each other when a source names them.
  return sql`
    SELECT who, visit, es
    FROM (
      SELECT who, arraySort(e -> e.${last(wanted)}, ${found(inTurn)}) AS in_turn,
        arrayMap(turn -> bitShiftRight(turn, 32), in_turn.${last(wanted)}) AS own,
        arraySplit((e, visit, before) -> visit != before, arrayZip(${join(columns, ', ')}), own, arrayPopBack(arrayPushFront(own, own[1]))) AS parts
      FROM ${people}
    ) ARRAY JOIN parts AS es, arrayEnumerate(parts) AS visit`
}

const last = ({ numbers }: Wanted): Sql => named(`${numbers.length + 3}`)

/** The number of an event's visit before its place among all events; 0 in no visit. */
const inTurn = sql`arrayMap((visit, nth) -> if(visit = 0, 0, bitShiftLeft(toUInt64(visit), 32) + nth), visits, arrayEnumerate(visits))`
