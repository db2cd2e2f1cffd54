import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type EventInHistory, matches } from './evaluate.ts'
import type { Rule } from './rule.ts'

const cartViewed: EventInHistory = {
  person: 'lotte',
  time: Date.parse('2026-03-01T10:00Z'),
  name: 'Cart Viewed',
  source: 'web',
  channel: 'paid search',
  value: 2499,
  currency: 'EUR',
  score: 2,
  scale: 'csat',
  text: 'Drie weken?\nDat had ik graag eerder geweten.',
  properties: { path: '/winkelwagen/stap-1', delivery_days: '21', ordered_on: '2026-02-28', coupon: '' },
  ordersSoFar: 1,
}

const holds = (rule: Rule, event: Partial<EventInHistory> = {}): boolean => matches(rule, { ...cartViewed, ...event })

test('is, is not, starts with and contains compare text exactly, capitals included', () => {
  expect(holds({ field: 'name', op: 'is', value: 'Cart Viewed' })).toBe(true)
  expect(holds({ field: 'name', op: 'is', value: 'cart viewed' })).toBe(false)
  expect(holds({ field: 'name', op: 'isNot', value: 'Order Completed' })).toBe(true)
  expect(holds({ field: 'channel', op: 'startsWith', value: 'paid' })).toBe(true)
  expect(holds({ field: 'channel', op: 'contains', value: 'search' })).toBe(true)
})

test('several values mean one of these; for “is not” none of these', () => {
  expect(holds({ field: 'name', op: 'is', value: ['Product Added', 'Cart Viewed'] })).toBe(true)
  expect(holds({ field: 'name', op: 'isNot', value: ['Product Added', 'Cart Viewed'] })).toBe(false)
  expect(holds({ field: 'page', op: 'startsWith', value: ['/blog', '/winkelwagen'] })).toBe(true)
})

test('page is the property path', () => {
  expect(holds({ field: 'page', op: 'startsWith', value: '/winkelwagen' })).toBe(true)
  expect(holds({ field: 'properties.path', op: 'startsWith', value: '/winkelwagen' })).toBe(true)
  expect(holds({ field: 'page', op: 'startsWith', value: '/' }, { properties: {} })).toBe(false)
})

test('a pattern is found anywhere, and its dot also matches a line end', () => {
  expect(holds({ field: 'page', op: 'matches', value: 'stap-[0-9]' })).toBe(true)
  expect(holds({ field: 'page', op: 'matches', value: '^stap' })).toBe(false)
  expect(holds({ field: 'text', op: 'matches', value: 'weken.*eerder' })).toBe(true)
})

test('numbers compare as numbers, in properties too', () => {
  expect(holds({ field: 'value', op: '>=', value: 2499 })).toBe(true)
  expect(holds({ field: 'value', op: '<', value: 2499 })).toBe(false)
  expect(holds({ field: 'properties.delivery_days', op: '>', value: 7 })).toBe(true)
  expect(holds({ field: 'properties.delivery_days', op: '=', value: 21 })).toBe(true)
  expect(holds({ field: 'properties.path', op: '<=', value: 7 })).toBe(false)
  expect(holds({ field: 'ordersSoFar', op: '>=', value: 2 })).toBe(false)
})

test('before leaves the day itself out, on or after takes it in', () => {
  expect(holds({ field: 'time', op: 'onOrAfter', value: '2026-03-01' })).toBe(true)
  expect(holds({ field: 'time', op: 'before', value: '2026-03-01T10:00' })).toBe(false)
  expect(holds({ field: 'time', op: 'before', value: '2026-03-01T12:00+01:00' })).toBe(true)
  expect(holds({ field: 'properties.ordered_on', op: 'before', value: '2026-03-01' })).toBe(true)
})

test('an empty text is missing, an empty property is not', () => {
  expect(holds({ field: 'text', op: 'exists' }, { text: '' })).toBe(false)
  expect(holds({ field: 'channel', op: 'is', value: '' }, { channel: '' })).toBe(false)
  expect(holds({ field: 'properties.coupon', op: 'exists' })).toBe(true)
  expect(holds({ field: 'properties.coupon', op: 'is', value: '' })).toBe(true)
})

test('what an event lacks makes every comparison false, except “is not”', () => {
  expect(holds({ field: 'account', op: 'is', value: '' })).toBe(false)
  expect(holds({ field: 'account', op: 'contains', value: '' })).toBe(false)
  expect(holds({ field: 'properties.gone', op: '<', value: 1 })).toBe(false)
  expect(holds({ field: 'account', op: 'isNot', value: 'Rugwind' })).toBe(true)
  expect(holds({ field: 'properties.toString', op: 'exists' })).toBe(false)
  expect(holds({ field: 'account', op: 'is', value: ['\u0000absent', 'null', 'undefined'] })).toBe(false)
})

test('an empty “all” holds for every event, an empty “any” for none', () => {
  expect(holds({ all: [] })).toBe(true)
  expect(holds({ any: [] })).toBe(false)
})

const condition: fc.Arbitrary<Rule> = fc.oneof(
  fc.record({
    field: fc.constantFrom('name', 'channel', 'page', 'account', 'properties.coupon'),
    op: fc.constantFrom('is', 'isNot', 'startsWith', 'contains'),
    value: fc.constantFrom('', 'a', 'Cart Viewed', '/winkelwagen'),
  }),
  fc.record({ field: fc.constantFrom('value', 'score', 'ordersSoFar'), op: fc.constant('>='), value: fc.nat(3) }),
) as fc.Arbitrary<Rule>

test('and, or and not follow De Morgan, whatever the conditions', () => {
  fc.assert(
    fc.property(condition, condition, (a, b) => {
      expect(holds({ not: { all: [a, b] } })).toBe(holds({ any: [{ not: a }, { not: b }] }))
    }),
  )
})

test('“is not” is the opposite of “is”, whatever is missing', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('name', 'account', 'page', 'properties.gone', 'scale') as fc.Arbitrary<'name'>,
      fc.array(fc.string(), { minLength: 1, maxLength: 3 }),
      fc.option(fc.string(), { nil: undefined }),
      (field, value, account) => {
        const event = account === undefined ? {} : { account }
        expect(holds({ field, op: 'isNot', value }, event)).toBe(!holds({ field, op: 'is', value }, event))
      },
    ),
  )
})
