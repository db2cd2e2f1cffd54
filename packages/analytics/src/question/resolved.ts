import type { Reading } from '@wegwijs/journey'
import type { Question, QuestionKind } from './question.ts'

/** A question whose journey has been looked up: what the two engines answer. */
export type Resolved<Q extends Question = Question> = Omit<Q, 'journey' | 'model'> & { reading: Reading }

/** A resolved question of one kind. */
export type Ask<K extends QuestionKind> = Resolved<Extract<Question, { kind: K }>>

/** For questions by event name, which need no journey. */
export const noReading: Reading = { stages: [], touchpoints: [], orderRule: { any: [] } }

/** The two nodes every path begins and ends at. */
export const START = 'START'
export const END = 'END'

export const DAY = 86_400_000
/** How many quotes come with a measured feeling; the answer says how many answers there were. */
export const QUOTES = 5
