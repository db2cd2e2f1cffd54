import type { Population } from '../question/about.ts'
import { keepsLast, pathRepeats } from '../question/paths.ts'
import { namesOnMap } from '../question/paths-told.ts'
import type { Ask } from '../question/resolved.ts'
import { anchorsOf } from '../question/step.ts'
import { bitsOf, standingAt } from './at-step.ts'
import { type EventNumber, gathered } from './gathered.ts'
import { firstPlace } from './keys.ts'
import { knownEvents } from './located.ts'
import { bind, join, named, type Sql, sql } from './sql.ts'
import { unitKeys } from './unit-keys.ts'

/** What decides which steps whose paths have. */
export type Walk = Pick<
  Ask<'paths'>,
  'by' | 'unit' | 'start' | 'through' | 'end' | 'which' | 'window' | 'repeats' | 'keep' | 'reading' | 'stepsAt'
>

/** Distinct people over units; where each unit is a person, all of them. */
export const peopleOf = ({ unit }: Walk): Sql => (unit === 'person' ? sql`count()` : sql`uniqExact(who)`)

/**
 * What stands before a statement so that `names` are the event names in the period, in the order in which steps are numbered; and
 * what that makes of those it gives. On the map steps are numbered in map order.
 */
export function namedSteps({ by, reading }: Walk, past: Population) {
  if (by !== 'event') {
    return { names: sql`WITH emptyArrayString() AS names`, nameOf: () => namesOnMap(by, reading) }
  }
  const distinct = sql`SELECT DISTINCT toString(name) AS name FROM (${knownEvents(past)}) WHERE in_period ORDER BY name`
  return { names: sql`WITH (SELECT groupArray(name) FROM (${distinct})) AS names`, nameOf: (names: string[]) => names }
}

/** The number of a step by its name; 0 when there is no such step. */
export function numberOf({ by, reading }: Walk, name: string): Sql {
  if (by === 'event') return sql`indexOf(names, ${bind('String', name)})`
  return sql`${bind('UInt32', namesOnMap(by, reading).indexOf(name) + 1)}`
}

/**
 * A row a unit with a path: `steps`, the told ones in order as (time, seq, number of the name), and whether it `is_longer`. Everything
 * is found in one array of the unit's events, without a lambda that captures an array.
 */
export function pathUnits(question: Walk, past: Population, events: Sql, most: number | null): Sql {
  const { key } = unitKeys[question.unit]
  const limit = bind('UInt32', most ?? 0)
  const kept = keepsLast(question) ? sql`arraySlice(walked, -toInt64(${limit}))` : sql`arraySlice(walked, 1, ${limit})`
  return sql`
    SELECT ${key}, ${most === null ? sql`walked` : kept} AS steps,
      ${most === null ? sql`false` : sql`length(walked) > ${limit}`} AS is_longer
    FROM (SELECT ${key}, ${withRepeats(question)} AS walked FROM (${between(question, marked(question, past, events))}))
    WHERE notEmpty(walked)`
}

/** A row a unit: `es`, its steps and anchors in order as (time, seq, step, and where there are anchors those it counts for as bits). */
function marked(question: Walk, { period }: Population, events: Sql): Sql {
  const tests = anchorTests(question)
  const numbers = [stepNumber(question), ...(tests.length === 0 ? [] : [bitsOf(tests, 'UInt16')])]
  const needed = tests.at(-1)
  return gathered(events, {
    unit: question.unit,
    numbers,
    ...(needed && { needed }),
    from: period?.from ?? 0,
    to: period?.to ?? 0,
  })
}

function stepNumber({ by }: Walk): EventNumber {
  // In a column of few different texts each is looked up once, not once an event.
  if (by === 'event') {
    return { type: 'UInt32', sql: sql`toUInt32(transform(name, names, arrayEnumerate(names), 0))` }
  }
  return firstPlace(by)
}

/** What stands where there is no step. */
export const noStep = (question: Walk): Sql => (anchorsOf(question).length === 0 ? sql`(0, 0, 0)` : sql`(0, 0, 0, 0)`)

/** An event name is looked at itself, so that such questions need no map. */
const anchorTests = (question: Walk): EventNumber[] =>
  anchorsOf(question).map((step, index) =>
    typeof step === 'string'
      ? { type: 'UInt8', sql: sql`name = ${bind('String', step)}` }
      : standingAt(question.stepsAt![index]!),
  )

