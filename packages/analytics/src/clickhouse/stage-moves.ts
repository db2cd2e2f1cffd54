import type { Reading } from '@wegwijs/journey'
import type { Population } from '../question/about.ts'
import { countedStages, moveOf, stageMoves as movesOf, type StageMoves } from '../question/stage-moves.ts'
import type { Engine } from './engine.ts'
import { gathered } from './gathered.ts'
import { firstPlace } from './keys.ts'
import { bind, type Sql, sql } from './sql.ts'
import { type Summary, summedUp } from './summed.ts'

/** A move and, besides how often and by how many people, for how many it is their first over a stage, or back. */
interface Found {
  from: number
  to: number
  count: number
  people: number
  firsts: number
}

/**
 * Stages are numbered from 0 among those in which something is counted, so that the next one is one more. Everybody also
 * moves once from nowhere (−1) to their first stage.
 */
export async function stageMoves(engine: Engine, reading: Reading, past: Population, events: Sql): Promise<StageMoves> {
  const summary: Summary = {
    rows: (events, { period }) => sql`
      SELECT who, move.1 AS from, move.2 AS to, move.3 AS nth, move.4 AS nth_of_way
      FROM (
        SELECT who, arrayJoin(arrayZip(before, trace, arrayEnumerateUniq(before, trace), arrayEnumerateUniq(ways))) AS move
        FROM (${tracesOf(reading, period, events)})
      )`,
    by: ['from', 'to'],
    sums: { count: ['count', sql``], people: ['countIf', sql`nth = 1`], firsts: ['countIf', sql`nth_of_way = 1`] },
  }
  const found = await summedUp<Found>(engine, summary, past, events)
  const sum = (some: readonly Found[], of: 'people' | 'firsts') => some.reduce((total, each) => total + each[of], 0)
  const edges = found.filter(({ from }) => from >= 0)
  const going = (way: 'skip' | 'back') => edges.filter(({ from, to }) => moveOf(from, to) === way)
  return movesOf(reading, {
    people: sum(
      found.filter(({ from }) => from < 0),
      'people',
    ),
    skipping: sum(going('skip'), 'firsts'),
    looping: sum(going('back'), 'firsts'),
    edges,
  })
}

/** A row a person in a stage: their stages in turn, from which each was entered, and which way: over a stage (2), back (1). */
function tracesOf(reading: Reading, period: Population['period'], events: Sql): Sql {
  const counted = countedStages(reading)
  const steps = gathered(events, {
    unit: 'person',
    numbers: [firstPlace('stage')],
    from: period?.from ?? 0,
    to: period?.to ?? 0,
  })
  const place = bind(
    'Array(Int32)',
    reading.stages.map((_, index) => counted.indexOf(index)),
  )
  return sql`
    SELECT who, arrayCompact(arrayMap(step -> ${place}[step.3], steps)) AS trace,
      arrayPopBack(arrayPushFront(trace, -1)) AS before,
      arrayMap((a, b) -> multiIf(a < 0, 0, b < a, 1, b > a + 1, 2, 0), before, trace) AS ways
    FROM (SELECT who, es AS steps FROM (${steps}) WHERE notEmpty(es))`
}

/** Those with a step of a sort, or from one stage to another; absent means everybody in a stage. */
export function peopleMoving(
  reading: Reading,
  { period }: Population,
  events: Sql,
  step: 'skipping' | 'looping' | { from: string; to: string } | undefined,
): Sql {
  const ids = countedStages(reading).map((index) => reading.stages[index]!.id)
  const number = (id: string) => bind('Int32', ids.indexOf(id))
  const goes = { skipping: sql`has(ways, 2)`, looping: sql`has(ways, 1)` }
  const isWanted =
    step === undefined
      ? sql`true`
      : typeof step === 'string'
        ? goes[step]
        : sql`arrayExists((a, b) -> a >= 0 AND a = ${number(step.from)} AND b = ${number(step.to)}, before, trace)`
  return sql`SELECT who FROM (${tracesOf(reading, period, events)}) WHERE ${isWanted}`
}
