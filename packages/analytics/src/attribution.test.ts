import { type Event, type Journey, newJourney, newRecord, withRecord } from '@wegwijs/journey'
import { expect, test } from 'vitest'
import { type AttributionAnswer, questionSchema } from './question/question.ts'
import { type Refused, resolve } from './question/resolve.ts'
import type { Resolved } from './question/resolved.ts'
import { referee } from './referee/referee.ts'

const resolved = (question: object, journey: Journey | null = null): Resolved => {
  const found: Resolved | Refused = resolve(questionSchema.parse({ kind: 'attribution', ...question }), journey)
  if ('refused' in found) throw new Error(found.refused.en)
  return found
}
const asked = (question: object, events: Event[] = []): AttributionAnswer =>
  referee(resolved(question), { events, spend: [] }) as AttributionAnswer

const creditsOf = (question: object, events?: Event[]): Record<string, number> =>
  Object.fromEntries(asked(question, events).credits.map(({ key, conversions }) => [key, conversions]))

/** Each credit within 10 decimals. */
const expectClose = (credits: Record<string, number>, expected: Record<string, number>) => {
  expect(Object.keys(credits).sort()).toEqual(Object.keys(expected).sort())
  for (const [key, value] of Object.entries(expected)) expect(credits[key], key).toBeCloseTo(value, 10)
}

const D2 = [
  { path: ['A', 'B'], conversions: 10, nulls: 40 },
  { path: ['B', 'A', 'C'], conversions: 5, nulls: 15 },
  { path: ['C'], conversions: 2, nulls: 48 },
  { path: 'A > A > C', conversions: 3, nulls: 7 },
  { path: ['B'], conversions: 4, nulls: 26 },
]

test.each([
  ['first', { A: 13, B: 9, C: 2 }],
  ['last', { A: 0, B: 14, C: 10 }],
  ['linear', { A: 26 / 3, B: 32 / 3, C: 14 / 3 }],
  ['position', { A: 39 / 5, B: 11, C: 26 / 5 }],
  ['j-shape', { A: 47 / 10, B: 25 / 2, C: 34 / 5 }],
  ['markov', { A: 4128 / 571, B: 5736 / 571, C: 3840 / 571 }],
  ['shapley', { A: 49 / 6, B: 32 / 3, C: 31 / 6 }],
])('the worked example D2, %s', (model, expected) => {
  expectClose(creditsOf({ model, paths: D2 }), expected)
})

test('A-01: first, last, linear and position', () => {
  const paths = [
    { path: 'direct', conversions: 2 },
    { path: 'search > email', conversions: 3 },
    { path: 'search > social > email', conversions: 5 },
  ]
  expectClose(creditsOf({ model: 'first', paths }), { direct: 2, search: 8, email: 0, social: 0 })
  expectClose(creditsOf({ model: 'last', paths }), { direct: 2, search: 0, email: 8, social: 0 })
  expectClose(creditsOf({ model: 'linear', paths }), { direct: 2, search: 19 / 6, email: 19 / 6, social: 5 / 3 })
  expectClose(creditsOf({ model: 'position', paths }), { direct: 2, search: 3.5, email: 3.5, social: 1 })
})

test('A-02: weights of one’s own, and linear by touch', () => {
  const paths = [{ path: 'x > y', conversions: 10 }]
  const weights = (first: number, last: number) => ({ weights: { first, middle: 100 - first - last, last } })
  expectClose(creditsOf({ model: 'position', ...weights(40, 40), paths }), { x: 5, y: 5 })
  expectClose(creditsOf({ model: 'position', ...weights(30, 70), paths }), { x: 3, y: 7 })
  expectClose(creditsOf({ model: 'linear', paths: [{ path: 'a > a > b', conversions: 6 }] }), { a: 4, b: 2 })
  expectClose(creditsOf({ model: 'linear', repeats: 'merged', paths: [{ path: 'a > a > b', conversions: 6 }] }), {
    a: 3,
    b: 3,
  })
})

test('of two touches the J gives 25/75, or 30/70 where the middle is shared', () => {
  const paths = [{ path: 'x > y', conversions: 100 }]
  expectClose(creditsOf({ model: 'j-shape', paths }), { x: 25, y: 75 })
  expectClose(creditsOf({ model: 'inverse-j', paths }), { x: 75, y: 25 })
  expectClose(creditsOf({ model: 'j-shape', ofTwo: 'shared', paths }), { x: 30, y: 70 })
  expectClose(creditsOf({ model: 'custom', weights: [1, 3], paths }), { x: 25, y: 75 })
})

