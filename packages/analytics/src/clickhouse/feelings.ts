import { feelingRange } from '@wegwijs/journey'
import { aboutOf, type Population } from '../question/about.ts'
import { type FeelingsAnswer, feelingsDefinition } from '../question/feelings.ts'
import { placeChoice } from '../question/placed-answers.ts'
import { type Ask, QUOTES } from '../question/resolved.ts'
import { meanInterval } from '../statistics/interval.ts'
import type { Engine } from './engine.ts'
import { placedAnswers } from './placed-answers.ts'
import { bind, type Sql, sql } from './sql.ts'

export async function feelings(
  engine: Engine,
  { reading, lastTouchpointDays }: Ask<'feelings'>,
  past: Population,
  events: Sql,
): Promise<FeelingsAnswer> {
  const found = await engine.rows<{
    at: [isStage: 0 | 1, place: number]
    n: number
    total: number
    squares: number
    quotes: [number, string, number, string][]
  }>(sql`
    SELECT at, count() AS n, sum(feeling) AS total, sum(feeling * feeling) AS squares,
      arraySlice(arraySort(q -> (-q.1, q.2, q.3, q.4), groupArrayIf((time, text, given, toString(scale)), text != '')), 1, ${bind('UInt8', QUOTES)}) AS quotes
    FROM (
      SELECT time, text, scale, assumeNotNull(score) AS given, if(scale = 'nps', (given - 5) / 2.5, given - 3) AS feeling,
        arrayJoin(arrayConcat(arrayMap(i -> (toUInt8(0), i), places),
          if(place_of_stage > 0, [(toUInt8(1), place_of_stage)], []))) AS at
      FROM (${placedAnswers(events, reading, past, sql`(score IS NOT NULL AND scale IN ('nps', 'csat'))`, lastTouchpointDays)})
    ) GROUP BY at`)
  const byPlace = new Map(found.map((row) => [row.at.join(), row]))
  const feelingAt = (key: string, isStage: 0 | 1, index: number): FeelingsAnswer['rows'] => {
    const row = byPlace.get(`${isStage},${index + 1}`)
    if (!row) return []
    const interval = meanInterval(row.n, row.total, row.squares, feelingRange)
    const quotes = row.quotes.map(([time, text, score, scale]) => ({ text, score, scale, time }))
    return [
      { key, n: row.n, mean: row.total / row.n, low: interval?.low ?? null, high: interval?.high ?? null, quotes },
    ]
  }
  return {
    rows: reading.touchpoints.flatMap(({ id }, index) => feelingAt(id, 0, index)),
    stages: reading.stages.flatMap(({ id }, index) => feelingAt(id, 1, index)),
    about: aboutOf(past, feelingsDefinition, 'event', [placeChoice(lastTouchpointDays)]),
  }
}
