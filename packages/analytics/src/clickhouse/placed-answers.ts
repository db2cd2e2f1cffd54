import type { Reading } from '@wegwijs/journey'
import { DAY } from '../question/day.ts'
import { DEFAULT_LAST_TOUCHPOINT_DAYS } from '../question/placed-answers.ts'
import { bind, type Sql, sql } from './sql.ts'

/**
 * Answers within the period, with `places` (1-based touchpoints in map order) and `place_of_stage` (1-based, 0 is none):
 * what the answer names or counts for, else where its person last was, up to and including the answer itself.
 * Only people who answered are looked at; `which` tells an answer among events.
 */
export function placedAnswers(events: Sql, reading: Reading, which: Sql, days = DEFAULT_LAST_TOUCHPOINT_DAYS): Sql {
  const ids = bind(
    'Array(String)',
    reading.touchpoints.map(({ id }) => id),
  )
  return sql`
    SELECT person, time, text, score, scale, assumeNotNull(ifNull(last_stage, 0)) AS place_of_stage,
      arraySort(arrayDistinct(arrayConcat(touchpoints, arrayFilter(i -> i > 0, [toUInt32(indexOf(${ids}, about))])))) AS own,
      if(notEmpty(own) OR isNull(last_place) OR time - last_time > ${bind('Int64', days * DAY)}, own, [assumeNotNull(last_place)]) AS places
    FROM (
      SELECT who, person, time, text, score, scale, about, touchpoints, is_answer,
        anyLast(if(notEmpty(touchpoints), touchpoints[1], NULL)) OVER so_far AS last_place,
        anyLast(if(notEmpty(touchpoints), time, NULL)) OVER so_far AS last_time,
        anyLast(if(notEmpty(stages), stages[1], NULL)) OVER so_far AS last_stage
      FROM (
        SELECT who, person, time, seq, text, score, scale, about, touchpoints, stages, in_period AND ${which} AS is_answer
        FROM (${events})
        WHERE who IN (SELECT who FROM (${events}) WHERE in_period AND ${which})
          AND (is_answer OR notEmpty(touchpoints) OR notEmpty(stages))
      )
      WINDOW so_far AS (PARTITION BY who ORDER BY time, seq ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
    ) WHERE is_answer`
}
