import type { Field } from '@wegwijs/journey'
import { aboutOf, type Population } from '../question/about.ts'
import { type FunnelAnswer, type FunnelStep, funnelDefinition, GROUPS_NAMED } from '../question/funnel.ts'
import { funnelChoices, noneReached, type StepCount, toldSteps } from '../question/funnel-steps.ts'
import type { Ask } from '../question/resolved.ts'
import { atStep } from './at-step.ts'
import type { Engine } from './engine.ts'
import { attempts } from './funnel-attempts.ts'
import { travelled } from './funnel-travelled.ts'
import { moment, timeAndSeq } from './moment.ts'
import { textSql } from './rule.ts'
import { bind, join, type Sql, sql } from './sql.ts'
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
  const { key, exists } = unitKeys[question.unit]
  const rows = travelledIn(question, past, events)
  const [[all], named] = await Promise.all([
    question.unit === 'person'
      ? [{ n: past.people }]
      : engine.rows<{ n: number }>(sql`SELECT uniqExact(${key}) AS n FROM (${events}) WHERE in_period AND ${exists}`),
    question.breakdown === undefined ? [] : largest(engine, rows),
  ])
  const counted = await engine.rows<Row>(sql`
    SELECT part, step.1 AS number, countIf(step.2) AS reached, countIf(NOT step.2) AS inProgress,
      quantileExactInclusiveOrNullIf(0.5)(step.3, step.4) AS medianMs, avgOrNullIf(step.3, step.4) AS meanMs
    FROM (SELECT if(removed, [(toUInt8(0), true, toInt64(0), false)], steps) AS counts, arrayJoin([0, ${position(named)}]) AS part FROM (${rows}))
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
 * A row a unit, or a unit and a value that is held: `es`, its events in order as (time, seq, steps it counts for as bits,
 * whether it may begin an attempt, value of the breakdown), and `begun`, the first and last that may begin one.
 */
function histories(
  { unit, hold, breakdown, range, grace, order, stepsAt, steps }: Ask<'funnel'>,
  { period }: Population,
  events: Sql,
): Sql {
  const { key, exists } = unitKeys[unit]
  const marks = stepsAt!.map((at, bit) => sql`bitShiftLeft(toUInt64(${atStep(at)}), ${bind('UInt8', bit)})`)
  const begins = order === 'any' ? 2 ** steps.length - 1 : 1
  const field = (name: string | undefined): Sql => (name === undefined ? sql`''` : textSql(name as Field))
  const within = range === 'all' ? sql`in_period` : sql`time >= ${bind('Int64', (period?.from ?? 0) - grace)}`
  const wanted = order === 'strict' ? sql`true` : sql`marks != 0`
  const named = hold === undefined ? sql`` : sql` AND held != ''`
  return sql`
    SELECT ${key}, arraySort(groupArray((time, seq, marks, begins, value))) AS es,
      ${timeAndSeq(sql`minIf(${moment}, begins)`)} AS first_begun, ${timeAndSeq(sql`maxIf(${moment}, begins)`)} AS last_begun
    FROM (
      SELECT who, account, visit, time, seq, ${join(marks, ' + ')} AS marks, ${field(hold)} AS held, ${field(breakdown)} AS value,
        toUInt8(in_period AND bitAnd(marks, ${bind('UInt64', begins)}) != 0) AS begins
      FROM (${events}) WHERE ${order === 'strict' ? sql`` : sql`NOT plain AND`} ${within} AND ${exists}
    ) WHERE ${wanted}${named} GROUP BY ${key}, held`
}
