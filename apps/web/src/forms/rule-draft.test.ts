import { type EventInHistory, matches, type Rule } from '@wegwijs/journey'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { draftOf, emptyCondition, emptyDraft, opsFor, type RuleDraft, ruleOf, withField } from './rule-draft.ts'

const condition = { ...emptyCondition, values: ['Order Completed'] }

test('no rule is an empty draft, and an empty draft is no rule', () => {
  expect(draftOf(undefined)).toEqual(emptyDraft)
  expect(ruleOf(emptyDraft)).toEqual({ ok: true, rule: undefined })
})

test('one condition stays one condition', () => {
  const rule: Rule = { field: 'name', op: 'is', value: 'Order Completed' }
  expect(ruleOf(draftOf(rule)!)).toEqual({ ok: true, rule })
})

test('two conditions are joined; a group inside keeps its own join', () => {
  const draft: RuleDraft = {
    not: false,
    join: 'all',
    parts: [
      condition,
      { kind: 'group', not: true, join: 'any', parts: [condition, { ...condition, values: ['Order Refunded'] }] },
    ],
  }
  expect(ruleOf(draft)).toEqual({
    ok: true,
    rule: {
      all: [
        { field: 'name', op: 'is', value: 'Order Completed' },
        {
          not: {
            any: [
              { field: 'name', op: 'is', value: 'Order Completed' },
              { field: 'name', op: 'is', value: 'Order Refunded' },
            ],
          },
        },
      ],
    },
  })
})

test('a rule nested deeper than the editor shows is not taken apart', () => {
  const inner: Rule = { field: 'name', op: 'exists' }
  expect(draftOf({ all: [{ any: [{ all: [inner] }, inner] }, inner] })).toBeNull()
})

test('a number may be typed with a decimal comma; what is no number is named', () => {
  const worth = { ...emptyCondition, field: 'value', op: '>=' } as const
  expect(ruleOf({ ...emptyDraft, parts: [{ ...worth, values: ['12,5'] }] })).toEqual({
    ok: true,
    rule: { field: 'value', op: '>=', value: 12.5 },
  })
  expect(ruleOf({ ...emptyDraft, parts: [{ ...worth, values: ['veel'] }] })).toEqual({
    ok: false,
    problems: [{ path: [0], problem: 'number' }],
  })
})

test('a missing value, a property without a name, a day that does not exist and a broken pattern are named', () => {
  const parts = [
    emptyCondition,
    { ...emptyCondition, field: 'properties.' as const, values: ['x'] },
    { ...emptyCondition, field: 'time' as const, op: 'before' as const, values: ['2026-02-31'] },
    { ...emptyCondition, op: 'matches' as const, values: ['(open'] },
  ]
  const drafted = ruleOf({ ...emptyDraft, parts })
  expect(drafted.ok ? [] : drafted.problems.map(({ problem }) => problem)).toEqual([
    'value',
    'field',
    'date',
    'pattern',
  ])
})

test('another field brings a comparison that fits it', () => {
  expect(withField(emptyCondition, 'ordersSoFar').op).toBe('=')
  expect(withField(emptyCondition, 'page').op).toBe('is')
  expect(opsFor('properties.delivery_days')).toContain('<=')
})

const anyCondition: fc.Arbitrary<Rule> = fc.oneof(
  fc.record({
    field: fc.constantFrom('name', 'channel', 'page', 'properties.kleur') as fc.Arbitrary<'name'>,
    op: fc.constantFrom('is', 'isNot', 'contains') as fc.Arbitrary<'is'>,
    value: fc.oneof(fc.constantFrom('a', 'b'), fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1 })),
  }),
  fc.record({
    field: fc.constantFrom('value', 'ordersSoFar') as fc.Arbitrary<'value'>,
    op: fc.constantFrom('=', '>') as fc.Arbitrary<'='>,
    value: fc.constantFrom(0, 1, 2.5),
  }),
)
const anyRule = fc.letrec<{ rule: Rule }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 3 },
    anyCondition,
    fc.record({ all: fc.array(tie('rule'), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('rule'), { maxLength: 3 }) }),
    fc.record({ not: tie('rule') }),
  ),
})).rule
const anyEvent: fc.Arbitrary<EventInHistory> = fc.record({
  person: fc.constant('p'),
  time: fc.constant(0),
  name: fc.constantFrom('a', 'b', 'c'),
  source: fc.constant(''),
  channel: fc.constantFrom('', 'a', 'b'),
  value: fc.constantFrom(0, 1, 2.5),
  properties: fc.dictionary(fc.constantFrom('path', 'kleur'), fc.constantFrom('a', 'b')),
  ordersSoFar: fc.constantFrom(0, 1, 2),
})

test('every rule the editor can show means the same after being shown', () => {
  fc.assert(
    fc.property(anyRule, anyEvent, (rule, event) => {
      const draft = draftOf(rule)
      if (!draft) return
      const again = ruleOf(draft)
      expect(again.ok).toBe(true)
      if (again.ok) expect(matches(again.rule!, event)).toBe(matches(rule, event))
    }),
    { numRuns: 2000 },
  )
})
