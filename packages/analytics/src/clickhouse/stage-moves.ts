import type { Reading } from '@wegwijs/journey'
import { type CountedMoves, countedStages, stageMoves as movesOf, type StageMoves } from '../question/stage-moves.ts'
import type { Engine } from './engine.ts'
import { bind, type Sql, sql } from './sql.ts'

/** Stages are numbered from 0 among those in which something is counted, so that the next one is one more. */
export async function stageMoves(engine: Engine, reading: Reading, events: Sql): Promise<StageMoves> {
  const counted = countedStages(reading)
  const place = bind(
    'Array(Int32)',
    reading.stages.map((_, index) => counted.indexOf(index)),
  )
  const moves = sql`
    SELECT who, arrayZip(arrayPopBack(trace), arrayPopFront(trace)) AS moves
    FROM (
      SELECT who, arrayCompact(arrayMap(step -> ${place}[step.3],
        arraySort(groupArrayIf((time, seq, stages[1]), in_period AND notEmpty(stages))))) AS trace
      FROM (${events}) GROUP BY who HAVING notEmpty(trace)
    )`
  const [[all], edges] = await Promise.all([
    engine.rows<Omit<CountedMoves, 'edges'>>(sql`
      SELECT count() AS people, countIf(arrayExists(move -> move.2 > move.1 + 1, moves)) AS skipping,
        countIf(arrayExists(move -> move.2 < move.1, moves)) AS looping
      FROM (${moves})`),
    engine.rows<CountedMoves['edges'][number]>(sql`
      SELECT move.1 AS from, move.2 AS to, count() AS count, uniqExact(who) AS people
      FROM (SELECT who, arrayJoin(moves) AS move FROM (${moves})) GROUP BY from, to`),
  ])
  return movesOf(reading, { ...all!, edges })
}
