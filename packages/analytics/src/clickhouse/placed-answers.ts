import type { Reading } from '@wegwijs/journey'
import { DAY } from '../question/day.ts'
import { DEFAULT_LAST_TOUCHPOINT_DAYS } from '../question/placed-answers.ts'
import { firstPlaces, Located } from './gathered.ts'
import { bind, perPerson, type Sql, sql } from './sql.ts'

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
  const upTo = (array: Sql): Sql => sql`arrayLast(place -> (place.1, place.2) <= (answer.1, answer.2), ${array})`
  return perPerson(sql`
    SELECT person, answer.1 AS time, answer.3 AS text, answer.4 AS score, answer.5 AS scale,
      ${upTo(sql`in_stages`)}.3 AS place_of_stage, ${upTo(sql`at_touchpoints`)} AS last,
      arraySort(arrayDistinct(arrayConcat(answer.7, arrayFilter(i -> i > 0, [toUInt32(indexOf(${ids}, answer.6))])))) AS own,
      if(notEmpty(own) OR last.3 = 0 OR time - last.1 > ${bind('Int64', days * DAY)}, own, [last.3]) AS places
    FROM (${withTravels(events, which)}) ARRAY JOIN given AS answer`)
}

const answerOf = sql`(time, seq, text, score, scale, about, touchpoints)`

/** A row a person who answered: `given`, the answers, and where they were, each (time, seq, place). */
function withTravels(events: Sql, which: Sql): Sql {
  const answering = sql`SELECT who FROM (${events}) WHERE NOT plain AND in_period AND ${which}`
  const kept = events instanceof Located ? events.gathered : undefined
  if (kept) {
    return sql`
      SELECT person, given, at_touchpoints, in_stages
      FROM (
        SELECT who, ${firstPlaces(kept, 'touchpoints')} AS at_touchpoints, ${firstPlaces(kept, 'stages')} AS in_stages
        FROM ${kept.table} WHERE who IN (${answering})
      ) AS travels INNER JOIN (
        SELECT who, any(person) AS person, groupArray(${answerOf}) AS given
        FROM (${events}) WHERE NOT plain AND in_period AND ${which} GROUP BY who
      ) AS answered USING (who)`
  }
  return sql`
    SELECT any(person) AS person, groupArrayIf(${answerOf}, is_answer) AS given,
      arraySort(groupArrayIf((time, seq, touchpoints[1]), notEmpty(touchpoints))) AS at_touchpoints,
      arraySort(groupArrayIf((time, seq, stages[1]), notEmpty(stages))) AS in_stages
    FROM (
      SELECT who, person, time, seq, text, score, scale, about, touchpoints, stages, in_period AND ${which} AS is_answer
      FROM (${events})
      WHERE who IN (${answering}) AND NOT plain AND (is_answer OR notEmpty(touchpoints) OR notEmpty(stages))
    ) GROUP BY who`
}
