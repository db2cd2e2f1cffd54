import type { Population } from '../question/about.ts'
import type { By } from '../question/read-by.ts'
import { type EventNumber, type Gathered, gathered, Located } from './gathered.ts'
import { placesBy, placesOfSet } from './keys.ts'
import { bind, join, named, type Sql, sql } from './sql.ts'

type OnMap = Exclude<By, 'event'>

/**
 * A row a person with an event on the map in the period: `times` and `places` of these in order, one for every place at which an
 * event stands, and `nths`, which tells the same number for all places of one event.
 */
export function placesInOrder(events: Sql, by: OnMap, { period }: Population): Sql {
  if (events instanceof Located && events.gathered) {
    const turns = placesInTurn(by, events.gathered)
    const rows = gathered(events, { unit: 'person', numbers: turns, from: period?.from ?? 0, to: period?.to ?? 0 })
    return sql`SELECT who, es.1 AS times, es.2 AS nths, es.3 AS places FROM (SELECT who, ${inOneTurn(turns)} AS es FROM (${rows})) WHERE notEmpty(es)`
  }
  return sql`
    SELECT who, es.1 AS times, arrayEnumerateDense(arrayMap(e -> (e.1, e.2), es)) AS nths, es.3 AS places
    FROM (
      SELECT who, arraySort(groupArrayArray(arrayMap(place -> (time, seq, place), ${placesBy(by)}))) AS es
      FROM (${events}) WHERE NOT plain AND in_period GROUP BY who HAVING notEmpty(es)
    )`
}

/** The first place of each event, the second, and so on for as many as any has. */
function placesInTurn(by: OnMap, { standings }: Gathered): EventNumber[] {
  const most = Math.max(1, ...standings.map((standing) => placesOfSet(by, standing).length))
  return Array.from({ length: most }, (_, nth) => ({
    type: 'UInt32',
    sql: sql`${placesBy(by)}[${bind('UInt32', nth + 1)}]`,
    of: (standing) => placesOfSet(by, standing)[nth] ?? 0,
  }))
}

/** Most maps have an event at one place only; those of one at several are in map order. */
function inOneTurn(turns: readonly EventNumber[]): Sql {
  if (turns.length === 1) return sql`es`
  const each = turns.map((_, nth) => sql`(e.1, e.2, e.${named(`${nth + 3}`)})`)
  return sql`arrayFilter(e -> e.3 != 0, arrayFlatten(arrayMap(e -> [${join(each, ', ')}], es)))`
}
