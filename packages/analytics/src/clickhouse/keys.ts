import type { Reading } from '@wegwijs/journey'
import { namesOnMap } from '../question/paths-told.ts'
import type { By } from '../question/read-by.ts'
import type { EventNumber, Standing } from './gathered.ts'
import { type Sql, sql } from './sql.ts'

/** Where an event stands: a column of 1-based positions in map order. */
export const placesBy = (by: Exclude<By, 'event'>): Sql => (by === 'touchpoint' ? sql`touchpoints` : sql`stages`)

/** The same of events that match the same rules. */
export const placesOfSet = (by: Exclude<By, 'event'>, { touchpoints, stages }: Standing): readonly number[] =>
  by === 'touchpoint' ? touchpoints : stages

/** The first of them; 0 is nowhere. */
export const firstPlace = (by: Exclude<By, 'event'>): EventNumber => ({
  type: 'UInt32',
  sql: sql`toUInt32(${placesBy(by)}[1])`,
  of: (standing) => placesOfSet(by, standing)[0] ?? 0,
})

/** What an event is as a step, a name or the first of its positions; and which events are one. */
export function stepBy(by: By): { step: Sql; isStep: Sql } {
  if (by === 'event') return { step: sql`toString(name)`, isStep: sql`true` }
  const places = placesBy(by)
  return { step: sql`${places}[1]`, isStep: sql`(NOT plain AND notEmpty(${places}))` }
}

/** From a step, as text, to its name or the id on the map. */
export function keyNamer(by: By, reading: Reading): (step: string) => string {
  if (by === 'event') return (step) => step
  const names = namesOnMap(by, reading)
  return (step) => names[Number(step) - 1]!
}