test('A-03: no channel has an empty name, and conversions without one are unattributed', () => {
  const paths = ['', ' > > ', 'a >  > b', 'c'].map((path, index) => ({ path, conversions: index + 1 }))
  for (const model of ['linear', 'markov', 'shapley', 'last-non-direct', 'position']) {
    const answer = asked({ model, paths })
    expect(answer.credits.map(({ key }) => key).sort()).toEqual(['a', 'b', 'c'])
    expect(answer.unattributed).toBe(3)
    expect(answer.credits.reduce((sum, { conversions }) => sum + conversions, 3)).toBeCloseTo(10, 10)
  }
})

test('A-05: Shapley', () => {
  const paths = [
    { path: 'a', conversions: 4 },
    { path: 'a > b', conversions: 6 },
  ]
  expectClose(creditsOf({ model: 'shapley', paths }), { a: 7, b: 3 })
})

test('A-06: the chances of each step of the chain', () => {
  const paths = [
    { path: ['a', 'b'], conversions: 3, nulls: 1 },
    { path: ['a', 'c'], conversions: 1, nulls: 1 },
  ]
  const { transitions } = asked({ model: 'markov', paths })
  const steps = Object.fromEntries(transitions!.map(({ from, to, probability }) => [`${from}→${to}`, probability]))
  expectClose(steps, {
    'START→a': 1,
    'a→b': 2 / 3,
    'a→c': 1 / 3,
    'b→CONVERSION': 3 / 4,
    'b→NULL': 1 / 4,
    'c→CONVERSION': 1 / 2,
    'c→NULL': 1 / 2,
  })
})

test('A-08: the value adds up under every model', () => {
  const ways = ['A', 'A > B', 'A > B > C', 'B', 'B > A', 'B > C > A', 'C', 'C > A', 'C > B > A']
  const paths = ways.map((path) => ({ path, conversions: 1, value: 3, daysBefore: path.split('>').map(() => 1) }))
  const models = ['first', 'last', 'last-non-direct', 'linear', 'time-decay', 'position', 'j-shape', 'inverse-j']
  for (const model of [...models, 'markov', 'shapley']) {
    const { credits, value } = asked({ model, paths })
    expect(credits.reduce((sum, credit) => sum + credit.value!, 0)).toBeCloseTo(27, 10)
    expect(value).toBe(27)
  }
  const valuesOf = (model: string) =>
    Object.fromEntries(asked({ model, paths }).credits.map(({ key, value }) => [key, value]))
  expect(valuesOf('first')).toEqual({ A: 9, B: 9, C: 9 })
  expect(valuesOf('last')).toEqual({ A: 15, B: 6, C: 6 })
})

const DAY = 86_400_000
const NOON = Date.UTC(2026, 2, 1, 12)
const touch = (person: string, channel: string, daysBefore: number): Event => ({
  person,
  time: NOON - daysBefore * DAY,
  name: 'touch',
  source: 'web',
  channel,
  properties: {},
})
const purchase = (person: string, value?: number): Event => ({
  ...touch(person, 'email', 0),
  name: 'purchase',
  ...(value !== undefined && { value, currency: 'EUR' }),
})
const byChannel = { by: 'channel', conversion: { event: 'purchase' } }

test('the published example of Adobe: touches 0, 0, 6 and 9 days before, halved every 7 days', () => {
  const events = [touch('p', 'a', 9), touch('p', 'b', 6), touch('p', 'c', 0), touch('p', 'd', 0), purchase('p', 50)]
  const { credits, currency } = asked({ model: 'time-decay', ...byChannel }, events)
  const values = Object.fromEntries(credits.map(({ key, value }) => [key, Math.round(value!)]))
  expect(values).toEqual({ a: 692, b: 932, c: 1688, d: 1688 })
  expect(currency).toBe('EUR')
  const paths = [{ path: 'a > b > c > d', daysBefore: [9, 6, 0, 0], conversions: 1 }]
  expect(asked({ model: 'time-decay', paths }).credits[0]!.conversions).toBeCloseTo(0.337586, 6)
})

test('a touch at the edge of the look-back counts, one after the conversion and the conversion itself do not', () => {
  const events = [touch('p', 'early', 2.5), touch('p', 'edge', 2), purchase('p'), touch('p', 'after', 0)]
  const { credits, unattributed } = asked({ model: 'linear', ...byChannel, lookBack: '2d' }, events)
  expect(credits).toEqual([{ key: 'edge', conversions: 1, value: null }])
  expect(unattributed).toBe(0)
})

