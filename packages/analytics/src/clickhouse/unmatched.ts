import { aboutOf, type Population } from '../question/about.ts'
import type { Ask } from '../question/resolved.ts'
import { type UnmatchedAnswer, unmatchedDefinition } from '../question/unmatched.ts'
import type { Engine } from './engine.ts'
import { type Sql, sql } from './sql.ts'

export async function unmatched(
  engine: Engine,
  _question: Ask<'unmatched'>,
  past: Population,
  events: Sql,
): Promise<UnmatchedAnswer> {
  const rows = await engine.rows<UnmatchedAnswer['rows'][number]>(sql`
    SELECT name, source, count() AS events, uniqExact(who) AS people
    FROM (${events}) WHERE in_period AND empty(touchpoints)
    GROUP BY name, source ORDER BY people DESC, events DESC, name, source`)
  return { rows, about: aboutOf(past, unmatchedDefinition, 'person') }
}
