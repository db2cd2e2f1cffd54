import { readFileSync } from 'node:fs'
import { type AnswerLanguage, languageOf, type Sentiment, sentimentOf } from '@wegwijs/analytics'

/** An invented answer of a customer, with what a careful reader makes of it. */
interface Labelled {
  text: string
  sentiment: Exclude<Sentiment, 'unsure'> | 'neutral'
  theme: string
}

const classes = ['positive', 'negative', 'mixed'] as const

/** The answers of `examples/answers`. */
export const labelled = (language: AnswerLanguage): Labelled[] =>
  readFileSync(new URL(`../../examples/answers/${language}.ndjson`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

/**
 * How well answers are read, as two Markdown tables. Neutral answers are right when nothing is claimed of them; "not
 * sure" of any other answer is neither right nor wrong.
 */
export function measured(): string {
  const read = (['nl', 'en'] as const).map((language) => {
    const rows = labelled(language).map((row) => ({
      wanted: row.sentiment === 'neutral' ? ('unsure' as const) : row.sentiment,
      said: sentimentOf(row.text, language).sentiment,
      found: languageOf(row.text),
    }))
    return { language, rows }
  })
  const whole = read.map(({ language, rows }) => {
    const count = (test: (row: (typeof rows)[number]) => boolean) => ofAll(rows.filter(test).length, rows.length)
    return [
      language,
      String(rows.length),
      count(({ wanted, said }) => wanted === said),
      count(({ wanted, said }) => wanted !== said && said === 'unsure'),
      count(({ wanted, said }) => wanted !== said && said !== 'unsure'),
      count(({ found }) => found === language),
      count(({ found }) => found === 'unsure'),
      count(({ found }) => found !== language && found !== 'unsure'),
    ]
  })
  const perClass = read.flatMap(({ language, rows }) =>
    classes.map((each) => {
      const said = rows.filter((row) => row.said === each)
      const wanted = rows.filter((row) => row.wanted === each)
      const both = said.filter((row) => row.wanted === each).length
      return [language, each, ofAll(both, said.length), ofAll(both, wanted.length)]
    }),
  )
  return [
    table(['', 'answers', 'sentiment right', 'not sure', 'wrong', 'language right', 'not sure', 'wrong'], whole),
    table(['', 'sentiment', 'precision', 'recall'], perClass),
  ].join('\n\n')
}

const ofAll = (part: number, all: number): string => `${Math.round((100 * part) / all)} % (${part}/${all})`

const table = (head: string[], rows: string[][]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
