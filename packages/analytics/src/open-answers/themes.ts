import { stemmer as dutch } from '@orama/stemmers/dutch'
import { stemmer as english } from '@orama/stemmers/english'
import { eng, nld } from 'stopword'
import { factorised, type SparseRow } from './factors.ts'
import type { AnswerLanguage } from './language.ts'
import { wordsOf } from './words.ts'

/** Answers with fewer than this many words to group give no themes: any grouping would be chance. */
const FEWEST_ANSWERS = 15
const MOST_THEMES = 8
const WORDS_IN_NAME = 3
/** An answer is about every theme that makes up at least this part of it. */
const PART_OF_ANSWER = 0.4
/** A word in more than this part of the answers parts nothing from nothing. */
const TOO_COMMON = 0.5
const MOST_WORDS = 1500

/** An answer to group. */
export interface Grouped {
  text: string
  language: AnswerLanguage
}

/** Per theme its name, made of the words that stand out in it, and the positions of its answers. */
interface Theme {
  key: string
  words: string[]
  answers: number[]
}

const stems = { nl: dutch, en: english }
/** Words of every kind of answer, which would name themes without saying anything. */
const FILLERS =
  'gewoon echt heel erg wel niet nog even toch maar eens goed fijn prima very really just not good great nice get got'
const skipped = new Set([...nld, ...eng, ...FILLERS.split(' ')])

/**
 * Groups answers by the words they share: TF-IDF on stemmed words without stop words, then non-negative matrix
 * factorisation. Null below fifteen answers. The same answers in the same order give the same themes.
 */
export function themesOf(answers: readonly Grouped[]): Theme[] | null {
  if (answers.length < FEWEST_ANSWERS) return null
  const read = stemsOf(answers)
  const vocabulary = vocabularyOf(read)
  const columns = new Map([...vocabulary.keys()].map((stem, column) => [stem, column]))
  const rows = read.map((found) => rowOf(found, vocabulary, columns, answers.length))
  const count = Math.min(MOST_THEMES, Math.max(2, Math.round(Math.sqrt(answers.length / 5))), vocabulary.size)
  if (count === 0) return []
  const { weights, parts } = factorised(rows, vocabulary.size, count)
  const sizes = parts.map((part) => Math.hypot(...part))
  const shares = weights.map((row) => {
    const sized = Array.from(row, (weight, part) => weight * sizes[part]!)
    const total = sized.reduce((sum, weight) => sum + weight, 0)
    return sized.map((weight) => (total > 1e-6 ? weight / total : 0))
  })
  const names = surfaceOf(read)
  return parts
    .map((part, index) => {
      const words = topOf(part, [...columns.keys()]).map((stem) => names.get(stem)!)
      return {
        key: words.join(' '),
        words,
        answers: shares.flatMap((row, at) => (row[index]! >= PART_OF_ANSWER ? [at] : [])),
      }
    })
    .filter(({ answers, words }) => answers.length > 0 && words.length > 0)
    .sort((a, b) => b.answers.length - a.answers.length || (a.key < b.key ? -1 : 1))
}

/** The stems of each answer, each with the word it was. A word is stemmed once: that takes long. */
function stemsOf(answers: readonly Grouped[]): [stem: string, word: string][][] {
  const known = { nl: new Map<string, string>(), en: new Map<string, string>() }
  return answers.map(({ text, language }) =>
    wordsOf(text)
      .filter((word) => word.length > 2 && !skipped.has(word) && !/^\d+$/.test(word))
      .map((word) => {
        const stem = known[language].get(word) ?? stems[language](word)
        known[language].set(word, stem)
        return [stem, word]
      }),
  )
}

/** Stems in at least two answers and not in half of them, the commonest first, with how many answers have them. */
function vocabularyOf(read: readonly [string, string][][]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const found of read) {
    for (const stem of new Set(found.map(([each]) => each))) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  }
  const kept = [...counts].filter(([, count]) => count >= 2 && count <= TOO_COMMON * read.length)
  return new Map(kept.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MOST_WORDS))
}

/** TF-IDF of one answer, of length 1. */
function rowOf(
  found: readonly [string, string][],
  vocabulary: ReadonlyMap<string, number>,
  columns: ReadonlyMap<string, number>,
  answers: number,
): SparseRow {
  const row = [...Map.groupBy(found, ([stem]) => stem)].flatMap(([stem, times]): [number, number][] => {
    const inAnswers = vocabulary.get(stem)
    return inAnswers ? [[columns.get(stem)!, (1 + Math.log(times.length)) * (1 + Math.log(answers / inAnswers))]] : []
  })
  const length = Math.hypot(...row.map(([, value]) => value))
  return row.map(([column, value]) => [column, value / length])
}

/** The word each stem most often was; of equals the first in the alphabet. */
function surfaceOf(read: readonly [string, string][][]): Map<string, string> {
  const byStem = Map.groupBy(read.flat(), ([stem]) => stem)
  return new Map(
    [...byStem].map(([stem, all]) => {
      const counts = [...Map.groupBy(all, ([, word]) => word)].map(([word, times]) => [word, times.length] as const)
      return [stem, counts.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0]]
    }),
  )
}

/** The words that weigh most in a part, and no word that weighs next to nothing. */
function topOf(part: Float64Array, columns: readonly string[]): string[] {
  const ranked = Array.from(part, (weight, index) => ({ weight, stem: columns[index]! })).sort(
    (a, b) => b.weight - a.weight,
  )
  const most = ranked[0]?.weight ?? 0
  return ranked
    .slice(0, WORDS_IN_NAME)
    .filter(({ weight }) => weight > most / 10 && most > 1e-9)
    .map(({ stem }) => stem)
}
