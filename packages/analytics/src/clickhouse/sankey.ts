import type { Population } from '../question/about.ts'
import { keepsLast } from '../question/paths.ts'
import { type CountedSankey, OTHERS } from '../question/paths-told.ts'
import type { Ask } from '../question/resolved.ts'
import type { Engine } from './engine.ts'
import { namedSteps, noStep } from './path-units.ts'
import { bind, type Sql, sql } from './sql.ts'

/** What comes after the last told step of a path: nothing, or steps beyond. */
const OVER = -1
const BEYOND = -2

/**
 * Every step of every path is a row: the column, the step, what comes after it and how long that took. Rows alike are
 * counted, with the times of all; the small things of a column then become one, and what is alike is added up.
 */
export async function sankey(
  engine: Engine,
  question: Ask<'paths'>,
  past: Population,
  units: Sql,
): Promise<CountedSankey> {
  const { unit, nodes } = question
  const { names, nameOf } = namedSteps(question, past)
  const people = unit === 'person' ? sql`0` : sql`groupUniqArray(who)`
  const laid = keepsLast(question) ? sql`arrayReverse(steps)` : sql`steps`
  const named = (key: Sql, rank: Sql) =>
    sql`if(${rank} <= ${bind('UInt32', nodes)}, toInt64(${key}), ${bind('Int64', OTHERS)})`
  const rows = await engine.rows<{ names: string[]; stops: Stop[] }>(sql`
    ${names} SELECT names, groupArray((column, near, far, isNode, count, people, over, beyond, meanMs, medianMs)) AS stops FROM (
      SELECT column, near, far, grouping(far) AS isNode, sum(times) AS count,
        ${unit === 'person' ? sql`count` : sql`uniqExactArray(them)`} AS people,
        sumIf(times, next = ${bind('Int64', OVER)}) AS over, sumIf(times, next = ${bind('Int64', BEYOND)}) AS beyond,
        avgArray(gaps) AS meanMs, quantileExactInclusiveArray(0.5)(gaps) AS medianMs
      FROM (
        SELECT column, next, times, gaps, them, ${named(sql`step`, sql`dense_rank() OVER (PARTITION BY column ORDER BY here DESC, step)`)} AS near,
          if(next < 0, next, ${named(sql`next`, sql`dense_rank() OVER (PARTITION BY column, next > 0 ORDER BY there DESC, next)`)}) AS far
        FROM (
          SELECT *, sum(times) OVER (PARTITION BY column, step) AS here, sum(times) OVER (PARTITION BY column, next) AS there
          FROM (
            SELECT stop.1 AS column, stop.2 AS step, stop.3 AS next, count() AS times, groupArray(stop.4) AS gaps, ${people} AS them
            FROM (
              SELECT who, arrayJoin(arrayMap((s, after, column) -> (column, s.3,
                if(after.3 != 0, toInt64(after.3), if(is_longer, ${bind('Int64', BEYOND)}, ${bind('Int64', OVER)})), abs(after.1 - s.1)),
                ${laid} AS way, arrayPushBack(arrayPopFront(way), ${noStep(question)}), arrayEnumerate(way))) AS stop
              FROM (${units})
            ) GROUP BY column, step, next
          )
        )
      ) GROUP BY GROUPING SETS ((column, near, far), (column, near))
    )`)
  const { stops } = rows[0]!
  return {
    names: nameOf(rows[0]!.names),
    nodes: stops.flatMap(([column, key, , isNode, count, people, over, beyond]) =>
      isNode ? [{ column, key, count, people, over, beyond }] : [],
    ),
    links: stops.flatMap(([column, near, far, isNode, count, people, , , meanMs, medianMs]) =>
      isNode || far < 0 ? [] : [{ column, near, far, count, people, meanMs, medianMs }],
    ),
  }
}

type Stop = [
  column: number,
  near: number,
  far: number,
  isNode: number,
  count: number,
  people: number,
  over: number,
  beyond: number,
  meanMs: number,
  medianMs: number,
]
