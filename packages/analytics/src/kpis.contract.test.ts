import { type AdSpend, dayOf, type Event, metricIds, models, type Reading } from '@wegwijs/journey'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answer } from './clickhouse/answer.ts'
import { agreed, asked, close, given, ownStore, RUNS, seed } from './contract-case.ts'
import type { Question } from './question/question.ts'
import type { Resolved } from './question/resolved.ts'
import { steps } from './question/slices.ts'
import { events, reading, rule, spend } from './random-journey.ts'
import { referee } from './referee/referee.ts'

const store = ownStore()

const period = fc.option(
  fc.oneof(
    fc.record({ days: fc.integer({ min: 1, max: 5 }) }),
    fc.constant({ from: '2026-02-26', to: '2026-02-28' }),
    fc.constant({ from: '2026-01-01', to: '2026-01-02' }),
  ),
  { nil: undefined },
)
const own = fc.record({
  id: fc.constant('own'),
  measure: fc.record({
    formula: fc.constantFrom('a / b', '(a - b) / people', '100 * money / orders', 'money / clicks', 'a'),
    parts: fc.record({
      a: fc.record({ count: fc.constant('events'), rule }),
      b: fc.record({ count: fc.constant('events'), rule }),
      money: fc.record({ count: fc.constant('value'), rule }),
    }),
  }),
})
const scope = fc.record({
  own: fc.option(fc.array(own, { minLength: 1, maxLength: 2 }), { nil: undefined }),
  at: fc.option(fc.constantFrom('s0', 's1', 't0', 't1', 't2', 'nowhere'), { nil: undefined, freq: 1 }),
  segment: fc.option(rule, { nil: undefined, freq: 1 }),
  every: fc.option(fc.constantFrom(...steps), { nil: undefined }),
  compare: fc.boolean(),
})

test('every KPI, at any place, for any segment, in any slice, is what the referee counts', async () => {
  const property = fc.asyncProperty(events, spend, reading, period, scope, async (log, spent, map, days, where) => {
    await given(store(), log, spent)
    const { at, ...rest } = where
    const known = map.stages.some(({ id }) => id === at) || map.touchpoints.some(({ id }) => id === at)
    const question = JSON.parse(
      JSON.stringify({ kind: 'kpis', ...rest, ...(known && { at }), period: days, reading: map }),
    ) as Resolved
    const fast = close(await answer(store(), question))
    expect(fast).toEqual(close(referee(question, { events: log, spend: spent })))
  })
  await fc.assert(property, { numRuns: RUNS, seed: seed() })
}, 600_000)

test('the people behind a KPI are those the referee names, and as many as it counts', async () => {
  const kpi = fc.option(fc.constantFrom(...metricIds), { nil: undefined })
  const property = fc.asyncProperty(events, reading, period, scope, kpi, async (log, map, days, where, kpi) => {
    await given(store(), log)
    const { at, segment } = where
    const known = map.stages.some(({ id }) => id === at) || map.touchpoints.some(({ id }) => id === at)
    const place = { segment, ...(known && { at }), period: days, reading: map }
    const question = JSON.parse(JSON.stringify({ kind: 'people', kpi, ...place })) as Resolved<Asked<'people'>>
    const fast = await answer<Asked<'people'>>(store(), question)
    expect(close(fast)).toEqual(close(referee(question, { events: log, spend: [], merges: [] })))
  })
  await fc.assert(property, { numRuns: RUNS, seed: seed() })
}, 600_000)

