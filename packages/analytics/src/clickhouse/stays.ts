import type { Population } from '../question/about.ts'
import type { Ask } from '../question/resolved.ts'
import { atStep } from './at-step.ts'
import { stepBy } from './keys.ts'
import { bind, type Sql, sql } from './sql.ts'

/**
 * Stays begun in the period as (place, length in milliseconds, ended): each until something else is entered or the exit
 * comes, or else up to the newest event. A place is an event name or a position on the map.
 */
export function staysOf(question: Ask<'time-in-stage'>, { watermark }: Population, events: Sql): Sql {
  const { nowhere, place, where } = placeOf(question)
  const stays = sql`
    WITH arraySort(groupArray((time, seq, ${place}, in_period))) AS steps,
      arrayFilter((step, before) -> step.3 != before, steps,
        arrayPopBack(arrayPushFront(steps.3, ${nowhere}))) AS entries
    SELECT who, arrayJoin(arrayFilter(stay -> stay.1 != ${nowhere} AND stay.4, arrayMap((entry, next) ->
      (entry.3, ifNull(next, ${bind('Int64', watermark ?? 0)}) - entry.1, isNotNull(next), entry.4),
      entries, arrayPopFront(arrayPushBack(CAST(entries.1, 'Array(Nullable(Int64))'), NULL))))) AS stay
    FROM (${events}) WHERE ${where} GROUP BY who`
  return question.per === 'person'
    ? sql`
      SELECT stay.1 AS place, sum(stay.2) AS length, min(stay.3) AS ended FROM (${stays}) GROUP BY who, place`
    : sql`SELECT stay.1 AS place, stay.2 AS length, stay.3 AS ended FROM (${stays})`
}

/** The place of an event, `nowhere` for the exit; `where` holds for the events that have one. */
function placeOf({ by, exit, stepsAt }: Ask<'time-in-stage'>): { nowhere: Sql; place: Sql; where: Sql } {
  const { step, isStep } = stepBy(by)
  if (by === 'event') {
    const isExit = exit === undefined ? sql`false` : sql`name = ${bind('String', exit)}`
    return { nowhere: sql`''`, place: sql`if(${isExit}, '', ${step})`, where: isStep }
  }
  const isExit = exit === undefined ? sql`false` : atStep(stepsAt![0]!)
  return { nowhere: sql`0`, place: sql`if(${isExit}, 0, ${step})`, where: sql`NOT plain AND (${isExit} OR ${isStep})` }
}
