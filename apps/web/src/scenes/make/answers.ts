import type { AdviserAnswers } from '@wegwijs/journey'

/** The adviser's questions in the order they are asked, each with its answers. */
export const questions = {
  market: ['b2c', 'b2b'],
  goal: ['acquisition', 'retention', 'insight'],
  cycle: ['impulse', 'days', 'weeks', 'months'],
  sale: ['oneOff', 'recurring', 'subscription'],
  complexity: ['simple', 'complex'],
  deciders: ['one', 'several'],
} as const satisfies { [K in keyof AdviserAnswers]: readonly AdviserAnswers[K][] }

export type QuestionId = keyof typeof questions
export const questionIds = Object.keys(questions) as QuestionId[]

export const unanswered = (answers: Partial<AdviserAnswers>): number =>
  questionIds.filter((question) => answers[question] === undefined).length

export const isComplete = (answers: Partial<AdviserAnswers>): answers is AdviserAnswers => unanswered(answers) === 0
