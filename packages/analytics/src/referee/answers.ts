import type { Reading } from '@wegwijs/journey'
import { told } from '../open-answers/told.ts'
import { aboutOf } from '../question/about.ts'
import { ANSWERS_A_TIME, type AnswersAnswer, answersDefinition, readingChoices } from '../question/answers.ts'
import { placeOf } from '../question/facts/place.ts'
import { type PlacedAnswer, placeChoice } from '../question/placed-answers.ts'
import type { Ask } from '../question/resolved.ts'
import type { Histories } from './history.ts'
import { placedAnswers } from './placed-answers.ts'

export function answers(question: Ask<'answers'>, past: Histories): AnswersAnswer {
  const {
    reading,
    at,
    language = 'nl',
    limit = ANSWERS_A_TIME,
    offset = 0,
    sentiment,
    theme,
    lastTouchpointDays,
  } = question
  const placed = placedAnswers(past, reading, lastTouchpointDays).filter((answer) => !at || isAt(answer, at, reading))
  const { assumed, ...said } = told(placed, language, { sentiment, theme, limit, offset })
  const choices = [placeChoice(lastTouchpointDays), ...readingChoices(assumed, language)]
  return { ...said, about: aboutOf(past.population, answersDefinition, 'event', choices) }
}

function isAt({ touchpoints, stage }: PlacedAnswer, at: string, reading: Reading): boolean {
  const place = placeOf(reading, at)
  if (!place) return false
  if ('stage' in place) return reading.stages[place.stage]!.id === stage
  return place.touchpoints.some((index) => touchpoints.includes(reading.touchpoints[index]!.id))
}
