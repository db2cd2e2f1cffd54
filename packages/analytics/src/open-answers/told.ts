import { feelingOf, feelingRange, type Scale } from '@wegwijs/journey'
import { compareText } from '../compare-text.ts'
import type { AnswersAnswer, Mean } from '../question/answers.ts'
import type { PlacedAnswer } from '../question/placed-answers.ts'
import { meanInterval, type Range } from '../statistics/interval.ts'
import { type AnswerReading, readAnswer } from './answer-reading.ts'
import type { AnswerLanguage } from './language.ts'
import { type Sentiment, sentiments } from './sentiment.ts'
import { themesOf } from './themes.ts'

/** Which of the answers to show. */
interface Shown {
  sentiment?: Sentiment | undefined
  theme?: string | undefined
  limit: number
  offset: number
}

/** Reads answers and counts what they say; `assumed` is how many were too short to tell their language. */
export function told(
  answers: readonly PlacedAnswer[],
  language: AnswerLanguage,
  { sentiment, theme, limit, offset }: Shown,
): Omit<AnswersAnswer, 'about'> & { assumed: number } {
  const read = readerIn(language)
  const open = answers
    .filter(({ text }) => text !== '')
    .toSorted(byNewest)
    .map((answer) => ({ answer, reading: read(answer.text) }))
  const readable = open.filter(({ reading }) => reading.readAs !== null)
  const themes = themesOf(readable.map(({ answer, reading }) => ({ text: answer.text, language: reading.readAs! })))
  const themesByAnswer = new Map<PlacedAnswer, string[]>()
  for (const { key, answers: places } of themes ?? []) {
    for (const place of places) {
      const { answer } = readable[place]!
      themesByAnswer.set(answer, [...(themesByAnswer.get(answer) ?? []), key])
    }
  }
  const rows = open.map(({ answer, reading: { score: sentimentScore, ...reading } }) => ({
    ...answer,
    ...reading,
    sentimentScore,
    themes: themesByAnswer.get(answer) ?? [],
  }))
  const found = rows.filter(
    (row) => (!sentiment || row.sentiment === sentiment) && (theme === undefined || row.themes.includes(theme)),
  )
  return {
    rows: found.slice(offset, offset + limit),
    found: found.length,
    n: answers.length,
    withText: open.length,
    withoutText: answers.length - open.length,
    sentiments: countOf(rows),
    themes:
      themes?.map(({ key, words, answers: places }) => ({
        key,
        words,
        n: places.length,
        sentiments: countOf(places.map((place) => readable[place]!.reading)),
      })) ?? null,
    withoutTheme: rows.filter(({ themes }) => themes.length === 0).length,
    measured: meanOf(
      answers.flatMap(({ score, scale }) => (score === null ? [] : (feelingOf(score, scale as Scale) ?? []))),
      feelingRange,
    ),
    fromWords: meanOf(
      rows.flatMap(({ score, sentimentScore }) => (score === null ? (sentimentScore ?? []) : [])),
      SENTIMENT_RANGE,
    ),
    assumed: rows.filter((row) => row.language === 'unsure').length,
  }
}

/** The same words are read once. */
function readerIn(language: AnswerLanguage): (text: string) => AnswerReading {
  const known = new Map<string, AnswerReading>()
  return (text) => {
    const reading = known.get(text) ?? readAnswer(text, language)
    known.set(text, reading)
    return reading
  }
}

/** Newest first; the rest only so that the order never depends on where the answers came from. */
const byNewest = (a: PlacedAnswer, b: PlacedAnswer): number =>
  b.time - a.time ||
  compareText(a.text, b.text) ||
  compareText(a.person, b.person) ||
  compareText(JSON.stringify(a), JSON.stringify(b))

const countOf = (read: readonly { sentiment: Sentiment }[]): Record<Sentiment, number> =>
  Object.fromEntries(
    sentiments.map((each) => [each, read.filter(({ sentiment }) => sentiment === each).length]),
  ) as Record<Sentiment, number>

/** The ends of what words say: all bad, all good. */
const SENTIMENT_RANGE: Range = [-1, 1]

function meanOf(values: readonly number[], range: Range): Mean {
  const n = values.length
  const sum = values.reduce((total, value) => total + value, 0)
  const squares = values.reduce((total, value) => total + value * value, 0)
  const interval = meanInterval(n, sum, squares, range)
  return { n, mean: n === 0 ? null : sum / n, low: interval?.low ?? null, high: interval?.high ?? null }
}
