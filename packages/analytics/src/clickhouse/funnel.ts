import type { Field } from '@wegwijs/journey'
import { aboutOf, type Population } from '../question/about.ts'
import { type FunnelAnswer, type FunnelStep, funnelDefinition, GROUPS_NAMED } from '../question/funnel.ts'
import { funnelChoices, noneReached, type StepCount, toldSteps } from '../question/funnel-steps.ts'
import type { Ask } from '../question/resolved.ts'
import { anyOf, bitsOf, standingAt } from './at-step.ts'
import type { Engine } from './engine.ts'
import { attempts } from './funnel-attempts.ts'
import { travelled } from './funnel-travelled.ts'
import { gathered } from './gathered.ts'
import { textSql } from './rule.ts'
import { bind, type Sql, sql } from './sql.ts'
import { unitKeys } from './unit-keys.ts'

/** A row a unit that began; see `travelled`. */
export const travelledIn = (question: Ask<'funnel'>, past: Population, events: Sql): Sql =>
  travelled(question, past, unitKeys[question.unit].key, attempts(question, histories(question, past, events)))

/**
 * Every unit's events as one array, and the attempt that counts found by array functions alone, without a lambda that
 * captures an array: so it takes time in proportion to the events.
 */
export async function funnel(
  engine: Engine,
  question: Ask<'funnel'>,
  past: Population,
  events: Sql,
): Promise<FunnelAnswer> {
  const { exists, count } = unitKeys[question.unit]
  const rows = travelledIn(question, past, events)
  const [[all], named] = await Promise.all([
    question.unit === 'person'
      ? [{ n: past.people }]
      : engine.rows<{ n: number }>(sql`SELECT ${count} AS n FROM (${events}) WHERE in_period AND ${exists}`),
    question.breakdown === undefined ? [] : largest(engine, rows),
  ])
  const counted = await engine.rows<Row>(sql`
    SELECT part, step.1 AS number, countIf(step.2) AS reached, countIf(NOT step.2) AS inProgress,
      quantileExactInclusiveOrNullIf(0.5)(step.3, step.4) AS medianMs, avgOrNullIf(step.3, step.4) AS meanMs
    FROM (SELECT arrayConcat(arrayFilter(s -> NOT removed, steps), arrayFilter(s -> removed, [(toUInt8(0), true, toInt64(0), false)])) AS counts, arrayJoin(${question.breakdown === undefined ? sql`[0]` : sql`[0, ${position(named)}]`}) AS part FROM (${rows}))
    ARRAY JOIN counts AS step GROUP BY part, number`)
  const n = all!.n
  const stepsOf = (part: number): FunnelStep[] => toldSteps(question, countsOf(question, counted, part), n)
  const parts = [...named.map(({ value }) => value), null].map((value, index) => ({ value, steps: stepsOf(index + 1) }))
  return {
    units: n,
    removed: counted.find(({ part, number }) => part === 0 && number === 0)?.reached ?? 0,
    steps: stepsOf(0),
    ...(question.breakdown && { groups: parts.filter(({ steps }) => steps[0]!.reached > 0) }),
    about: { ...aboutOf(past, funnelDefinition, question.unit, funnelChoices(question)), n },
  }
}

/** Part 0 is everybody; the others are the values that stand apart, in their order, and all values beyond them. */
interface Row extends StepCount {
  part: number
  /** Of the step; 0 is those who are removed. */
  number: number
}

const countsOf = ({ steps }: Ask<'funnel'>, rows: readonly Row[], part: number): StepCount[] =>
  steps.map((_, index) => {
    const row = rows.find((each) => each.part === part && each.number === index + 1)
    if (!row) return noneReached
    const { reached, inProgress, medianMs, meanMs } = row
    return { reached, inProgress, medianMs, meanMs }
  })

const largest = (engine: Engine, rows: Sql): Promise<{ value: string }[]> =>
  engine.rows(sql`
    SELECT value FROM (${rows}) WHERE NOT removed
    GROUP BY value ORDER BY count() DESC, value LIMIT ${bind('UInt32', GROUPS_NAMED)}`)

/** Which part a unit belongs to, beside the whole. */
function position(named: readonly { value: string }[]): Sql {
  const values = bind(
    'Array(String)',
    named.map(({ value }) => value),
  )
  return sql`toInt32(if(has(${values}, value), indexOf(${values}, value), ${bind('UInt32', named.length + 1)}))`
}

/**
 * A row a unit that may begin, or a unit and a value that is held: `es`, its events in order as (time, seq, steps it counts
 * for as bits, whether it may begin an attempt, value of the breakdown if there is one); `first_begun`, the first that may, and
 * `last_begun`, when the last may.
 */
function histories(question: Ask<'funnel'>, { period }: Population, events: Sql): Sql {
  const { unit, hold, breakdown, range, grace, order, stepsAt, steps, exclude } = question
  const [from, to] = [period?.from ?? 0, period?.to ?? 0]
  const field = (name: string): Sql => textSql(name as Field)
  const beginning = order === 'any' ? 2 ** steps.length - 1 : 1
  const rows = gathered(events, {
    unit,
    numbers: [bitsOf(stepsAt!.map(standingAt), 'UInt64')],
    needed: anyOf(stepsAt!.slice(0, order === 'any' ? steps.length : 1).map(standingAt)),
    all: order === 'strict',
    ...(range === 'all' ? { from, to } : { from: from - grace }),
    ...(breakdown !== undefined && { value: field(breakdown) }),
    ...(hold !== undefined && { held: field(hold) }),
    ...(hold !== undefined && (order === 'strict' || exclude.length > 0) && { aside: exclusionBits(question) }),
  })
  const begins = sql`(bitAnd(e.3, ${bind('UInt64', beginning)}) != 0 AND e.1 >= ${bind('Int64', from)} AND e.1 <= ${bind('Int64', to)})`
  return sql`
    SELECT *, arrayFirst(e -> e.4, es) AS first, (first.1, first.2) AS first_begun, arrayLast(e -> e.4, es).1 AS last_begun
    FROM (
      SELECT * REPLACE (arrayMap(e -> (e.1, e.2, e.3, toUInt8(${begins})${breakdown === undefined ? sql`` : sql`, e.4`}), es) AS es)
      FROM (${rows}) WHERE arrayExists(e -> ${begins}, es)
    )`
}

/** The bits of what is excluded, which stand behind those of the steps. */
const exclusionBits = ({ steps, exclude }: Ask<'funnel'>): number =>
  2 ** (steps.length + exclude.length) - 2 ** steps.length
