import { dayOf, type Event, type Reading } from '@wegwijs/journey'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answer } from './clickhouse/answer.ts'
import { sql } from './clickhouse/sql.ts'
import { close, given, ownStore, RUNS, seed } from './contract-case.ts'
import { periodSchema } from './question/read-by.ts'
import type { Resolved } from './question/resolved.ts'
import { events, reading, spend } from './random-journey.ts'
import { referee } from './referee/referee.ts'

const store = ownStore()

const HALF_DAY = 43_200_000

const stage = (id: string) => ({ id, name: id, question: '', moments: [], kpis: [] })
const called = (name: string) => ({ field: 'name', op: 'is', value: name }) as const
/** Who looks, chooses and orders. */
const shop = {
  stages: [stage('s0'), stage('s1'), stage('s2')],
  touchpoints: [
    { id: 't0', stage: 0, rule: called('Look') },
    { id: 't1', stage: 1, rule: called('Choose') },
    { id: 't2', stage: 2, rule: called('Order Completed') },
  ],
  orderRule: called('Order Completed'),
} as unknown as Reading

/** Asks each question of all time, sums up what that read, and then of each period. */
async function expectRefereed(log: Event[], periods: readonly object[], questions: readonly object[]): Promise<void> {
  await given(store(), log)
  await store().matched.keep(shop)
  const asking = (period?: object): Resolved[] =>
    questions.map((question) => ({ ...question, reading: shop, ...(period && { period }) }) as unknown as Resolved)
  for (const question of asking()) await answer(store(), question)
  await store().matched.sumUp()
  for (const question of periods.flatMap(asking)) {
    expect(close(await answer(store(), question)), JSON.stringify({ ...question, reading: 0 })).toEqual(
      close(referee(question, { events: log, spend: [], merges: [] })),
    )
  }
}

/** People of several stories, each begun some half days after the other: some end before another begins. */
const stories = fc
  .array(fc.tuple(events, fc.integer({ min: 0, max: 120 })), { minLength: 2, maxLength: 5 })
  .map((told): Event[] =>
    told.flatMap(([log, later], story) =>
      log.map((event) => ({
        ...event,
        time: event.time + later * HALF_DAY,
        person: event.person && `${event.person}-${story}`,
      })),
    ),
  )

const day = fc
  .integer({ min: 0, max: 60 })
  .map((days) => new Date(Date.UTC(2026, 1, 20 + days)).toISOString().slice(0, 10))
const period = fc.oneof(
  fc.constant(undefined),
  fc.integer({ min: 1, max: 70 }).map((days) => ({ days })),
  fc.tuple(day, day).map((days) => {
    const [from, to] = days.toSorted()
    return { from: from!, to: to! }
  }),
)

const kinds = [
  { kind: 'counts', by: 'touchpoint' },
  { kind: 'counts', by: 'stage' },
  { kind: 'transitions', by: 'stage' },
  { kind: 'transitions', by: 'touchpoint' },
  { kind: 'flow', openDays: 1 },
  { kind: 'flow', openDays: 20 },
  { kind: 'unmatched' },
  { kind: 'overlap' },
  { kind: 'loops' },
  { kind: 'kpis', every: 'week', compare: true },
  { kind: 'kpis', at: 's0', every: 'day' },
  { kind: 'kpis', at: 't1' },
] as const

test('what was summed up before tells of every period what the referee does', async () => {
  const property = fc.asyncProperty(
    stories,
    spend,
    reading,
    fc.array(period, { minLength: 2, maxLength: 3 }),
    async (log, spent, map, periods) => {
      await given(store(), log, spent)
      await store().matched.keep(map)
      const known = new Set([...map.stages, ...map.touchpoints].map(({ id }) => id))
      const questions = periods.flatMap((days) =>
        kinds
          .filter((kind) => !('at' in kind) || known.has(kind.at))
          .map((kind) => ({ ...kind, reading: map, ...(days && { period: periodSchema.parse(days) }) }) as Resolved),
      )
      for (const question of questions) await answer(store(), question)
      await store().matched.sumUp()
      for (const question of questions) {
        const told = close(await answer(store(), question))
        expect(told, JSON.stringify(question)).toEqual(
          close(referee(question, { events: log, spend: spent, merges: [] })),
        )
      }
    },
  )
  await fc.assert(property, { numRuns: Math.ceil(RUNS / 3), seed: seed() })
}, 600_000)

