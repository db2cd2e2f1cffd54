import { setNumber } from './gathered.ts'
import { type Sql, sql } from './sql.ts'

/** What an answer tells. */
export const told = sql`person, time, text, score, scale, about`

/** Answers, of all events that tell something. */
export const isAnswer = sql`((score IS NOT NULL AND scale != '') OR text != '')`

export const answeredLike = (table: Sql): Sql =>
  sql`CREATE TABLE ${table} ENGINE = MergeTree ORDER BY (first_week, last_week, time)`

/**
 * A row an answer, with the number of what it matches, and its `trail`: of all that its person did up to and including it the latest
 * (time, number) of each number, the latest first. Whatever model puts numbers where, it tells where they were last.
 */
export const answeredFrom = (matched: Sql, sets: readonly string[]): Sql => sql`
  SELECT first_week, last_week, ${told}, set,
    arrayFilter((e, nth) -> nth = 1, so_far, arrayEnumerateUniq(so_far.2)) AS trail
  FROM (
    SELECT * EXCEPT (es), arrayMap(e -> (e.1, e.3), arrayReverse(arrayFilter(e -> (e.1, e.2) <= (time, seq), es))) AS so_far
    FROM (SELECT who, first_week, last_week, seq, ${setNumber(sets)} AS set, ${told} FROM (${matched}) WHERE tells AND ${isAnswer}) AS answers
    INNER JOIN (
      SELECT who, arraySort(groupArray((time, seq, ${setNumber(sets)}))) AS es
      FROM (${matched}) WHERE NOT plain AND who IN (SELECT who FROM (${matched}) WHERE tells AND ${isAnswer}) GROUP BY who
    ) AS travelled USING (who)
  )`
