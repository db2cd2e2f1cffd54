import { elsewhereNames, leadNames, pingNames, signUpNames, viewNames } from '@wegwijs/journey'
import { ENGAGED_SECONDS, MINUTE, VISIT_TIMEOUT_MINUTES } from '../question/visit.ts'
import { moment, timeAndSeq } from './moment.ts'
import { nameIn } from './name-in.ts'
import { bind, type Sql, sql } from './sql.ts'

export const isView = nameIn(viewNames)
const isPing = nameIn(pingNames)
const isGoal = nameIn([...leadNames, ...signUpNames])

/** Whether an event can be part of a visit. */
export const isVisiting = sql`(isNull(score) AND NOT ${nameIn(elsewhereNames)})`

/**
 * What tells visits apart, of an event that can be part of one: (time, seq, number of the visit it names, or 0). A visit is
 * numbered by its first event, a named one by its name: the highest bit keeps the two apart.
 */
export const visitOwn = (given: Sql): Sql =>
  sql`(time, seq, if(${given} = '', 0, bitOr(sipHash64(${given}), bitShiftLeft(toUInt64(1), 63))))`

/**
 * When visits begin or are returned to, each (time, seq, number), among all `visitOwn` of a person in order. There are few,
 * so that looking them up is quicker than carrying whole rows through a window.
 */
export const startsOf = (own: Sql, timeoutMinutes = VISIT_TIMEOUT_MINUTES): Sql => sql`
  arrayFilter((start, before, at) -> at = 1 OR start.3 != before.3,
    arrayFilter(start -> start.3 != 0, arrayMap((own, before, at) -> (own.1, own.2, multiIf(own.3 != 0, own.3,
      at = 1 OR own.1 - before.1 > ${bind('Int64', Math.round(timeoutMinutes * MINUTE))}, own.2 + 1, 0)),
      ${own}, ${oneBack(own)}, arrayEnumerate(${own}))) AS starts,
    ${oneBack(sql`starts`)}, arrayEnumerate(starts))`
const oneBack = (array: Sql): Sql => sql`arrayPopBack(arrayPushFront(${array}, ${array}[1]))`

/** The number of the visit an event belongs to, the same for all events of one visit of a person; 0 is none. */
export const visitAt = sql`if(${isVisiting}, arrayLast(start -> (start.1, start.2) <= (time, seq), visit_starts).3, 0)`

/** The events with the `visit` that each belongs to when as many minutes without an event end one. */
export const withVisits = (events: Sql, timeoutMinutes: number): Sql => sql`
  SELECT * EXCEPT (visit), ${visitAt} AS visit FROM (${events}) AS events LEFT JOIN (
    SELECT who, ${startsOf(sql`all_own`, timeoutMinutes)} AS visit_starts
    FROM (
      SELECT who, arraySort(groupArray(${visitOwn(sql`named_visit`)})) AS all_own FROM (${events}) WHERE ${isVisiting} GROUP BY who
    )
  ) AS visitors USING (who)`

/** A row a visit, also those without a view, with `more` aggregates of its events. */
export const perVisit = (events: Sql, more: Sql): Sql => sql`
  SELECT who, visit, ${timeAndSeq(sql`min(${moment})`)} AS first, ${timeAndSeq(sql`max(${moment})`)} AS last, countIf(${isView}) AS views,
    countIf(NOT ${isView} AND NOT ${isPing}) AS acts, max(is_order) AS with_order, max(${isGoal}) AS with_goal, ${more}
  FROM (${events}) WHERE visit != 0 GROUP BY who, visit`

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

/**
 * Every visit with a view, and how long people looked: `timed` are the views of known length. Where nothing was measured the
 * views of a visit lie end to end, from the first to the last thing done.
 */
export const measuredVisits = (events: Sql): Sql => {
  const wasNoted = sql`isNotNull(engagement_seconds)`
  const spans = sql`any(first_week) AS first_week, any(last_week) AS last_week`
  const ends = sql`${timeAndSeq(sql`minIf(${moment}, ${isView})`)} AS first_view, ${timeAndSeq(sql`maxIf(${moment}, ${isView})`)} AS last_view, max(${wasNoted}) AS noted, ${spans}`
  const columns = sql`who, first_week, last_week, visit, first, last, views, acts, with_order, with_goal`
  const noted = sql`SELECT * FROM (${events}) WHERE (who, visit) IN (SELECT who, visit FROM (${events}) WHERE ${wasNoted})`
  return sql`
    SELECT ${columns}, views AS page_views, toUInt64(views - (last = last_view)) AS timed_views, toUInt32(0) AS measured_views,
      (last.1 - first_view.1) / 1000 AS view_seconds
    FROM (${perVisit(events, ends)} HAVING views > 0 AND NOT noted)
    UNION ALL
    SELECT ${columns}, page_views, timed_views, measured_views, view_seconds
    FROM (${visitsWithLengths(perVisit(noted, sql`${viewColumns(sql`1`)}, ${spans}`))})`
}

export const measuredVisitsLike = (table: Sql): Sql =>
  sql`CREATE TABLE ${table} ENGINE = MergeTree ORDER BY (first_week, last_week, first)`

/** Visits of `perVisit` that have a view, with what `viewColumns` wanted of them measured. */
export const visitsWithLengths = (visits: Sql, having = sql`views > 0`): Sql => sql`
  SELECT * EXCEPT (starts, attention, lengths, timed), length(lengths) AS page_views, length(timed) AS timed_views,
    arrayCount(view -> view.2, timed) AS measured_views, arraySum(view -> assumeNotNull(view.1), timed) AS view_seconds
  FROM (
    SELECT *, ${viewLengths} AS lengths, arrayFilter(view -> isNotNull(view.1), lengths) AS timed
    FROM (${visits} HAVING ${having})
  )`
