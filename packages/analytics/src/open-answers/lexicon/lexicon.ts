import { readFileSync } from 'node:fs'
import type { AnswerLanguage } from '../language.ts'
import { plainText } from '../words.ts'
import { baseForms } from './base-forms.ts'

/** How good or bad a word is, from −1 to 1; a `verb` is also turned round by a negation after it. */
export interface Entry {
  value: number
  verb: boolean
}

export interface Lexicon {
  /** What a phrase says, by its words with single spaces between; endings are taken off single words only. */
  find: (phrase: string) => Entry | undefined
  /** Words of the longest phrase. */
  longest: number
}

/** The words of both languages; the English list of our own goes before AFINN. */
export const lexicons: Record<AnswerLanguage, Lexicon> = {
  nl: lexicon('nl', entriesOf('nl.txt', 3)),
  en: lexicon('en', new Map([...entriesOf('afinn-165.txt', 5), ...entriesOf('en.txt', 3)])),
}

/** How good or bad an emoji or smiley is, from −1 to 1. */
export const emojiValues: ReadonlyMap<string, number> = new Map(
  linesOf('emoji.txt').flatMap(({ value, words }) =>
    words.split(/\s+/).map((emoji): [string, number] => [emoji, value / 3]),
  ),
)

function lexicon(language: AnswerLanguage, entries: ReadonlyMap<string, Entry>): Lexicon {
  const longest = Math.max(...[...entries.keys()].map((phrase) => phrase.split(' ').length))
  const find = (phrase: string): Entry | undefined => {
    const exact = entries.get(phrase)
    if (exact || phrase.includes(' ')) return exact
    for (const form of baseForms(phrase, language)) {
      const entry = entries.get(form)
      if (entry) return entry
    }
    return undefined
  }
  return { find, longest }
}

function entriesOf(file: string, most: number): Map<string, Entry> {
  return new Map(
    linesOf(file).flatMap(({ value, verb, words }) =>
      words.split(',').map((word): [string, Entry] => [
        plainText(word)
          .replace(/[-\s]+/g, ' ')
          .trim(),
        { value: value / most, verb },
      ]),
    ),
  )
}

/** The lines `value: words` and `value verb: words` of a word list. */
function linesOf(file: string): { value: number; verb: boolean; words: string }[] {
  const lines = readFileSync(new URL(file, import.meta.url), 'utf8').split('\n')
  return lines.flatMap((line) => {
    const [, value, verb, words] = /^([+-]?\d)( verb)?: (.+)$/.exec(line) ?? []
    return words ? [{ value: Number(value), verb: verb !== undefined, words }] : []
  })
}
