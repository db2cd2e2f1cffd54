import { told } from '../open-answers/told.ts'
import { aboutOf } from '../question/about.ts'
import { ANSWERS_A_TIME, type AnswersAnswer, answersDefinition, readingChoices } from '../question/answers.ts'
import { placeChoice } from '../question/placed-answers.ts'
import type { Ask } from '../question/resolved.ts'
import type { Histories } from './history.ts'
import { placedAnswers } from './placed-answers.ts'

export function answers(question: Ask<'answers'>, past: Histories): AnswersAnswer {
  const { at, language = 'nl', limit = ANSWERS_A_TIME, offset = 0, sentiment, theme, lastTouchpointDays } = question
  const placed = placedAnswers(past, question.reading, lastTouchpointDays).filter(
    ({ touchpoints, stage }) => !at || ('touchpoint' in at ? touchpoints.includes(at.touchpoint) : stage === at.stage),
  )
  const { assumed, ...said } = told(placed, language, { sentiment, theme, limit, offset })
  const choices = [placeChoice(lastTouchpointDays), ...readingChoices(assumed, language)]
  return { ...said, about: aboutOf(past.population, answersDefinition, 'event', choices) }
}
