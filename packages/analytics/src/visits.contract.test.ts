import type { Event } from '@wegwijs/journey'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answer } from './clickhouse/answer.ts'
import { close, given, ownStore, RUNS, seed } from './contract-case.ts'
import type { Resolved } from './question/resolved.ts'
import { MINUTE } from './question/visit.ts'
import { reading } from './random-journey.ts'
import { referee } from './referee/referee.ts'

const store = ownStore()

/** Mostly pages, so close together that gaps of exactly half an hour, and one millisecond more, are common. */
const event: fc.Arbitrary<Event> = fc.record({
  person: fc.constantFrom('p1', 'p2'),
  time: fc
    .constantFrom(0, 10_000, 10_001, 10 * MINUTE, 30 * MINUTE, 30 * MINUTE + 1, 60 * MINUTE, 71 * MINUTE + 1)
    .map((passed) => Date.UTC(2026, 1, 26, 23, 45) + passed),
  name: fc.constantFrom('Page Viewed', 'Page Viewed', 'A', 'user_engagement', 'Signed Up', 'Email Delivered'),
  source: fc.constant('web'),
  channel: fc.constantFrom('direct', 'Paid Search', 'e-mail'),
  properties: fc.dictionary(fc.constantFrom('visit', 'path', 'engagement_seconds'), fc.constantFrom('7', '/a'), {
    maxKeys: 1,
  }),
})

test('visits are those of the referee, to the millisecond', async () => {
  const property = fc.asyncProperty(fc.array(event, { minLength: 2, maxLength: 12 }), reading, async (log, map) => {
    await given(store(), log)
    for (const timeoutMinutes of [30, 10]) {
      const question = { kind: 'visits', timeoutMinutes, engagedSeconds: 10, reading: map } as Resolved
      expect(close(await answer(store(), question))).toEqual(close(referee(question, { events: log, spend: [] })))
    }
  })
  await fc.assert(property, { numRuns: RUNS, seed: seed(), endOnFailure: true })
}, 600_000)
