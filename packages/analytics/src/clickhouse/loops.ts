import { aboutOf, type Population } from '../question/about.ts'
import { comparingStages, type LoopsAnswer, loopsDefinition, splitReturned } from '../question/loops.ts'
import type { Ask } from '../question/resolved.ts'
import type { Engine } from './engine.ts'
import { bind, type Sql, sql } from './sql.ts'

export async function loops(
  engine: Engine,
  { reading }: Ask<'loops'>,
  past: Population,
  events: Sql,
): Promise<LoopsAnswer> {
  const comparing = bind(
    'Array(UInt32)',
    comparingStages(reading).map((index) => index + 1),
  )
  const [row] = await engine.rows<{ buyers: number; returned: number; skipped: number }>(sql`
    SELECT countIf(bought) AS buyers, countIf(again) AS returned, countIf(again AND NOT compared) AS skipped
    FROM (
      SELECT arraySort(groupArray((time, seq, is_order, orders_so_far, hasAny(stages, ${comparing}), in_period))) AS steps,
        arrayExists(step -> step.3 = 1 AND step.6, steps) AS bought,
        arrayExists(step -> step.3 = 1 AND step.4 = 2 AND step.6, steps) AS again,
        arrayExists(step -> step.3 = 0 AND step.4 = 1 AND step.5, steps) AS compared
      FROM (${events}) GROUP BY who
    )`)
  const { buyers, returned, skipped } = row!
  return {
    buyers,
    returned,
    ...splitReturned(reading, returned, skipped),
    about: aboutOf(past, loopsDefinition, 'person'),
  }
}
