import type { Reading } from '@wegwijs/journey'
import type { Engine } from './engine.ts'
import { Located } from './gathered.ts'
import { placesBy, placesOfSet } from './keys.ts'
import { type Sql, sql } from './sql.ts'

/**
 * The touchpoints or stages that no known person ever was at, whatever the period, of those not `seen` in it (1-based, in
 * map order): what is unknown about them is not 0. What every event matches tells it; else all events are looked through.
 */
export async function neverSeen(
  engine: Engine,
  by: 'touchpoint' | 'stage',
  reading: Reading,
  seen: Iterable<number>,
  events: Sql,
): Promise<string[]> {
  const places = by === 'touchpoint' ? reading.touchpoints : reading.stages
  const left = new Set(places.keys())
  for (const place of seen) left.delete(place - 1)
  if (left.size > 0) for (const place of await everSeen(engine, by, events)) left.delete(place - 1)
  return [...left].map((index) => places[index]!.id)
}

async function everSeen(engine: Engine, by: 'touchpoint' | 'stage', events: Sql): Promise<readonly number[]> {
  const kept = events instanceof Located ? events.gathered : undefined
  if (kept) return kept.standings.flatMap((standing) => placesOfSet(by, standing))
  const rows = await engine.rows<{ place: number }>(
    sql`SELECT DISTINCT arrayJoin(${placesBy(by)}) AS place FROM (${events}) WHERE NOT plain`,
  )
  return rows.map(({ place }) => place)
}
