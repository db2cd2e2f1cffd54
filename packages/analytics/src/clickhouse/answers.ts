import { told } from '../open-answers/told.ts'
import { aboutOf, type Population } from '../question/about.ts'
import { ANSWERS_A_TIME, type AnswersAnswer, answersDefinition, readingChoices } from '../question/answers.ts'
import { placeOf } from '../question/facts/place.ts'
import { placeChoice } from '../question/placed-answers.ts'
import type { Ask } from '../question/resolved.ts'
import { isAnswer } from './answered.ts'
import type { Engine } from './engine.ts'
import { placedAnswers } from './placed-answers.ts'
import { bind, type Sql, sql } from './sql.ts'

/** The engine says which answers there are and where; their words are read by the same code as the referee's. */
export async function answers(
  engine: Engine,
  question: Ask<'answers'>,
  past: Population,
  events: Sql,
): Promise<AnswersAnswer> {
  const {
    reading,
    language = 'nl',
    limit = ANSWERS_A_TIME,
    offset = 0,
    sentiment,
    theme,
    lastTouchpointDays,
  } = question
  const found = await engine.rows<{
    person: string
    time: number
    text: string
    given: number | null
    scale: string
    places: number[]
    place_of_stage: number
  }>(sql`
    SELECT person, time, text, scale, places, place_of_stage, if(scale = '', NULL, score) AS given
    FROM (${placedAnswers(events, reading, past, isAnswer, lastTouchpointDays)})
    WHERE ${placeSql(question)}`)
  const placed = found.map(({ person, time, text, given, scale, places, place_of_stage }) => ({
    person,
    time,
    text,
    score: given,
    scale: given === null ? null : scale,
    touchpoints: places.map((place) => reading.touchpoints[place - 1]!.id),
    stage: reading.stages[place_of_stage - 1]?.id ?? null,
  }))
  const { assumed, ...said } = told(placed, language, { sentiment, theme, limit, offset })
  const choices = [placeChoice(lastTouchpointDays), ...readingChoices(assumed, language)]
  return { ...said, about: aboutOf(past, answersDefinition, 'event', choices) }
}

function placeSql({ at, reading }: Ask<'answers'>): Sql {
  if (!at) return sql`true`
  const place = placeOf(reading, at)
  if (!place) return sql`false`
  if ('stage' in place) return sql`place_of_stage = ${bind('UInt32', place.stage + 1)}`
  const wanted = place.touchpoints.map((index) => index + 1)
  return sql`hasAny(places, ${bind('Array(UInt32)', wanted)})`
}
