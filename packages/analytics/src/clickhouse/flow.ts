import { aboutOf, type Population } from '../question/about.ts'
import { DAY } from '../question/day.ts'
import { type FlowAnswer, flowDefinition, openChoice } from '../question/flow.ts'
import { sequenceChoice } from '../question/read-by.ts'
import type { Ask } from '../question/resolved.ts'
import type { Engine } from './engine.ts'
import { bind, type Sql, sql } from './sql.ts'

export async function flow(
  engine: Engine,
  { reading, openDays }: Ask<'flow'>,
  past: Population,
  events: Sql,
): Promise<FlowAnswer> {
  const count = reading.stages.length
  const silentBefore = bind('Int64', (past.watermark ?? 0) - openDays * DAY)
  const all = bind(
    'Array(UInt32)',
    reading.stages.map((_, index) => index + 1),
  )
  const person = sql`
    SELECT who, arraySort(groupArrayIf((time, seq, stages), notEmpty(stages))) AS steps, max(time) <= ${silentBefore} AS silent,
      arrayMap(s -> arrayFirstIndex(step -> has(step.3, s), steps), ${all}) AS first
    FROM (${events}) WHERE in_period GROUP BY who HAVING notEmpty(steps)`
  const ofStages = engine.rows<{
    stage: number
    people: number
    events: number
    back: number
    dropped: number
    open: number
  }>(sql`
    SELECT stage, count() AS people, sum(events) AS events, countIf(back) AS back, countIf(stuck AND silent) AS dropped,
      countIf(stuck AND NOT silent) AS open
    FROM (
      SELECT stage, silent, arrayCount(step -> has(step.3, stage), steps) AS events,
        arrayExists(i -> steps[i].3[1] = stage AND steps[i + 1].3[1] < stage, range(1, length(steps))) AS back,
        NOT arrayExists(step -> arrayExists(s -> s > stage, step.3), arraySlice(steps, first[stage] + 1)) AS stuck
      FROM (${person}) ARRAY JOIN arrayFilter(s -> first[s] > 0, ${all}) AS stage
    ) GROUP BY stage`)
  const ofPairs = engine.rows<{ i: number; j: number; people: number; medianMs: number }>(sql`
    SELECT i, j, count() AS people, quantileExactInclusive(0.5)(steps[later].1 - steps[first[i]].1) AS medianMs
    FROM (
      SELECT steps, first, i, j, arrayFirstIndex((step, at) -> at > first[i] AND has(step.3, j), steps, arrayEnumerate(steps)) AS later
      FROM (SELECT steps, first, i FROM (${person}) ARRAY JOIN arrayFilter(s -> first[s] > 0, ${all}) AS i)
      ARRAY JOIN arrayFilter(s -> s != i AND first[s] > 0, ${all}) AS j
    ) WHERE later > 0 GROUP BY i, j`)
  const [stages, found] = await Promise.all([ofStages, ofPairs])
  const byStage = new Map(stages.map((row) => [row.stage, row]))
  const byPair = new Map(found.map((row) => [row.i * (count + 1) + row.j, row]))
  const none = { people: 0, events: 0, back: 0, dropped: 0, open: 0 }
  return {
    stages: reading.stages.map(({ id }, index) => {
      const { people, events, back, dropped, open } = byStage.get(index + 1) ?? none
      return { key: id, people, events, returning: back, dropped, open }
    }),
    pairs: reading.stages.flatMap((from, i) =>
      reading.stages.flatMap((to, j) => {
        if (i === j) return []
        const pair = byPair.get((i + 1) * (count + 1) + j + 1)
        const people = byStage.get(i + 1)?.people ?? 0
        const going = pair?.people ?? 0
        return [
          {
            from: from.id,
            to: to.id,
            people: going,
            share: people ? going / people : null,
            medianMs: pair?.medianMs ?? null,
          },
        ]
      }),
    ),
    about: aboutOf(past, flowDefinition, 'person', [sequenceChoice('stage'), openChoice(openDays)]),
  }
}
