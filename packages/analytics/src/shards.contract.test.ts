import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Reading } from '@wegwijs/journey'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answer } from './clickhouse/answer.ts'
import { Engine } from './clickhouse/engine.ts'
import { MOST_SHARDS, Shards } from './clickhouse/shards.ts'
import { Store } from './clickhouse/store.ts'
import { close, given, RUNS, seed } from './contract-case.ts'
import { everyQuestion } from './every-question.ts'
import { questionSchema } from './question/question.ts'
import type { Resolved } from './question/resolved.ts'
import { events, merges, reading, spend } from './random-journey.ts'

const directory = mkdtempSync(join(tmpdir(), 'wegwijs-shards-'))
let whole: Store
let shards: Shards

beforeAll(async () => {
  whole = await Store.open(await Engine.embedded(directory))
  shards = await Shards.open(directory)
})
afterAll(async () => {
  await shards.close()
  await whole.close()
  rmSync(directory, { recursive: true, force: true })
})

test('every kind of question is asked of shards', () => {
  const kinds = questionSchema.options.map(({ shape }) => shape.kind.value)
  expect(
    Object.keys(everyQuestion).toSorted(),
    'Put questions of the new kind in every-question.ts, and say in docs/scaling.md how its answers merge.',
  ).toEqual(kinds.toSorted())
})

/** Of each kind one of its questions. */
const questions = fc.tuple(
  ...Object.entries(everyQuestion).map(([kind, some]) =>
    fc.constantFrom(...some).map((each) => questionSchema.parse({ kind, ...each })),
  ),
)

/** The question about a map, and so the questions in it. */
const about = (question: object, reading: Reading, period?: object): Resolved => {
  const { a, b, of } = question as Record<'a' | 'b' | 'of', object | undefined>
  const within = Object.entries({ a, b, of }).flatMap(([name, each]) =>
    each ? [[name, about(each, reading, period)]] : [],
  )
  return { ...question, ...Object.fromEntries(within), ...(period && { period }), reading } as unknown as Resolved
}

test('what shards say together is what the undivided store says, for every kind of question', async () => {
  const cases = fc.record({
    log: events,
    spent: spend,
    merged: merges,
    map: reading,
    days: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
    count: fc.integer({ min: 2, max: MOST_SHARDS }),
    questions,
  })
  const property = fc.asyncProperty(cases, async ({ log, spent, merged, map, days, count, questions }) => {
    await given(whole, log, spent, merged)
    await shards.divide(count)
    const cluster = shards.store()
    for (const question of questions) {
      const asked = about(question, map, days === undefined ? undefined : { days })
      expect(close(await answer(cluster, asked)), JSON.stringify(question)).toEqual(close(await answer(whole, asked)))
    }
  })
  // A case takes too long to look for a smaller one.
  await fc.assert(property, { numRuns: Math.ceil(RUNS / 5), seed: seed(), endOnFailure: true })
}, 1_200_000)
