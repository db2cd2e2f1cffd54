import { createReadStream, readFileSync } from 'node:fs'
import { journeyOf, type Log, questionSchema, type Resolved, referee, resolve } from '@wegwijs/analytics'
import { mappingSchema, openRows } from '@wegwijs/formats'
import { checkJourney, type Event, type Figure, type Journey, type SearchDay } from '@wegwijs/journey'
import { expect, test } from 'vitest'

const root = new URL('../../', import.meta.url)
const page = readFileSync(new URL('docs/questions.md', root), 'utf8')

/** The JSON blocks of the page that are marked as such. */
const blocks = (mark: string): unknown[] =>
  [...page.matchAll(new RegExp(`\`\`\`json ${mark}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, json]) => JSON.parse(json!))

async function logOfTheTeaShop(): Promise<Log> {
  const log = { events: [] as Event[], spend: [], figures: [] as Figure[], searches: [] as SearchDay[] }
  for (const file of ['events.csv', 'ga4-sessions.csv', 'search-terms.csv']) {
    for await (const rows of openRows(createReadStream(new URL(`examples/start/${file}`, root)))) {
      for (const row of rows) {
        if (row.kind === 'event') log.events.push(row.event)
        if (row.kind === 'figure') log.figures.push(row.figure)
        if (row.kind === 'search') log.searches.push(row.search)
      }
    }
  }
  return log
}

function theTeaShop(): Journey {
  const result = checkJourney(JSON.parse(readFileSync(new URL('examples/start/tea-shop.journey.json', root), 'utf8')))
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.journey
}

/** A question of the page as the command would ask it. */
function resolved(question: unknown): Resolved {
  const asked = questionSchema.parse(question)
  const found = resolve(asked, journeyOf(asked) ? theTeaShop() : null)
  if ('refused' in found) throw new Error(found.refused.en)
  return found
}

/** The answer without what the page leaves out: fields it does not show, and rows after those it shows. */
function shownPart(answer: unknown, shown: unknown): unknown {
  if (Array.isArray(shown)) {
    return (answer as unknown[]).slice(0, shown.length).map((each, index) => shownPart(each, shown[index]))
  }
  if (typeof shown !== 'object' || shown === null) return answer
  return Object.fromEntries(Object.entries(shown).map(([key, part]) => [key, shownPart(Object(answer)[key], part)]))
}

test('every answer in docs/questions.md is what its question gives', async () => {
  const log = await logOfTheTeaShop()
  const questions = blocks('question')
  const answers = blocks('answer')
  expect(answers).toHaveLength(questions.length)
  for (const [index, question] of questions.entries()) {
    expect(shownPart(referee(resolved(question), log), answers[index])).toEqual(answers[index])
  }
  const kinds = new Set(questions.map((question) => questionSchema.parse(question).kind))
  expect([...kinds]).toEqual(questionSchema.options.map(({ shape }) => shape.kind.value))
})

test('the mapping in docs/questions.md is one', () => {
  for (const mapping of blocks('mapping')) expect(mappingSchema.safeParse(mapping).success).toBe(true)
})
