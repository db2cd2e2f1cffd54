import { compareText } from '../compare-text.ts'
import { aboutOf, type Population } from '../question/about.ts'
import type { Ask } from '../question/resolved.ts'
import { type UnmatchedAnswer, unmatchedDefinition } from '../question/unmatched.ts'
import { type Comings, comingsWithin } from './comings.ts'
import type { Engine } from './engine.ts'
import { type Sql, sql } from './sql.ts'

export async function unmatched(
  engine: Engine,
  _question: Ask<'unmatched'>,
  past: Population,
  events: Sql,
): Promise<UnmatchedAnswer> {
  const found = await comingsWithin<{ name: string; source: string; events: number }>(engine, notOnMap, past, events)
  const rows = found.map(({ name, source, events, people }) => ({ name, source, events, people }))
  rows.sort(
    (a, b) =>
      b.people - a.people || b.events - a.events || compareText(a.name, b.name) || compareText(a.source, b.source),
  )
  return { rows, about: aboutOf(past, unmatchedDefinition, 'person') }
}

const notOnMap: Comings = {
  rows: (events) => sql`SELECT who, time, name, source FROM (${events}) WHERE empty(touchpoints)`,
  by: ['name', 'source'],
  sums: { events: ['sum', sql`1`] },
}
