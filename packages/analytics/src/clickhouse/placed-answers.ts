import type { Reading } from '@wegwijs/journey'
import { DAY } from '../question/day.ts'
import { DEFAULT_LAST_TOUCHPOINT_DAYS } from '../question/placed-answers.ts'
import { type Gathered, Located, lastPlaces } from './gathered.ts'
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
  const answers = sql`SELECT * FROM (${events}) WHERE tells AND in_period AND ${which}`
  const placed =
    events instanceof Located && events.gathered ? along(answers, events.gathered) : among(answers, events, which)
  return perPerson(sql`
    SELECT person, time, text, score, scale, place_of_stage,
      arraySort(arrayDistinct(arrayConcat(touchpoints, arrayFilter(i -> i > 0, [toUInt32(indexOf(${ids}, about))])))) AS own,
      if(notEmpty(own) OR last.2 = 0 OR time - last.1 > ${bind('Int64', days * DAY)}, own, [last.2]) AS places
    FROM (${placed})`)
}

const told = sql`person, time, text, score, scale, about, touchpoints`

/** The answers with `last`, the (time, place) of the touchpoint where their person was, and the stage, by a table with a row a person. */
function along(answers: Sql, gathered: Gathered): Sql {
  return sql`
    SELECT ${told}, last, place_of_stage
    FROM (
      SELECT who, seq, last, in_stage.2 AS place_of_stage
      FROM (
        SELECT who, seqs, ${lastPlaces(gathered, 'touchpoints')} AS at_touchpoints, ${lastPlaces(gathered, 'stages')} AS in_stages
        FROM ${gathered.table} WHERE who IN (SELECT who FROM (${answers}))
      ) ARRAY JOIN seqs AS seq, at_touchpoints AS last, in_stages AS in_stage
      WHERE seq IN (SELECT seq FROM (${answers}))
    ) AS travelled INNER JOIN (SELECT who, seq, ${told} FROM (${answers})) AS answered USING (who, seq)`
}

/** The same by the events themselves. */
function among(answers: Sql, events: Sql, which: Sql): Sql {
  const upTo = (array: Sql): Sql => sql`arrayLast(place -> (place.1, place.2) <= (answer.1, answer.2), ${array})`
  return sql`
    SELECT person, answer.1 AS time, answer.3 AS text, answer.4 AS score, answer.5 AS scale, answer.6 AS about, answer.7 AS touchpoints,
      (${upTo(sql`at_touchpoints`)}.1, ${upTo(sql`at_touchpoints`)}.3) AS last, ${upTo(sql`in_stages`)}.3 AS place_of_stage
    FROM (
      SELECT any(person) AS person, groupArrayIf((time, seq, text, score, scale, about, touchpoints), is_answer) AS given,
        arraySort(groupArrayIf((time, seq, touchpoints[1]), notEmpty(touchpoints))) AS at_touchpoints,
        arraySort(groupArrayIf((time, seq, stages[1]), notEmpty(stages))) AS in_stages
      FROM (
        SELECT who, person, time, seq, text, score, scale, about, touchpoints, stages, in_period AND ${which} AS is_answer
        FROM (${events})
        WHERE who IN (SELECT who FROM (${answers})) AND NOT plain AND (is_answer OR notEmpty(touchpoints) OR notEmpty(stages))
      ) GROUP BY who
    ) ARRAY JOIN given AS answer`
}