test('of people who come, order and come back around every edge, any days tell what the referee does', async () => {
  const at = (person: string, day: number, name: string, more: Partial<Event> = {}): Event => ({
    ...{
      person,
      time: Date.UTC(2026, 2, 1, 9) + day * 2 * HALF_DAY,
      name,
      source: 'web',
      channel: 'seo',
      properties: {},
    },
    ...more,
  })
  // One begins every second day; who is odd comes back to choose after the order, some for three weeks.
  const log = Array.from({ length: 18 }, (_, nth) => [
    at(`p${nth}`, 2 * nth, 'Look'),
    at(`p${nth}`, 2 * nth + 1, 'Choose'),
    at(`p${nth}`, 2 * nth + 3, 'Order Completed', { value: 10 + nth, currency: 'EUR' }),
    ...(nth % 2
      ? [
          at(`p${nth}`, 2 * nth + 4 + nth, 'Choose'),
          at(`p${nth}`, 2 * nth + 5 + nth, 'Ask', { score: 4, scale: 'csat' }),
        ]
      : []),
    ...(nth % 5 ? [] : [at(`p${nth}`, 2 * nth + 24, 'Order Completed', { value: 5, currency: 'EUR' })]),
  ]).flat()
  // Exactly five days before the end somebody looks for the last time: silent by then.
  log.push(at('late', 51, 'Look'))
  const days = Array.from({ length: 12 }, (_, nth) => new Date(Date.UTC(2026, 1, 27 + nth)).toISOString().slice(0, 10))
  const lengths = [3, 20, 33]
  const periods = [
    ...days.map((from, nth) => ({ from, to: dayOf(Date.parse(from) + lengths[nth % 3]! * 2 * HALF_DAY) })),
    ...[2, 9, 17, 30].map((days) => ({ days })),
  ]
  await expectRefereed(log, periods, [
    { kind: 'flow', openDays: 5 },
    { kind: 'transitions', by: 'stage' },
    { kind: 'loops' },
    { kind: 'counts', by: 'stage' },
    { kind: 'feelings' },
    { kind: 'kpis', at: 's1' },
  ])
}, 120_000)

test('of customers who come back or stay away for two years, any days tell what the referee does', async () => {
  const DAYS = 2 * HALF_DAY
  const waits = [[], [30], [89], [90], [91, 180], [179], [180], [181, 90], [269], [270], [271, 300], [400]]
  const log = waits.flatMap((waits, nth) => {
    const person = `p${nth}`
    const start = Date.UTC(2024, 11, 1, 9 + nth) + 9 * nth * DAYS
    const at = (day: number, name: string, more: Partial<Event> = {}): Event => ({
      ...{ person, time: start + day * DAYS, name, source: 'web', channel: 'seo', properties: {} },
      ...more,
    })
    const days = [0, ...waits.map((_, index) => waits.slice(0, index + 1).reduce((sum, wait) => sum + wait, 0))]
    return [
      at(-1, 'Look'),
      // Some choose only after their first order.
      ...(nth % 3 ? [at(nth % 2 ? -1 : 120, 'Choose')] : []),
      ...days.map((day) => at(day, 'Order Completed', { value: 20 + nth, currency: nth === 7 ? 'USD' : 'EUR' })),
      ...(nth % 4 ? [] : [at(20, 'Order Refunded', nth % 8 ? { value: 3, currency: 'EUR' } : {})]),
    ]
  })
  const periods = [
    ...Array.from({ length: 9 }, (_, nth) => {
      const from = Date.UTC(2024, 10, 25) + 77 * nth * DAYS
      return { from: dayOf(from), to: dayOf(from + (10 + 25 * (nth % 4)) * DAYS) }
    }),
    ...[5, 95, 400].map((days) => ({ days })),
  ]
  await expectRefereed(log, periods, [
    { kind: 'kpis' },
    { kind: 'kpis', every: 'month', compare: true },
    { kind: 'kpis', segmentAt: 1 },
    { kind: 'kpis', at: 's1', every: 'week' },
  ])
}, 120_000)

test('a period that nobody asked about before is told from what was summed up, without an event outside its edges', async () => {
  const at = (person: string, time: number): Event => ({
    ...{ person, time, name: 'A', source: 'web', channel: '', properties: {} },
  })
  const log = ['ann', 'ben', 'cas'].flatMap((person, week) =>
    [0, 1].map((day) => at(person, Date.UTC(2026, 0, 1 + 7 * week + day))),
  )
  await given(store(), log)
  const map = {
    stages: [],
    touchpoints: [{ id: 't', stage: null, rule: { field: 'name', op: 'is', value: 'A' } }],
    orderRule: { field: 'name', op: 'is', value: 'Order Completed' },
  }
  const ask = (days: object) =>
    answer(store(), { kind: 'counts', by: 'touchpoint', reading: map, period: days } as unknown as Resolved)
  await store().matched.keep(map as never)
  await ask({ days: 3 })
  await store().matched.sumUp()
  const [table] = await store().engine.rows<{ name: string }>(
    sql`SELECT name FROM system.tables WHERE database = currentDatabase() AND startsWith(name, 'matched_events_')`,
  )
  // Who reads the events finds none.
  await store().engine.command({ ...sql`TRUNCATE TABLE `, strings: [`TRUNCATE TABLE ${table!.name}`] } as never)
  expect(await ask({ from: '2026-01-02', to: '2026-01-08' })).toMatchObject({
    rows: [{ key: 't', events: 2, people: 2 }],
    about: { n: 2 },
  })
})
