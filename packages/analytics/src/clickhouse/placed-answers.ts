import type { Reading } from '@wegwijs/journey'
import type { Population } from '../question/about.ts'
import { DAY } from '../question/day.ts'
import { DEFAULT_LAST_TOUCHPOINT_DAYS } from '../question/placed-answers.ts'
import { told } from './answered.ts'
import { type Answered, Located, type Standing } from './gathered.ts'
import { inPeriod } from './located.ts'
import { bind, perPerson, type Sql, sql } from './sql.ts'

/**
 * Answers within the period, with `places` (1-based touchpoints in map order) and `place_of_stage` (1-based, 0 is none):
 * what the answer names or counts for, else where its person last was, up to and including the answer itself.
 * Only people who answered are looked at; `which` tells an answer among events.
 */
export function placedAnswers(
  events: Sql,
  reading: Reading,
  { period }: Population,
  which: Sql,
  days = DEFAULT_LAST_TOUCHPOINT_DAYS,
): Sql {
  const ids = bind(
    'Array(String)',
    reading.touchpoints.map(({ id }) => id),
  )
  const placed =
    events instanceof Located && events.answered ? along(events.answered, period, which) : among(events, which)
  return perPerson(sql`
    SELECT person, time, text, score, scale, place_of_stage,
      arraySort(arrayDistinct(arrayConcat(touchpoints, arrayFilter(i -> i > 0, [toUInt32(indexOf(${ids}, about))])))) AS own,
      if(notEmpty(own) OR last.2 = 0 OR time - last.1 > ${bind('Int64', days * DAY)}, own, [last.2]) AS places
    FROM (${placed})`)
}

/** The answers with `last`, the (time, place) of the touchpoint where their person was, and the stage, by a table with a row an answer. */
function along({ table, standings }: Answered, period: Population['period'], which: Sql): Sql {
  const first = (by: keyof Standing): Sql =>
    sql`${bind(
      'Array(UInt32)',
      standings.map((standing) => standing[by][0] ?? 0),
    )}`
  const last = (by: keyof Standing): Sql => sql`arrayFirst(e -> ${first(by)}[e.2] != 0, trail)`
  const places = bind(
    'Array(Array(UInt32))',
    standings.map(({ touchpoints }) => touchpoints),
  )
  return sql`
    SELECT ${told}, ${places}[set] AS touchpoints, ${last('touchpoints')} AS at_touchpoint,
      (at_touchpoint.1, ${first('touchpoints')}[at_touchpoint.2]) AS last, ${first('stages')}[${last('stages')}.2] AS place_of_stage
    FROM ${table} WHERE ${inPeriod(period)} AND ${which}`
}

/** The same by the events themselves. */
function among(events: Sql, which: Sql): Sql {
  const answers = sql`SELECT * FROM (${events}) WHERE tells AND in_period AND ${which}`
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
