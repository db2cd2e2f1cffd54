import { aboutOf, type Population } from '../question/about.ts'
import { type CountsAnswer, countsDefinition } from '../question/counts.ts'
import type { Ask } from '../question/resolved.ts'
import type { Engine } from './engine.ts'
import { placesBy } from './keys.ts'
import { type Sql, sql } from './sql.ts'

export async function counts(
  engine: Engine,
  { by, reading }: Ask<'counts'>,
  past: Population,
  events: Sql,
): Promise<CountsAnswer> {
  const about = aboutOf(past, countsDefinition, 'person')
  if (by === 'event') {
    const rows = await engine.rows<CountsAnswer['rows'][number]>(sql`
      SELECT name AS key, count() AS events, uniqExact(who) AS people FROM (${events}) WHERE in_period
      GROUP BY key ORDER BY events DESC, key`)
    return { rows, about }
  }
  const places = placesBy(by)
  const found = await engine.rows<{ place: number; events: number; people: number }>(sql`
    SELECT arrayJoin(${places}) AS place, count() AS events, uniqExact(who) AS people
    FROM (${events}) WHERE NOT plain AND in_period GROUP BY place`)
  const byPlace = new Map(found.map((row) => [row.place, row]))
  const known = by === 'touchpoint' ? reading.touchpoints : reading.stages
  const rows = known.map(({ id }, index) => {
    const { events, people } = byPlace.get(index + 1) ?? { events: 0, people: 0 }
    return { key: id, events, people }
  })
  return { rows, about }
}