test('anonymous answers and deals of nobody count in scores and sales, but not as people: conversion stays what it was', async () => {
  const at = (person: string, name: string, more: Partial<Event> = {}): Event => ({
    ...{ person, name, time: Date.UTC(2026, 2, 1), source: 'web', channel: '', properties: {} },
    ...more,
  })
  const visitors = [at('anna', 'Page Viewed'), at('anna', 'Order Completed', { value: 10 }), at('bob', 'Page Viewed')]
  const answered = ['1', '2', '3'].map((n) => at(`response:${n}`, 'Survey Answered', { score: 10, scale: 'nps' }))
  const stage = { id: 's0', name: 'S0', question: '', moments: [], kpis: [] }
  const reading = { stages: [stage], touchpoints: [], orderRule: models.stdc.orderRule }
  for (const log of [visitors, [...visitors, ...answered, at('deal:7', 'Deal Won', { value: 90 })]]) {
    await given(store(), log)
    const { rows } = await answer<Asked<'kpis'>>(store(), { kind: 'kpis', reading } as Resolved<Asked<'kpis'>>)
    expect(rows).toContainEqual(expect.objectContaining({ kpi: 'conversion', value: 0.5 }))
  }
})

type Asked<K extends Question['kind']> = Extract<Question, { kind: K }>

/** Advertising of a day: 100 impressions, 4 clicks, 2.00 euros. */
const advertised = (...days: string[]): AdSpend[] =>
  days.map((day) => ({
    ...{ day, channel: 'google', campaign: 'tea', currency: 'EUR' },
    ...{ impressions: 100, clicks: 4, costMicros: 2_000_000 },
  }))
const ordering: Reading = {
  stages: [],
  touchpoints: [],
  orderRule: { field: 'name', op: 'is', value: 'Order Completed' },
}
const ordered = (time: string): Event => ({
  ...{ person: 'p', time: Date.parse(time), name: 'Order Completed', source: 'shop', channel: '' },
  properties: {},
})

/** What both engines say of these KPIs, once they agree, and over which days. */
async function measured(log: Event[], spent: AdSpend[], period?: object) {
  await given(store(), log, spent)
  const kpis = ['impressions', 'cpc', 'orders'] as const
  const question = asked('kpis', { kpis, ...(period && { period }) }, ordering)
  const { rows, about } = await agreed(store(), question, { events: log, spend: spent })
  const days = about.period && [about.period.from, about.period.to].map(dayOf)
  return { ...Object.fromEntries(rows.map(({ kpi, value, missing }) => [kpi, value ?? missing])), days }
}

test('D94: advertising needs no events: its KPIs are about its own days', async () => {
  const spent = advertised('2026-03-01', '2026-03-05')
  const all = { impressions: 200, cpc: 0.5, orders: 'orders', days: ['2026-03-01', '2026-03-05'] }
  expect(await measured([], spent)).toEqual(all)
  expect(await measured([], spent, { days: 2 })).toMatchObject({ impressions: 100, days: ['2026-03-04', '2026-03-05'] })
  expect(await measured([], spent, { from: '2026-03-01', to: '2026-03-31' })).toMatchObject({ impressions: 200 })
  expect(await measured([], spent, { from: '2026-03-02', to: '2026-03-04' })).toMatchObject({ impressions: 'period' })
})

test('D94: of days after the newest event advertising is known, and orders are not', async () => {
  const [log, spent] = [[ordered('2026-03-03T12:00Z')], advertised('2026-02-20', '2026-03-03', '2026-03-20')]
  const later = await measured(log, spent, { from: '2026-03-15', to: '2026-03-25' })
  expect(later).toMatchObject({ impressions: 100, orders: 'period' })
  expect(await measured(log, spent)).toEqual({
    ...{ impressions: 300, cpc: 0.5, orders: 1 },
    days: ['2026-02-20', '2026-03-20'],
  })
})

test('a hundred clicks of 4,000 millionths each cost € 0.004 a click, and not nothing', async () => {
  const spent = Array.from({ length: 100 }, (_, index) => ({
    ...{ day: '2026-03-01', channel: 'google', campaign: `c${index}`, currency: 'EUR' },
    ...{ impressions: 10, clicks: 1, costMicros: 4_000 },
  }))
  expect(await measured([], spent)).toMatchObject({ cpc: 0.004 })
})
