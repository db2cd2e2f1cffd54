import { factIds, facts, type Language } from '@wegwijs/journey'

/** A name that may go on in a formula. */
export interface FormulaWord {
  word: string
  /** What it counts; empty for a part, whose name is the team's own. */
  meaning: string
}

const SHOWN = 6
/** Facts to begin with while nothing has been typed. */
const usual = ['people', 'visits', 'orders', 'revenue', 'cost', 'buyers']

/** The word that is being typed at the end of a formula. */
const LAST_WORD = /[A-Za-z][A-Za-z0-9]*$/

/** Names that go on from what has been typed: those of the parts first, then facts by their name or meaning. */
export function wordsFor(formula: string, parts: readonly string[], language: Language): FormulaWord[] {
  const typed = LAST_WORD.exec(formula)?.[0].toLowerCase() ?? ''
  const all: FormulaWord[] = [
    ...parts.map((word) => ({ word, meaning: '' })),
    ...(typed === '' ? usual : factIds).map((id) => ({
      word: id,
      meaning: facts[id as (typeof factIds)[number]].name[language],
    })),
  ]
  return all
    .filter(({ word, meaning }) => word.toLowerCase().startsWith(typed) || meaning.toLowerCase().includes(typed))
    .filter(({ word }) => word.toLowerCase() !== typed)
    .slice(0, SHOWN)
}

/** The formula with the word that was being typed finished. */
export function withWord(formula: string, word: string): string {
  const before = formula.replace(LAST_WORD, '')
  return `${before}${/[\w)]$/.test(before) ? ' ' : ''}${word} `
}
