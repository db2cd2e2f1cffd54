import { newJourney, newRecord, problemsOf, type Rule, withRecord } from '@wegwijs/journey'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { answer } from './clickhouse/answer.ts'
import { close, given, ownStore, RUNS, seed } from './contract-case.ts'
import { hostileFor, hostileTexts } from './hostile-question.ts'
import { countingPeople, fieldsOf, needsOf, numberPointed } from './question/people-of.ts'
import { journeyOf, questionSchema } from './question/question.ts'
import { type Refused, resolve } from './question/resolve.ts'
import type { Resolved } from './question/resolved.ts'
import { Unanswerable } from './question/unanswerable.ts'
import { events } from './random-journey.ts'
import { referee } from './referee/referee.ts'

const store = ownStore()

const bare = newJourney({ id: 'j', title: 'J', audience: '', model: 'aida', language: 'en', today: '2026-03-01' })
const touchpoint = (rule: Rule) => ({ ...newRecord(bare, 'touchpoint', { stage: 'action' }), rule })
const hostile = touchpoint({ field: 'name', op: 'is', value: hostileTexts })
const usual = touchpoint({
  any: [
    { field: 'name', op: 'is', value: 'A' },
    { field: 'page', op: 'exists' },
  ],
})
const journey = withRecord(withRecord(bare, 't0', hostile), 't1', usual)

const known = [
  'A',
  'B',
  'p1',
  't0',
  't1',
  'action',
  'orders',
  'name',
  'page',
  'channel',
  'properties.n',
  '30d',
  '1h',
  '2026-03-01',
]

/** Events with hostile words wherever words go; half of a character can never have been stored. */
const whole = hostileTexts.filter((text) => text.isWellFormed() && text !== '')
const word = fc.constantFrom(...whole)
const log = fc.tuple(events, fc.array(word, { minLength: 40, maxLength: 40 })).map(([some, words]) =>
  some.map((event, index) =>
    index % 2 === 0
      ? event
      : {
          ...event,
          name: words[index]!,
          source: words[(index + 1) % 40]!,
          channel: words[(index + 2) % 40]!,
          text: words[(index + 3) % 40]!,
          properties: { ...event.properties, [words[(index + 4) % 40]!]: words[(index + 5) % 40]! },
        },
  ),
)

const said = (text: { nl: string; en: string }) => text.nl.trim() !== '' && text.en.trim() !== ''

/** What comes of a question: an answer, or why there is none, in words. Anything else is thrown. */
async function outcome(ask: () => unknown): Promise<unknown> {
  try {
    return close(await ask())
  } catch (error) {
    if (error instanceof Unanswerable && said(error.refused)) return error.refused
    throw error
  }
}

/** The question as the engines get it; null when it was refused, which is done in words. */
function understood(body: unknown): Resolved | null {
  const parsed = questionSchema.safeParse(body)
  if (!parsed.success) {
    const problems = problemsOf(parsed.error.issues, body, questionSchema)
    expect(problems.length).toBeGreaterThan(0)
    for (const { what } of problems) expect(said(what)).toBe(true)
    return null
  }
  const found: Resolved | Refused = resolve(parsed.data, journeyOf(parsed.data) === undefined ? null : journey)
  if (!('refused' in found)) return found
  expect(said(found.refused)).toBe(true)
  return null
}

/** Of people those behind each kind of number, for few of all kinds and fields would go together. */
const behind = countingPeople.options.map((of) => {
  const kind = of.shape.kind.value
  const pointing = Object.entries(numberPointed).flatMap(([field, schema]) =>
    fieldsOf(kind).includes(field)
      ? [[field, needsOf(kind).some((each) => each === field) ? schema.unwrap() : schema]]
      : [],
  )
  const shape = { kind: z.literal('people'), of, ...Object.fromEntries(pointing) }
  // Few funnels make sense, and few numbers are that of a step of them: those are drawn where a funnel is asked itself.
  return [
    `people behind ${kind}`,
    z.strictObject(shape),
    { step: 1, steps: ['A', { stage: 'action' }], exclude: [] },
  ] as const
})
const kinds = [...questionSchema.options.map((schema) => [schema.shape.kind.value, schema, {}] as const), ...behind]

test.each(kinds)(
  'a hostile question of the kind %s is refused in words, or answered as the referee does',
  async (_, schema, fixed) => {
    const chance = { seed: seed() }
    const questions: Resolved[] = []
    // Of some kinds few hostile questions make sense enough to be asked.
    for (let draw = 0; draw < 240 && questions.length < RUNS; draw++) {
      const drawn = { seed: chance.seed + draw, numRuns: 50 }
      const bodies = fc.sample(hostileFor(schema, known, { journey: 'j', ...fixed }), drawn)
      questions.push(...bodies.flatMap((body) => understood(body) ?? []).slice(0, RUNS - questions.length))
    }
    expect(questions.length).toBeGreaterThan(0)
    const logs = fc.sample(log, { ...chance, numRuns: 2 })
    for (const [index, events] of logs.entries()) {
      await given(store(), events)
      for (const question of questions.filter((_, at) => at % logs.length === index)) {
        const told = await outcome(() => referee(question, { events, spend: [] }))
        expect(await outcome(() => answer(store(), question)), JSON.stringify(question)).toEqual(told)
      }
    }
  },
  600_000,
)

test.each([
  { kind: 'people', journey: 'j', offset: 2 ** 32, limit: 1 },
  { kind: 'timeline', person: 'p1', offset: 2 ** 32, limit: 1 },
  { kind: 'conformance', model: ['A', 'B'], offset: 2 ** 32, limit: 1 },
  { kind: 'people', journey: 'j', offset: Number.MAX_SAFE_INTEGER },
  { kind: 'timeline', person: 'p1', offset: Number.MAX_SAFE_INTEGER },
  { kind: 'conformance', model: ['A', 'B'], offset: Number.MAX_SAFE_INTEGER },
  { kind: 'flow', journey: 'j', openDays: Number.MAX_SAFE_INTEGER },
])('what is past the end is past the end, however far: $kind at $offset', async (body) => {
  const question = understood(body)
  if (question === null) return expect(body.kind).toBe('flow')
  const [events = []] = fc.sample(log, { seed: 1, numRuns: 1 })
  await given(store(), events)
  expect(await outcome(() => answer(store(), question))).toEqual(
    await outcome(() => referee(question, { events, spend: [] })),
  )
})
