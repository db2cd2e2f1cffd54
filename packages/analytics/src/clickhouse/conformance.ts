import type { Population } from '../question/about.ts'
import { CASES_A_TIME, type ConformanceAnswer } from '../question/conformance.ts'
import { conformed, countedVariants, type Variant } from '../question/conformed.ts'
import { DAY } from '../question/day.ts'
import type { AskOf } from '../question/people-behind.ts'
import { repeatsOf } from '../question/read-by.ts'
import type { Ask } from '../question/resolved.ts'
import { aside } from './aside.ts'
import type { Engine } from './engine.ts'
import { keyNamer, stepBy } from './keys.ts'
import { bind, perPerson, type Sql, sql } from './sql.ts'

/** Longer than this to lay along a model, in steps of all different paths, is done aside. */
const MOST_STEPS_HERE = 5000

/** The engine finds who did the same; each of these is laid along the model by the same code as the referee's. */
export async function conformance(
  engine: Engine,
  question: Ask<'conformance'>,
  past: Population,
  events: Sql,
): Promise<ConformanceAnswer> {
  const { by = 'event', reading, limit = CASES_A_TIME, offset = 0 } = question
  const rows = await engine.rows<{ trace: string[]; open: number; people: number; first: string[] }>(sql`
    SELECT trace, open, count() AS people,
      arraySlice(arraySort(groupArray(person)), 1, ${bind('UInt64', offset + limit)}) AS first
    FROM (${tracesOf(question, past, events)}) GROUP BY trace, open`)
  const name = keyNamer(by, reading)
  const variants = rows.map(
    ({ trace, open, people, first }): Variant => ({ trace: trace.map(name), open: open === 1, people, first }),
  )
  return areLong(variants) ? aside('conformed', question, variants, past) : conformed(question, variants, past)
}

/** Who fared as the number says. Variants are told apart by their place in order, so that few bytes name many. */
export async function peopleFaring(
  engine: Engine,
  question: AskOf<'conformance'>,
  past: Population,
  events: Sql,
): Promise<Sql> {
  const { by = 'event', reading } = question.of
  const traces = tracesOf(question.of, past, events)
  const rows = await engine.rows<{ trace: string[]; open: number }>(sql`
    SELECT trace, open FROM (${traces}) GROUP BY trace, open ORDER BY trace, open`)
  const name = keyNamer(by, reading)
  const variants = rows.map(
    ({ trace, open }): Variant => ({ trace: trace.map(name), open: open === 1, people: 1, first: [] }),
  )
  const counts = areLong(variants)
    ? await aside('countedVariants', question, variants)
    : countedVariants(question, variants)
  const marks = bind('String', counts.map((each) => (each ? '1' : '0')).join(''))
  return sql`
    SELECT arrayJoin(whos) AS who FROM (
      SELECT whos, row_number() OVER (ORDER BY trace, open) AS place
      FROM (SELECT trace, open, groupArray(who) AS whos FROM (${traces}) GROUP BY trace, open)
    ) WHERE substring(${marks}, place, 1) = '1'`
}

const areLong = (variants: readonly Variant[]): boolean =>
  variants.reduce((sum, { trace }) => sum + trace.length, 0) > MOST_STEPS_HERE

/** A row a person with a step: who they are, their steps in order, and whether they may still go on. */
function tracesOf(question: Ask<'conformance'>, past: Population, events: Sql): Sql {
  const { by = 'event', openDays } = question
  const { step, isStep } = stepBy(by)
  const steps = sql`arrayMap(s -> toString(s.3), arraySort(groupArrayIf((time, seq, ${step}), in_period AND ${isStep})))`
  const since = (past.watermark ?? 0) - (openDays ?? 0) * DAY
  return perPerson(sql`
    SELECT who, any(person) AS person, ${repeatsOf(question) === 'merged' ? sql`arrayCompact(${steps})` : steps} AS trace,
      ${openDays === undefined ? sql`0` : sql`toUInt8(max(time) > ${bind('Float64', since)})`} AS open
    FROM (${events}) GROUP BY who HAVING notEmpty(trace)`)
}
