import { aboutOf, type Population } from '../question/about.ts'
import { DAY } from '../question/day.ts'
import { type FlowAnswer, flowDefinition, openChoice } from '../question/flow.ts'
import { sequenceChoice } from '../question/read-by.ts'
import type { Ask } from '../question/resolved.ts'
import type { Engine } from './engine.ts'
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
  const all = bind(
    'Array(UInt32)',
    reading.stages.map((_, index) => index + 1),
  )
  const silent = silentIn(past, openDays)
  const person = sql`
    SELECT arraySort(groupArrayIf((time, seq, stages), notEmpty(stages))) AS steps, ${silent.test} AS silent,
      arrayMap(s -> arrayFirstIndex(step -> has(step.3, s), steps), ${all}) AS first
    FROM (${events}) WHERE in_period AND ${silent.rows} GROUP BY who HAVING notEmpty(steps)`
  const ofStage = sql`
    SELECT i, steps, silent, first, arrayCount(step -> has(step.3, i), steps) AS events,
      arrayExists(at -> steps[at].3[1] = i AND steps[at + 1].3[1] < i, range(1, length(steps))) AS back,
      NOT arrayExists(step -> arrayExists(s -> s > i, step.3), arraySlice(steps, first[i] + 1)) AS stuck,
      arrayPushFront(arrayMap(j -> (j, arrayFirstIndex((step, at) -> at > first[i] AND has(step.3, j), steps, arrayEnumerate(steps))),
        arrayFilter(j -> j != i AND first[j] > 0, ${all})), (toUInt32(0), toUInt32(1))) AS others
    FROM (${person}) ARRAY JOIN arrayFilter(s -> first[s] > 0, ${all}) AS i`
  const rows = await engine.rows<Row>(sql`
    SELECT i, other.1 AS j, count() AS people, sum(events) AS events, countIf(back) AS back, countIf(stuck AND silent) AS dropped,
      countIf(stuck AND NOT silent) AS open, quantileExactInclusiveOrNullIf(0.5)(steps[other.2].1 - steps[first[i]].1, j > 0) AS medianMs
    FROM (${ofStage}) ARRAY JOIN others AS other WHERE other.2 > 0 GROUP BY i, j`)
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
    about: aboutOf(past, flowDefinition, 'person', [sequenceChoice('stage'), openChoice(openDays)]),
  }
}

/**
 * Whether the last thing a person did in the period lies too long ago, and the rows that tell it: all of them only when
 * the period ends within the days in which somebody may go on.
 */
function silentIn({ period, watermark }: Population, openDays: number): { test: Sql; rows: Sql } {
  const [end, newest] = [period?.to ?? 0, watermark ?? 0]
  const before = newest - openDays * DAY
  if (end <= before) return { test: sql`true`, rows: sql`NOT plain` }
  const isOver = (last: Sql) => sql`${last} <= ${bind('Int64', before)}`
  return end >= newest
    ? { test: isOver(sql`any(last_time)`), rows: sql`NOT plain` }
    : { test: isOver(sql`max(time)`), rows: sql`true` }
}

const none: Row = { i: 0, j: 0, people: 0, events: 0, back: 0, dropped: 0, open: 0, medianMs: null }
