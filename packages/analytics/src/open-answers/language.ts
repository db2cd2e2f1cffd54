import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { eld } from 'eld/small'
import { wordsOf } from './words.ts'

/** The languages that answers can be read in. */
export const answerLanguages = ['nl', 'en'] as const
export type AnswerLanguage = (typeof answerLanguages)[number]

/** What a text is written in; `unsure` when it is too short to tell. */
export type FoundLanguage = AnswerLanguage | 'other' | 'unsure'

/** Below this many words Dutch, German and Afrikaans, or English and a brand name, cannot be told apart. */
const FEWEST_WORDS = 4

/** Which language a text is in: Dutch, English, another one, or unsure. */
export function languageOf(text: string): FoundLanguage {
  if (wordsOf(text).length < FEWEST_WORDS) return 'unsure'
  const found = detector().detect(text)
  const known = answerLanguages.find((language) => language === found.language)
  if (known) return known
  return found.language !== '' && found.isReliable() ? 'other' : 'unsure'
}

let loaded: typeof eld | undefined

/** Loaded at the first answer: it takes a third of a second and 150 MB, which most commands can do without. */
function detector(): typeof eld {
  if (!loaded) {
    const path = fileURLToPath(import.meta.resolve('eld/small'))
    loaded = (createRequire(import.meta.url)(path) as { eld: typeof eld }).eld
  }
  return loaded
}