/** A row a unit that passes its anchors in time: `part`, the steps from its start to its end. */
function between(question: Walk, units: Sql): Sql {
  const { start, through, end, which, window } = question
  const { key } = unitKeys[question.unit]
  const anchors = anchorsOf(question).map((_, bit) => bit)
  if (anchors.length === 0 && window === null) return sql`SELECT ${key}, es AS part FROM (${units})`
  const [before, after] = [start === undefined ? 0 : 1, end === undefined ? 0 : 1]
  const begin = start === undefined ? sql`1` : at('at', 0)
  const until = end === undefined ? sql`length(es)` : at('at', anchors.length - 1)
  const whole = sql`
    SELECT ${join([key, ...chain('at', sql`es`, anchors, which)], ', ')}, arraySlice(es, ${begin}, ${until} - ${begin} + 1) AS part
    FROM (${units}) WHERE ${all(anchors.map((bit) => sql`${at('at', bit)} > 0`))}`
  if (window === null) return steps(key, whole, sql`part`)

  const limit = bind('Int64', window)
  const isBackward = start === undefined && end !== undefined
  const zero = isBackward
    ? sql`part[-1].1`
    : start === undefined
      ? sql`arrayFirst(e -> e.3 != 0, part).1`
      : sql`part[1].1`
  const isWithin = isBackward ? sql`e.1 >= ${zero} - ${limit}` : sql`e.1 <= ${zero} + ${limit}`
  const inTime = sql`
    SELECT ${key}, arrayFilter(e -> ${isWithin}, part) AS within FROM (${whole})
    WHERE ${end === undefined || isBackward ? sql`true` : sql`part[-1].1 <= ${zero} + ${limit}`}`
  if (through.length === 0) return steps(key, inTime, sql`within`)
  const inner = sql`arraySlice(within, ${bind('UInt8', 1 + before)}, toInt64(length(within)) - ${bind('UInt8', before + after)})`
  const passed = anchors.slice(before, before + through.length)
  return steps(
    key,
    sql`
    SELECT ${join([key, ...chain('pass', sql`inner`, passed, 'first')], ', ')}, within
    FROM (SELECT ${key}, within, ${inner} AS inner FROM (${inTime})) WHERE ${all(passed.map((bit) => sql`${at('pass', bit)} > 0`))}`,
    sql`within`,
  )
}

const steps = (key: Sql, from: Sql, part: Sql): Sql =>
  sql`SELECT ${key}, arrayFilter(e -> e.3 != 0, ${part}) AS part FROM (${from})`

const all = (tests: readonly Sql[]): Sql => (tests.length === 0 ? sql`true` : join(tests, ' AND '))
const at = (chained: 'at' | 'pass', bit: number): Sql => named(`${chained}_${bit}`)

/** Columns with the index of each anchor in the array: the first after the one before it, or the last before the one after it. */
function chain(chained: 'at' | 'pass', array: Sql, bits: readonly number[], which: 'first' | 'last'): Sql[] {
  const isMarked = (bit: number): Sql => sql`bitTest(e.4, ${bind('UInt8', bit)})`
  return bits.map((bit, index) => {
    const [before, after] = [bits[index - 1], bits[index + 1]]
    const found =
      which === 'first'
        ? sql`arrayFirstIndex((e, n) -> ${isMarked(bit)} AND n > ${before === undefined ? sql`0` : at(chained, before)}, ${array}, arrayEnumerate(${array}))`
        : sql`arrayLastIndex((e, n) -> ${isMarked(bit)} AND n < ${after === undefined ? sql`length(${array}) + 1` : at(chained, after)}, ${array}, arrayEnumerate(${array}))`
    return sql`${found} AS ${at(chained, bit)}`
  })
}

/** The steps that count of those in `part`. */
function withRepeats(question: Walk): Sql {
  const nth = (array: Sql): Sql =>
    sql`arrayFilter((e, nth) -> nth = 1, ${array}, arrayEnumerateUniq(arrayMap(e -> e.3, ${array})))`
  const repeats = pathRepeats(question)
  if (repeats === 'merged') {
    const before = sql`arrayPopBack(arrayPushFront(part, ${noStep(question)}))`
    return sql`arrayFilter((e, before) -> e.3 != before.3, part, ${before})`
  }
  if (repeats === 'first') return nth(sql`part`)
  if (repeats === 'last') return sql`arrayReverse(${nth(sql`arrayReverse(part)`)})`
  return sql`part`
}
