import { type AnswerLanguage, type FoundLanguage, languageOf } from './language.ts'
import { type Felt, sentimentOf } from './sentiment.ts'

/** What the words of an answer say. */
export interface AnswerReading extends Felt {
  language: FoundLanguage
  /** The language its words were read in; null when it is written in one we cannot read. */
  readAs: AnswerLanguage | null
}

/** Reads an answer; one too short to tell its language is read in the `assumed` one. */
export function readAnswer(text: string, assumed: AnswerLanguage): AnswerReading {
  const language = languageOf(text)
  if (language === 'other') return { language, readAs: null, sentiment: 'unsure', score: null }
  const readAs = language === 'unsure' ? assumed : language
  return { language, readAs, ...sentimentOf(text, readAs) }
}
