import { type Consideration, type Considered, consideration as considered } from '../question/consideration.ts'
import type { Ask } from '../question/resolved.ts'
import { atStep } from './at-step.ts'
import type { Engine } from './engine.ts'
import { moment, timeAndSeq } from './moment.ts'
import { textSql } from './rule.ts'
import { bind, type Sql, sql } from './sql.ts'

/** The engine finds how many people considered alike. */
export async function consideration(engine: Engine, question: Ask<'loops'>, events: Sql): Promise<Consideration> {
  const { field, on, within } = question.consideration!
  const value = textSql(field)
  const isLook = on === undefined ? sql`${value} != ''` : sql`${value} != '' AND ${atStep(question.stepsAt![0]!)}`
  const length = bind('Int64', within)
  const rows = await engine.rows<Considered>(sql`
    SELECT length(arrayDistinct(looks.3)) AS size, count() AS people,
      length(arrayDistinct(arrayFilter((value, time) -> time - first <= ${length}, looks.3, looks.1))) AS initial,
      length(arrayDistinct(arrayFilter((value, time) -> last - time <= ${length}, looks.3, looks.1))) AS final
    FROM (
      SELECT arrayFilter(look -> (look.1, look.2) < decided, all_looks) AS looks, looks[1].1 AS first, looks[-1].1 AS last
      FROM (
        SELECT ${timeAndSeq(sql`minIf(${moment}, is_order)`)} AS decided, argMinIf(in_period, ${moment}, is_order) AS decided_now,
          arraySort(groupArrayIf((time, seq, ${value}), ${isLook})) AS all_looks
        FROM (${events}) GROUP BY who HAVING countIf(is_order) > 0
      ) WHERE decided_now
    ) GROUP BY size, initial, final`)
  return considered(rows)
}