test('a conversion without a touch is unattributed, and people without a conversion count as nulls', () => {
  const events = [purchase('p', 10), touch('q', 'a', 1), touch('r', 'a', 1), purchase('r', 2.5)]
  const answer = asked({ model: 'markov', ...byChannel }, events)
  expect(answer).toMatchObject({ unattributed: 1, unattributedValue: 1000, conversions: 2, value: 1250, nulls: 1 })
  expect(answer.credits).toEqual([{ key: 'a', conversions: 1, value: 250, removalEffect: 1 }])
})

test('the last touch that is not direct gets it, and direct only when there is no other', () => {
  const events = [touch('p', 'a', 2), touch('p', 'Direct', 1), purchase('p'), touch('q', '(none)', 1), purchase('q')]
  expect(creditsOf({ model: 'last-non-direct', ...byChannel }, events)).toEqual({ a: 1, Direct: 0, '(none)': 1 })
})

test('a delivered mail and an answer are no touches of a channel: they do not say how somebody came', () => {
  const delivered = { ...touch('p', 'email', 1), name: 'Email Delivered' }
  const answered = { ...touch('p', 'survey', 1), score: 9, scale: 'nps' as const }
  expect(creditsOf({ model: 'last', ...byChannel }, [touch('p', 'a', 2), delivered, answered, purchase('p')])).toEqual({
    a: 1,
  })
})

test('every conversion counts, or the first of each person', () => {
  const events = [touch('p', 'a', 1), purchase('p'), purchase('p')]
  expect(creditsOf({ model: 'last', ...byChannel }, events)).toEqual({ a: 2 })
  expect(creditsOf({ model: 'last', ...byChannel, counting: 'first' }, events)).toEqual({ a: 1 })
})

test('what was spent stands beside what was earned, in one currency', () => {
  const events = [touch('p', 'a', 1), purchase('p', 30)]
  const spend = [
    {
      day: '2026-03-01',
      channel: 'a',
      campaign: 'x',
      impressions: 1,
      clicks: 1,
      costMicros: 15_000_000,
      currency: 'EUR',
    },
    {
      day: '2026-03-01',
      channel: 'b',
      campaign: 'y',
      impressions: 1,
      clicks: 1,
      costMicros: 5_000_000,
      currency: 'EUR',
    },
  ]
  const { credits } = referee(resolved({ model: 'last', ...byChannel }), { events, spend }) as AttributionAnswer
  expect(credits).toEqual([
    { key: 'a', conversions: 1, value: 3000, cost: 1500, cpa: 1500, roas: 2 },
    { key: 'b', conversions: 0, value: 0, cost: 500, cpa: null, roas: 0 },
  ])
})

test('an interval lies around its number', () => {
  const { credits } = asked({ model: 'markov', intervals: true, paths: D2 })
  for (const { conversions, low, high } of credits) {
    expect(low!).toBeLessThan(conversions)
    expect(high!).toBeGreaterThan(conversions)
  }
})

test('the order that tells best who converts is chosen, and those that were tried are told', () => {
  const { order, orders, credits } = asked({ model: 'markov', order: 'best', paths: D2 })
  expect(order).toBe(1)
  expect(orders).toMatchObject([{ order: 1 }])
  expect(Object.fromEntries(credits.map(({ key, conversions }) => [key, conversions])).A).toBeCloseTo(4128 / 571, 10)
})

test('a question that cannot be answered is refused', () => {
  const problems = (question: object) => questionSchema.safeParse({ kind: 'attribution', ...question }).error?.message
  expect(problems({ model: 'time-decay', paths: [{ path: 'a', conversions: 1 }] })).toContain('daysBefore')
  expect(problems({ model: 'custom' })).toContain('weights')
  expect(problems({ model: 'last', lookBack: 'soon' })).toContain('lookBack')
  expect(() => resolved({ model: 'last' })).toThrow('journey')
  const channels = Array.from({ length: 201 }, (_, index) => ({ path: [`c${index}`], conversions: 1 }))
  expect(() => asked({ model: 'markov', paths: channels, intervals: true })).toThrow('201 states')
})

test('a conversion at a touchpoint is at a touchpoint, and one in a stage in a stage', () => {
  const tea = { id: 'tea', title: 'Tea', audience: '', model: 'aida', language: 'en', today: '2026-03-01' } as const
  const bare = newJourney(tea)
  const journey = withRecord(bare, 'cart', newRecord(bare, 'touchpoint', { stage: 'action' }))
  const converting = (conversion: object) => () => resolved({ model: 'last', conversion }, journey)
  expect(converting({ touchpoint: 'action' })).toThrow('no touchpoint “action”')
  expect(converting({ stage: 'cart' })).toThrow('no stage “cart”')
  expect(converting({ touchpoint: 'cart' })).not.toThrow()
  expect(converting({ stage: 'action' })).not.toThrow()
})
