import { elsewhereNames, leadNames, pingNames, signUpNames, viewNames } from '@wegwijs/journey'
import { ENGAGED_SECONDS, MINUTE, VISIT_TIMEOUT_MINUTES } from '../question/visit.ts'
import { bind, type Sql, sql } from './sql.ts'

const named = (names: readonly string[]): Sql => sql`has(${bind('Array(String)', names)}, toString(name))`

export const isView = named(viewNames)
const isPing = named(pingNames)
const isGoal = named([...leadNames, ...signUpNames])
const isInVisit = sql`(isNull(score) AND NOT ${named(elsewhereNames)})`

/**
 * Rows with `visit`: a number that is the same for all events of one visit of a person, 0 outside visits. `given` is
 * the visit as the row's source names it. A visit is numbered by its first event, a named one by its name: the highest
 * bit keeps the two apart.
 */
export const inVisits = (rows: Sql, given: Sql, timeoutMinutes = VISIT_TIMEOUT_MINUTES): Sql => sql`
  SELECT * EXCEPT (visit_before, visit_begins),
    if(${isInVisit}, anyLastIf(visit_begins, visit_begins != 0) OVER (${inOrder} AND CURRENT ROW), 0) AS visit
  FROM (
    SELECT *, multiIf(NOT ${isInVisit}, 0, ${given} != '', bitOr(sipHash64(${given}), bitShiftLeft(toUInt64(1), 63)),
      isNull(visit_before) OR time - visit_before > ${bind('Int64', Math.round(timeoutMinutes * MINUTE))}, seq + 1, 0) AS visit_begins
    FROM (SELECT *, maxOrNullIf(time, ${isInVisit}) OVER (${inOrder} AND 1 PRECEDING) AS visit_before FROM (${rows}))
  )`
const inOrder = sql`PARTITION BY person ORDER BY time, seq ROWS BETWEEN UNBOUNDED PRECEDING`

/** A row a visit, also those without a view, with `more` aggregates of its events. */
export const perVisit = (events: Sql, more: Sql): Sql => sql`
  SELECT person, visit, min((time, seq)) AS first, max((time, seq)) AS last, countIf(${isView}) AS views,
    countIf(NOT ${isView} AND NOT ${isPing}) AS acts, max(is_order) AS with_order, max(${isGoal}) AS with_goal, ${more}
  FROM (${events}) WHERE visit != 0 GROUP BY person, visit`

export const isBounce = sql`(views = 1 AND acts = 0)`
export const isEngaged = (seconds = ENGAGED_SECONDS): Sql =>
  sql`(last.1 - first.1 > ${bind('Float64', seconds * 1000)} OR views >= 2 OR with_order OR with_goal)`

/** What `viewLengths` needs of a visit; `counts` tells which views are wanted. */
export const viewColumns = (counts: Sql): Sql => sql`
  arraySort(groupArrayIf((time, seq, ${counts}), ${isView})) AS starts,
  groupArrayIf((time, seq, assumeNotNull(engagement_seconds)), isNotNull(engagement_seconds)) AS attention`

/** Of each wanted view: its seconds, null when nothing tells them, and whether they were measured. */
export const viewLengths = sql`
  arrayFilter(view -> view.3, arrayMap((start, next, noted) -> (
    multiIf(notEmpty(noted), arraySum(noted), next > (start.1, start.2), (next.1 - start.1) / 1000, NULL), notEmpty(noted), start.3
  ), starts, nexts, arrayMap((start, next, at) -> arrayMap(a -> a.3, arrayFilter(
    a -> (a.1, a.2) >= (start.1, start.2) AND ((a.1, a.2) < next OR at = length(starts)), attention
  )), starts, arrayPushBack(arrayMap(start -> (start.1, start.2), arrayPopFront(starts)), last) AS nexts, arrayEnumerate(starts))))`
