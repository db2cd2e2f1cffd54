import { compareText } from '../compare-text.ts'
import { aboutOf, type Population } from '../question/about.ts'
import { type OverlapAnswer, overlapDefinition } from '../question/overlap.ts'
import type { Ask } from '../question/resolved.ts'
import type { Engine } from './engine.ts'
import { type Sql, sql } from './sql.ts'
import { type Summary, summedUp } from './summed.ts'

export async function overlap(
  engine: Engine,
  { reading }: Ask<'overlap'>,
  past: Population,
  events: Sql,
): Promise<OverlapAnswer> {
  const found = await summedUp<{ first: number; second: number; events: number; people: number }>(
    engine,
    atTwo,
    past,
    events,
  )
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

const atTwo: Summary = {
  rows: (events) => sql`
    SELECT who, pair.1 AS first, pair.2 AS second, count() AS own_events
    FROM (
      SELECT who, arrayJoin(arrayFlatten(arrayMap((a, i) -> arrayMap(b -> (a, b), arraySlice(touchpoints, i + 1)),
        touchpoints, arrayEnumerate(touchpoints)))) AS pair
      FROM (${events}) WHERE NOT plain AND in_period AND length(touchpoints) > 1
    ) GROUP BY who, first, second`,
  by: ['first', 'second'],
  sums: { events: ['sum', sql`own_events`], people: ['count', sql``] },
}
