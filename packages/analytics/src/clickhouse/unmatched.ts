import { compareText } from '../compare-text.ts'
import { aboutOf, type Population } from '../question/about.ts'
import type { Ask } from '../question/resolved.ts'
import { type UnmatchedAnswer, unmatchedDefinition } from '../question/unmatched.ts'
import type { Engine } from './engine.ts'
import { type Sql, sql } from './sql.ts'
import { type Summary, summedUp } from './summed.ts'

export async function unmatched(
  engine: Engine,
  _question: Ask<'unmatched'>,
  past: Population,
  events: Sql,
): Promise<UnmatchedAnswer> {
  const rows = await summedUp<UnmatchedAnswer['rows'][number]>(engine, notOnMap, past, events)
  rows.sort(
    (a, b) =>
      b.people - a.people || b.events - a.events || compareText(a.name, b.name) || compareText(a.source, b.source),
  )
  return { rows, about: aboutOf(past, unmatchedDefinition, 'person') }
}

const notOnMap: Summary = {
  rows: (events) => sql`
    SELECT who, name, source, count() AS own_events FROM (${events}) WHERE in_period AND empty(touchpoints) GROUP BY who, name, source`,
  by: ['name', 'source'],
  sums: { events: ['sum', sql`own_events`], people: ['count', sql``] },
}
