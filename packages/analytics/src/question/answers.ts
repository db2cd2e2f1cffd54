import { recordIdSchema, type Text, text } from '@wegwijs/journey'
import { z } from 'zod'
import { type AnswerLanguage, answerLanguages, type FoundLanguage } from '../open-answers/language.ts'
import { type Sentiment, sentiments } from '../open-answers/sentiment.ts'
import type { About } from './about.ts'
import { lastTouchpointDays } from './placed-answers.ts'
import { readBy } from './read-by.ts'

/** How many answers come at a time. */
export const ANSWERS_A_TIME = 50

export const answersSchema = z.strictObject({
  kind: z.literal('answers'),
  /** Id of a stage, step or touchpoint: only answers there; absent means all of the journey. */
  at: recordIdSchema.optional(),
  sentiment: z.enum(sentiments).optional(),
  /** Key of a theme, as an earlier answer to the same question without it gave. */
  theme: z.string().optional(),
  /** In which language to read answers too short to tell; absent means the journey's. */
  language: z.enum(answerLanguages).optional(),
  limit: z.number().int().min(1).max(500).default(ANSWERS_A_TIME),
  offset: z.number().int().nonnegative().default(0),
  lastTouchpointDays,
  ...readBy,
})

/** A mean with its 95 % interval; null where there are too few. */
export interface Mean {
  n: number
  mean: number | null
  low: number | null
  high: number | null
}

/** What people said in their own words, newest first. */
export interface AnswersAnswer {
  rows: {
    text: string
    /** Null when it came without one. */
    score: number | null
    scale: string | null
    time: number
    person: string
    touchpoints: string[]
    stage: string | null
    language: FoundLanguage
    /** Null when the answer is in a language that cannot be read. */
    readAs: AnswerLanguage | null
    sentiment: Sentiment
    /** −1 … 1; null when unsure. */
    sentimentScore: number | null
    /** Keys of its themes. */
    themes: string[]
  }[]
  /** Answers with words of this sentiment and theme; `rows` is a page of them. */
  found: number
  /** Answers, whatever their sentiment and theme. */
  n: number
  withText: number
  withoutText: number
  sentiments: Record<Sentiment, number>
  /** Most answers first; null when there are too few answers to group. */
  themes: { key: string; words: string[]; n: number; sentiments: Record<Sentiment, number> }[] | null
  /** Answers with words that belong to no theme. */
  withoutTheme: number
  /** Feeling on −2 … +2 from NPS and CSAT scores. */
  measured: Mean
  /** On −1 … 1, read from the words of answers that came without a score; never part of `measured`. */
  fromWords: Mean
  about: About
}

/** What the answer counts, in a sentence. */
export const answersDefinition = text(
  'Wat mensen in eigen woorden zeiden, bij het touchpoint en in de fase waar ze toen waren; taal, sentiment en thema’s zijn uit de woorden gelezen.',
  'What people said in their own words, at the touchpoint and in the stage they were at; language, sentiment and themes are read from the words.',
)

/** The silent choices of reading: how many answers were assumed to be in a language, and when there are no themes. */
export const readingChoices = (assumed: number, language: AnswerLanguage): Text[] =>
  assumed === 0
    ? []
    : [
        text(
          `${assumed} antwoorden zijn te kort om de taal te herkennen; ze zijn als ${language === 'nl' ? 'Nederlands' : 'Engels'} gelezen.`,
          `${assumed} answers are too short to tell their language; they were read as ${language === 'nl' ? 'Dutch' : 'English'}.`,
        ),
      ]
