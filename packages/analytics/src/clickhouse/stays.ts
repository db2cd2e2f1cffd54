import type { Population } from '../question/about.ts'
import type { AskOf } from '../question/people-behind.ts'
import type { Ask } from '../question/resolved.ts'
import { standingAt } from './at-step.ts'
import { gathered } from './gathered.ts'
import { firstPlace } from './keys.ts'
import { inPeriod } from './located.ts'
import { bind, type Sql, sql } from './sql.ts'

/**
 * Stays begun in the period as (who, place, length in milliseconds, ended): each until something else is entered or the exit
 * comes, or else up to the newest event. A place is an event name or a position on the map.
 */
export function staysOf(question: Ask<'time-in-stage'>, past: Population, events: Sql): Sql {
  const nowhere = question.by === 'event' ? sql`''` : sql`0`
  const newest = bind('Int64', past.watermark ?? 0)
  const stays = sql`
    SELECT who, arrayJoin(arrayFilter(stay -> stay.1 != ${nowhere} AND stay.4, arrayMap((entry, next) ->
      (entry.3, ifNull(next, ${newest}) - entry.1, isNotNull(next), ${inPeriod(past.period, sql`entry.1`)}),
      entries, arrayPopFront(arrayPushBack(CAST(entries.1, 'Array(Nullable(Int64))'), NULL))))) AS stay
    FROM (
      SELECT who, arrayFilter((step, before) -> step.3 != before, steps, arrayPopBack(arrayPushFront(steps.3, ${nowhere}))) AS entries
      FROM (${question.by === 'event' ? byName(question, events) : onMap(question, question.by, events)})
    )`
  return question.per === 'person'
    ? sql`
      SELECT who, stay.1 AS place, sum(stay.2) AS length, min(stay.3) AS ended FROM (${stays}) GROUP BY who, place`
    : sql`SELECT who, stay.1 AS place, stay.2 AS length, stay.3 AS ended FROM (${stays})`
}

/** A row a person: `steps`, their events in order as (time, seq, name, empty for the exit). */
function byName({ exit }: Ask<'time-in-stage'>, events: Sql): Sql {
  const place = exit === undefined ? sql`toString(name)` : sql`if(name = ${bind('String', exit)}, '', toString(name))`
  return sql`SELECT who, arraySort(groupArray((time, seq, ${place}))) AS steps FROM (${events}) GROUP BY who`
}

/** A row a person: `steps`, their events on the map and the exit in order as (time, seq, position, 0 for the exit). */
function onMap({ exit, stepsAt }: Ask<'time-in-stage'>, by: 'touchpoint' | 'stage', events: Sql): Sql {
  if (exit === undefined) {
    return sql`SELECT who, es AS steps FROM (${gathered(events, { unit: 'person', numbers: [firstPlace(by)] })})`
  }
  const rows = gathered(events, { unit: 'person', numbers: [firstPlace(by), standingAt(stepsAt![0]!)] })
  return sql`SELECT who, arrayMap(e -> (e.1, e.2, if(e.4 != 0, toUInt32(0), e.3)), es) AS steps FROM (${rows})`
}

/** Those with a stay that the number counts. */
export function peopleStaying({ of, key = '', state }: AskOf<'time-in-stage'>, past: Population, events: Sql): Sql {
  const { by, reading } = of
  const index = (by === 'touchpoint' ? reading.touchpoints : reading.stages).findIndex(({ id }) => id === key)
  const place = by === 'event' ? bind('String', key) : bind('UInt32', index + 1)
  const isWanted = state === undefined ? sql`true` : state === 'left' ? sql`ended` : sql`NOT ended`
  return sql`SELECT who FROM (${staysOf(of, past, events)}) WHERE place = ${place} AND ${isWanted}`
}
