import { expect, test } from 'vitest'
import { evaluate } from './formula.ts'
import { ownMetric } from './own-metric.ts'

const called = { field: 'name', op: 'is', value: 'Call Answered' } as const
const parts = {
  calls: { count: 'events', rule: called },
  callers: { count: 'people', rule: called },
  paid: { count: 'value', rule: { field: 'name', op: 'is', value: 'Order Completed' } },
} as const
const read = (formula: string) => ownMetric({ formula, parts: { ...parts } })
const unit = (formula: string) => {
  const found = read(formula)
  return 'metric' in found ? found.metric.unit : found.problem.what.en
}

test('calls per hundred orders follow from a rule, a number and a fact', () => {
  const found = read('100 × calls / orders')
  if ('problem' in found) throw new Error(found.problem.what.en)
  expect(evaluate(found.metric.formula, { 'part:calls': 30, orders: 600 })).toBe(5)
  expect(evaluate(found.metric.formula, { 'part:calls': 30, orders: 0 })).toBeNull()
  expect(found.metric).toMatchObject({ unit: 'ratio', n: 'orders', needs: ['events', 'orders'] })
})

test('multiplying and dividing go before adding, brackets before both', () => {
  const value = (formula: string) => {
    const found = read(formula)
    return 'metric' in found ? evaluate(found.metric.formula, { 'part:calls': 8, orders: 2 }) : null
  }
  expect(value('calls - orders * 2')).toBe(4)
  expect(value('(calls − orders) × 2')).toBe(12)
  expect(value('calls / orders / 2')).toBe(2)
})

test('the unit follows: a share of people, euros an order, a plain ratio', () => {
  expect(unit('callers / people')).toBe('rate')
  expect(unit('paid / orders')).toBe('money')
  expect(unit('cost / callers')).toBe('money')
  expect(unit('calls / callers')).toBe('ratio')
  expect(unit('callers')).toBe('people')
})

test('behind money stand the events, orders or rows it was paid in, not the cents', () => {
  const n = (formula: string) => {
    const found = read(formula)
    return 'metric' in found ? found.metric.n : null
  }
  expect(n('paid')).toBe('part:paid.n')
  expect(n('revenue / cost')).toBe('spendRows')
  expect(n('paid / orders')).toBe('orders')
})

test('what has no meaning is refused, with the reason', () => {
  expect(unit('paid + calls')).toMatch('not in the same unit')
  expect(unit('callers + people')).toMatch('People do not add up')
  expect(unit('calls × orders')).toMatch('not in the same unit')
  expect(unit('100')).toMatch('Nothing is counted')
})

test.each([
  ['ordres / people', 0, '“ordres” is not known; do you mean “orders”?'],
  ['calls /', 7, 'The formula breaks off here'],
  ['(calls / people', 0, 'This bracket is not closed'],
  ['calls people', 6, '“people” is not expected here'],
  ['calls; drop', 5, '“;” is not expected here'],
])('“%s” says at character %i what is wrong', (formula, at, what) => {
  const found = read(formula)
  expect('problem' in found && { at: found.problem.at, what: found.problem.what.en }).toEqual({ at, what })
})
