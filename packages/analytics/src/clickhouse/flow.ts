import { aboutOf, type Population } from '../question/about.ts'
import { DAY } from '../question/day.ts'
import { type FlowAnswer, flowDefinition, openChoice } from '../question/flow.ts'
import { sequenceChoice } from '../question/read-by.ts'
import type { Ask } from '../question/resolved.ts'
import type { Engine } from './engine.ts'
import { Located } from './gathered.ts'
import { neverSeen } from './never-seen.ts'
import { placesInOrder } from './places-in-order.ts'
import { bind, type Sql, sql } from './sql.ts'
import { type Summary, summedUp } from './summed.ts'

/** What a stage, or with a later one the pair of them, comes to. */
interface Row {
  i: number
  /** 0 is the stage by itself. */
  j: number
  people: number
  events: number
  back: number
  dropped: number
  open: number
  medianMs: number | null
}

export async function flow(
  engine: Engine,
  { reading, openDays }: Ask<'flow'>,
  past: Population,
  events: Sql,
): Promise<FlowAnswer> {
  const count = reading.stages.length
  const rows = await summedUp<Row>(engine, flowing(openDays), past, events)
  const byPair = new Map(rows.map((row) => [row.i * (count + 1) + row.j, row]))
  const rowOf = (i: number, j = 0): Row => byPair.get(i * (count + 1) + j) ?? none
  return {
    stages: reading.stages.map(({ id }, index) => {
      const { people, events, back, dropped, open } = rowOf(index + 1)
      return { key: id, people, events, returning: back, dropped, open }
    }),
    pairs: reading.stages.flatMap((from, i) =>
      reading.stages.flatMap((to, j) => {
        if (i === j) return []
        const all = rowOf(i + 1).people
        const { people, medianMs } = rowOf(i + 1, j + 1)
        return [{ from: from.id, to: to.id, people, share: all ? people / all : null, medianMs }]
      }),
    ),
    neverSeen: await neverSeen(
      engine,
      'stage',
      reading,
      rows.map(({ i }) => i),
      events,
    ),
    about: aboutOf(past, flowDefinition, 'person', [sequenceChoice('stage'), openChoice(openDays)]),
  }
}

/** Rows of everybody for each stage they came to, and each later one with it. */
const flowing = (openDays: number): Summary => ({
  rows: (events, past) => {
    const person = sql`
      SELECT who, times, nths, places, ${isSilent(past, openDays, events)} AS silent,
        arrayFilter((place, n, before) -> n != before, places, nths, arrayPopBack(arrayPushFront(nths, 0))) AS stays,
        arrayFilter((stay, next) -> next < stay, arrayPopBack(stays), arrayPopFront(stays)) AS left_back
      FROM (${placesInOrder(events, 'stage', past)})`
    const ofStage = sql`
      SELECT who, places[first] AS i, times[first] AS began, silent, countEqual(places, i) AS own_events, has(left_back, i) AS back,
        arrayCount(n -> n <= nths[first], nths) + 1 AS next, arraySlice(places, next) AS later, NOT arrayExists(place -> place > i, later) AS stuck,
        arrayFilter(o -> o.3 = 1 AND o.1 != i, arrayZip(later, arraySlice(times, next), arrayEnumerateUniq(later))) AS others
      FROM (${person}) ARRAY JOIN arrayFilter((at, nth) -> nth = 1, arrayEnumerate(places), arrayEnumerateUniq(places)) AS first`
    return sql`
      SELECT who, i, other.1 AS j, own_events, back, stuck, silent, other.2 - began AS lasted
      FROM (${ofStage}) ARRAY JOIN arrayPushFront(others, (toUInt32(0), began, toUInt32(1))) AS other`
  },
  by: ['i', 'j'],
  sums: {
    people: ['count', sql``],
    events: ['sum', sql`own_events`],
    back: ['countIf', sql`back`],
    dropped: ['countIf', sql`stuck AND silent`],
    open: ['countIf', sql`stuck AND NOT silent`],
    medianMs: ['quantileExactInclusiveOrNullIf', sql`lasted, j > 0`, '0.5'],
  },
})

/** Whether somebody did nothing in the last days of the period in which they may still go on. */
function isSilent({ period, watermark }: Population, openDays: number, events: Sql): Sql {
  const [end, newest] = [period?.to ?? 0, watermark ?? 0]
  const before = bind('Int64', newest - openDays * DAY)
  if (end <= newest - openDays * DAY) return sql`true`
  const people = end >= newest && events instanceof Located && events.gathered?.table
  if (people) return sql`who NOT IN (SELECT who FROM ${people} WHERE last_time > ${before})`
  return sql`who NOT IN (SELECT who FROM (${events}) WHERE in_period AND time > ${before})`
}

const none: Row = { i: 0, j: 0, people: 0, events: 0, back: 0, dropped: 0, open: 0, medianMs: null }
