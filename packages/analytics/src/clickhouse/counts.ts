import { aboutOf, type Population } from '../question/about.ts'
import {
  type CountedKey,
  type CountsAnswer,
  countedSlices,
  countsChoices,
  countsDefinition,
} from '../question/counts.ts'
import type { Ask } from '../question/resolved.ts'
import type { TrendSlice } from '../question/slices.ts'
import { type Comings, comingsWithin } from './comings.ts'
import type { Engine } from './engine.ts'
import { Located } from './gathered.ts'
import { placesBy } from './keys.ts'
import { neverSeen } from './never-seen.ts'
import { placesInOrder } from './places-in-order.ts'
import { sliceNumber } from './slice-number.ts'
import { type Sql, sql } from './sql.ts'

/** What was counted of a name or place (1-based) in a slice, from 1; 0 is the whole period. */
interface Row {
  of: string | number
  slice: number
  events: number
  people: number
}

export async function counts(
  engine: Engine,
  question: Ask<'counts'>,
  past: Population,
  events: Sql,
): Promise<CountsAnswer> {
  const { by, every, reading } = question
  const slices = countedSlices(question, past)
  const found = await counted(engine, question, slices, past, events)
  const tell = teller(question, found)
  const seen = found.flatMap(({ of }) => (typeof of === 'number' ? of : []))
  return {
    rows: tell(0),
    ...(by !== 'event' && { neverSeen: await neverSeen(engine, by, reading, seen, events) }),
    ...(every && { slices: slices.map((slice, index) => ({ ...slice, rows: tell(index + 1) })) }),
    about: aboutOf(past, countsDefinition, 'person', countsChoices(question)),
  }
}

/** People of slices do not add up, so that the whole period is counted beside them. */
async function counted(
  engine: Engine,
  { by, every }: Ask<'counts'>,
  [first]: readonly TrendSlice[],
  past: Population,
  events: Sql,
): Promise<Row[]> {
  if (by !== 'event' && !every) {
    const found = await comingsWithin<{ of: number; events: number }>(engine, atPlaces(by), past, events)
    return found.map((row) => ({ ...row, slice: 0 }))
  }
  const numbered = (time: Sql): Sql => (every && first ? sliceNumber(time, every, first.from) : sql`0`)
  if (by !== 'event' && events instanceof Located && events.gathered) {
    return engine.rows<Row>(ofPeople(by, numbered, past, events))
  }
  const [of, isMeant] =
    by === 'event' ? [sql`name`, sql`in_period`] : [sql`arrayJoin(${placesBy(by)})`, sql`NOT plain AND in_period`]
  return engine.rows<Row>(sql`
    SELECT ${of} AS of, ${numbered(sql`time`)} AS slice, count() AS events, uniqExact(who) AS people
    FROM (${events}) WHERE ${isMeant} GROUP BY ${every ? sql`GROUPING SETS ((of), (of, slice))` : sql`of, slice`} ORDER BY events DESC, of`)
}

const atPlaces = (by: 'touchpoint' | 'stage'): Comings => ({
  rows: (events) => sql`SELECT who, time, arrayJoin(${placesBy(by)}) AS of FROM (${events}) WHERE NOT plain`,
  by: ['of'],
  sums: { events: ['sum', sql`1`] },
})

/** In all and in each slice, of rows a person: somebody is counted where they are for the first time. */
function ofPeople(by: 'touchpoint' | 'stage', numbered: (time: Sql) => Sql, past: Population, events: Sql): Sql {
  return sql`
    SELECT of, part.1 AS slice, sum(part.2) AS events, sum(part.3) AS people
    FROM (
      SELECT of, arrayJoin([(toUInt32(0), events, newly), (slice, events, people)]) AS part
      FROM (
        SELECT of, slice, count() AS events, countIf(nth_in_slice = 1) AS people, countIf(nth = 1) AS newly
        FROM (
          SELECT places, arrayMap(t -> ${numbered(sql`t`)}, times) AS slices,
            arrayEnumerateUniq(places) AS nths, arrayEnumerateUniq(places, slices) AS nths_in_slice
          FROM (${placesInOrder(events, by, past)})
        ) ARRAY JOIN places AS of, slices AS slice, nths AS nth, nths_in_slice AS nth_in_slice
        GROUP BY of, slice
      )
    )
    GROUP BY of, slice`
}

/** The rows of a slice: by event the names that occur, else every place on the map. */
function teller({ by, reading }: Ask<'counts'>, found: readonly Row[]): (slice: number) => CountedKey[] {
  const bySlice = Map.groupBy(found, ({ slice }) => slice)
  const known = by === 'touchpoint' ? reading.touchpoints : reading.stages
  const places = known.map(({ id }, index) => ({ key: id, of: index + 1 }))
  const names = (bySlice.get(0) ?? []).map(({ of }) => ({ key: String(of), of }))
  return (slice) => {
    const rows = new Map(bySlice.get(slice)?.map((row) => [row.of, row]))
    return (by === 'event' ? names : places).flatMap(({ key, of }) => {
      const { events, people } = rows.get(of) ?? { events: 0, people: 0 }
      return by === 'event' && events === 0 ? [] : [{ key, events, people }]
    })
  }
}
