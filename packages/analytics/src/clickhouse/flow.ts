import { aboutOf, type Population } from '../question/about.ts'
import { DAY } from '../question/day.ts'
import { type FlowAnswer, flowDefinition, openChoice } from '../question/flow.ts'
import { sequenceChoice } from '../question/read-by.ts'
import type { Ask } from '../question/resolved.ts'
import type { Engine } from './engine.ts'
import { neverSeen } from './never-seen.ts'
import { placesInOrder } from './places-in-order.ts'
import { bind, type Sql, sql } from './sql.ts'

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
  const person = sql`
    SELECT times, nths, places, ${isSilent(past, openDays, events)} AS silent,
      arrayFilter((place, n, before) -> n != before, places, nths, arrayPopBack(arrayPushFront(nths, 0))) AS stays,
      arrayFilter((stay, next) -> next < stay, arrayPopBack(stays), arrayPopFront(stays)) AS left_back
    FROM (${placesInOrder(events, 'stage', past)})`
  const ofStage = sql`
    SELECT places[first] AS i, times[first] AS began, silent, countEqual(places, i) AS events, has(left_back, i) AS back,
      arrayCount(n -> n <= nths[first], nths) + 1 AS next, arraySlice(places, next) AS later, NOT arrayExists(place -> place > i, later) AS stuck,
      arrayFilter(o -> o.3 = 1 AND o.1 != i, arrayZip(later, arraySlice(times, next), arrayEnumerateUniq(later))) AS others
    FROM (${person}) ARRAY JOIN arrayFilter((at, nth) -> nth = 1, arrayEnumerate(places), arrayEnumerateUniq(places)) AS first`
  const rows = await engine.rows<Row>(sql`
    SELECT i, other.1 AS j, count() AS people, sum(events) AS events, countIf(back) AS back, countIf(stuck AND silent) AS dropped,
      countIf(stuck AND NOT silent) AS open, quantileExactInclusiveOrNullIf(0.5)(other.2 - began, j > 0) AS medianMs
    FROM (${ofStage}) ARRAY JOIN arrayPushFront(others, (toUInt32(0), began, toUInt32(1))) AS other GROUP BY i, j`)
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

/** Whether somebody did nothing in the last days of the period in which they may still go on. */
function isSilent({ period, watermark }: Population, openDays: number, events: Sql): Sql {
  const [end, before] = [period?.to ?? 0, (watermark ?? 0) - openDays * DAY]
  if (end <= before) return sql`true`
  return sql`who NOT IN (SELECT who FROM (${events}) WHERE in_period AND time > ${bind('Int64', before)})`
}

const none: Row = { i: 0, j: 0, people: 0, events: 0, back: 0, dropped: 0, open: 0, medianMs: null }
