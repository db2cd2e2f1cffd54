import { expect, test } from 'vitest'
import { problemsOfRule } from './problems.ts'
import { needsOrders, ruleSchema } from './rule.ts'

const isRule = (rule: unknown): boolean => ruleSchema.safeParse(rule).success

test('a rule is a condition, or conditions joined by and, or, not', () => {
  expect(isRule({ field: 'name', op: 'is', value: 'Order Completed' })).toBe(true)
  expect(isRule({ field: 'properties.path', op: 'startsWith', value: ['/a', '/b'] })).toBe(true)
  expect(isRule({ any: [{ all: [] }, { not: { field: 'text', op: 'exists' } }] })).toBe(true)
})

test.each([
  ['an unknown field', { field: 'naam', op: 'is', value: 'x' }],
  ['a property without a name', { field: 'properties.', op: 'is', value: 'x' }],
  ['a number comparison with text', { field: 'value', op: '>', value: '3' }],
  ['a date that does not exist', { field: 'time', op: 'before', value: '2026-02-31' }],
  ['a pattern that looks ahead', { field: 'page', op: 'matches', value: 'a(?=b)' }],
  ['a pattern for single bytes', { field: 'page', op: 'matches', value: '\\C' }],
  ['an empty list of values', { field: 'name', op: 'is', value: [] }],
  ['something extra', { field: 'text', op: 'exists', value: 'x' }],
  ['and with or beside it', { all: [], any: [] }],
  ['not of nothing', { not: {} }],
  ['a text', 'name is x'],
  ['nothing', null],
])('%s is no rule, and says why in both languages', (_what, rule) => {
  expect(isRule(rule)).toBe(false)
  const problems = problemsOfRule(rule)
  expect(problems.length).toBeGreaterThan(0)
  for (const { what } of problems) {
    expect(what.nl).toMatch(/\.$/)
    expect(what.en).toMatch(/\.$/)
  }
})

test('a mistyped field deep in a rule is found, with the nearest known one', () => {
  const rule = { all: [{ field: 'name', op: 'is', value: 'x' }, { not: { field: 'chanel', op: 'is', value: 'x' } }] }
  const [problem, ...others] = problemsOfRule(rule)
  expect(others).toEqual([])
  expect(problem!.path).toEqual(['all', 1, 'not', 'field'])
  expect(problem!.what.nl).toContain('Onbekend veld “chanel”. Bedoel je “channel”?')
  expect(problem!.what.en).toContain('Unknown field “chanel”. Did you mean “channel”?')
})

test('each wrong condition is named once', () => {
  const rule = {
    any: [
      { field: 'name', op: 'iss', value: 'x' },
      { field: 'page', op: 'matches', value: '(' },
    ],
  }
  expect(problemsOfRule(rule).map(({ path }) => path.join('.'))).toEqual(['any.0.op', 'any.1.value'])
})

test('a good rule has no problems', () => {
  expect(problemsOfRule({ not: { field: 'ordersSoFar', op: '>=', value: 2 } })).toEqual([])
})

test('a rule needs the person’s orders when any part of it looks at them', () => {
  const orders = { field: 'ordersSoFar', op: '>=', value: 2 } as const
  const name = { field: 'name', op: 'is', value: 'x' } as const
  expect(needsOrders({ all: [name, { any: [{ not: orders }] }] })).toBe(true)
  expect(needsOrders({ all: [name, { not: name }] })).toBe(false)
})
