import type { Event } from '@wegwijs/journey'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answer } from './clickhouse/answer.ts'
import { close, given, ownStore, RUNS, seed } from './contract-case.ts'
import { DAY } from './question/day.ts'
import type { Resolved } from './question/resolved.ts'
import { events, reading, rule } from './random-journey.ts'
import { referee } from './referee/referee.ts'

const store = ownStore()

const customerKpis = ['repeat', 'retention', 'churn', 'clv', 'firstResponse']

const START = Date.UTC(2026, 1, 25)

/**
 * Half days become 45 days, so that customers come, go and come back; 90 and 180 days later happens exactly. Every other
 * event is an order.
 */
const overAYear = fc.tuple(events, events, events, events, events).map((logs): Event[] =>
  logs.flat().map((event, index) => ({
    ...event,
    time: START + (event.time - START) * 90,
    name: index % 2 === 0 ? 'A' : event.name,
  })),
)
const day = (index: number) => new Date(START + index * 45 * DAY).toISOString().slice(0, 10)

const period = fc.option(
  fc.oneof(
    fc.record({ days: fc.integer({ min: 1, max: 600 }) }),
    fc.record({ from: fc.integer({ min: -2, max: 8 }), to: fc.integer({ min: 8, max: 14 }) }).map(({ from, to }) => ({
      from: day(from),
      to: day(to),
    })),
  ),
  { nil: undefined },
)
const scope = fc.record({
  at: fc.option(fc.constantFrom('s0', 's1', 't0', 't1'), { nil: undefined }),
  segment: fc.option(rule, { nil: undefined }),
  every: fc.option(fc.constantFrom('month'), { nil: undefined }),
  compare: fc.boolean(),
})

test('the value of customers so far is what the referee counts', async () => {
  const property = fc.asyncProperty(overAYear, reading, period, scope, async (log, map, days, { at, segment }) => {
    await given(store(), log)
    const known = map.stages.some(({ id }) => id === at) || map.touchpoints.some(({ id }) => id === at)
    const question = JSON.parse(
      JSON.stringify({ kind: 'clv', margin: 0.4, segment, ...(known && { at }), period: days, reading: map }),
    ) as Resolved
    expect(close(await answer(store(), question))).toEqual(close(referee(question, { events: log, spend: [] })))
  })
  await fc.assert(property, { numRuns: RUNS, seed: seed() })
}, 600_000)

test('customers of a year, their orders and their waits are what the referee counts', async () => {
  const property = fc.asyncProperty(overAYear, reading, period, scope, async (log, map, days, { at, ...rest }) => {
    await given(store(), log)
    await store().matched.keep(map)
    const known = map.stages.some(({ id }) => id === at) || map.touchpoints.some(({ id }) => id === at)
    const question = JSON.parse(
      JSON.stringify({ kind: 'kpis', kpis: customerKpis, ...rest, ...(known && { at }), period: days, reading: map }),
    ) as Resolved
    expect(close(await answer(store(), question))).toEqual(close(referee(question, { events: log, spend: [] })))
  })
  await fc.assert(property, { numRuns: RUNS, seed: seed() })
}, 600_000)
