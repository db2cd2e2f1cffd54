import type { Population } from '../question/about.ts'
import { CASES_A_TIME, type ConformanceAnswer } from '../question/conformance.ts'
import { conformed, type Variant } from '../question/conformed.ts'
import { DAY } from '../question/day.ts'
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
  const { by = 'event', reading, openDays, limit = CASES_A_TIME, offset = 0 } = question
  const { step, isStep } = stepBy(by)
  const steps = sql`arrayMap(s -> toString(s.3), arraySort(groupArrayIf((time, seq, ${step}), in_period AND ${isStep})))`
  const since = (past.watermark ?? 0) - (openDays ?? 0) * DAY
  const rows = await engine.rows<{ trace: string[]; open: number; people: number; first: string[] }>(sql`
    SELECT trace, open, count() AS people,
      arraySlice(arraySort(groupArray(person)), 1, ${bind('UInt64', offset + limit)}) AS first
    FROM (${perPerson(sql`
      SELECT any(person) AS person, ${repeatsOf(question) === 'merged' ? sql`arrayCompact(${steps})` : steps} AS trace,
        ${openDays === undefined ? sql`0` : sql`toUInt8(max(time) > ${bind('Float64', since)})`} AS open
      FROM (${events}) GROUP BY who HAVING notEmpty(trace)`)}
    ) GROUP BY trace, open`)
  const name = keyNamer(by, reading)
  const variants = rows.map(
    ({ trace, open, people, first }): Variant => ({ trace: trace.map(name), open: open === 1, people, first }),
  )
  const length = variants.reduce((sum, { trace }) => sum + trace.length, 0)
  return length > MOST_STEPS_HERE ? aside('conformed', question, variants, past) : conformed(question, variants, past)
}
