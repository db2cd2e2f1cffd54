import { compareText } from '../compare-text.ts'
import { aboutOf, type Population } from '../question/about.ts'
import { type OverlapAnswer, overlapDefinition } from '../question/overlap.ts'
import type { Ask } from '../question/resolved.ts'
import { type Comings, comingsWithin } from './comings.ts'
import type { Engine } from './engine.ts'
import { type Sql, sql } from './sql.ts'

export async function overlap(
  engine: Engine,
  { reading }: Ask<'overlap'>,
  past: Population,
  events: Sql,
): Promise<OverlapAnswer> {
  const found = await comingsWithin<{ first: number; second: number; events: number }>(engine, atTwo, past, events)
  const id = (place: number): string => reading.touchpoints[place - 1]!.id
  const rows = found.map(({ first, second, events, people }) => ({
    first: id(first),
    second: id(second),
    events,
    people,
  }))
  rows.sort((a, b) => b.events - a.events || compareText(a.first, b.first) || compareText(a.second, b.second))
  return { rows, about: aboutOf(past, overlapDefinition, 'person') }
}

const atTwo: Comings = {
  rows: (events) => sql`
    SELECT who, time, pair.1 AS first, pair.2 AS second
    FROM (
      SELECT who, time, arrayJoin(arrayFlatten(arrayMap((a, i) -> arrayMap(b -> (a, b), arraySlice(touchpoints, i + 1)),
        touchpoints, arrayEnumerate(touchpoints)))) AS pair
      FROM (${events}) WHERE NOT plain AND length(touchpoints) > 1
    )`,
  by: ['first', 'second'],
  sums: { events: ['sum', sql`1`] },
}
