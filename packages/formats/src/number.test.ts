import { expect, test } from 'vitest'
import { guessDecimal, readNumber } from './number.ts'

test.each([
  ['12,50', ',', 12.5],
  ['1.234,50', ',', 1234.5],
  ['€ 1.234,50', ',', 1234.5],
  ['€-12,50', ',', -12.5],
  ['-€ 12,50', ',', -12.5],
  ['12,50 EUR', ',', 12.5],
  ['1.234', ',', 1234],
  ['1 234,5', ',', 1234.5],
  ['12.50', '.', 12.5],
  ['1,234,567.5', '.', 1234567.5],
  ['1.234', '.', 1.234],
  ['.5', '.', 0.5],
  ['1e3', '.', 1000],
  ['(7.50)', '.', -7.5],
  ['(€ 1.234,50)', ',', -1234.5],
  ['7,50-', ',', -7.5],
  ['7,50 -', ',', -7.5],
  ['\u22127,50', ',', -7.5],
  ['€ 12,-', ',', 12],
  ['12,–', ',', 12],
] as const)('%s with decimal mark %s is %d', (raw, decimal, expected) => {
  expect(readNumber(raw, decimal)).toBe(expected)
})

test.each([
  ['12,50', '.'],
  ['12.50', ','],
  ['1.23.456,0', ','],
  ['€', ','],
  ['-', '.'],
  ['', '.'],
  ['0x10', '.'],
  ['Infinity', '.'],
  ['n.v.t.', ','],
  ['1e999', '.'],
  ['(-7.50)', '.'],
  ['-7.50-', '.'],
  ['()', '.'],
  ['2026-01-', '.'],
] as const)('%s with decimal mark %s is no number', (raw, decimal) => {
  expect(readNumber(raw, decimal)).toBeNull()
})

test('the decimal mark shows in the samples, and otherwise in the delimiter', () => {
  expect(guessDecimal(['12,50', '7'], ';')).toBe(',')
  expect(guessDecimal(['12.50', '7'], ';')).toBe('.')
  expect(guessDecimal(['1.234', '7'], ';')).toBe(',')
  expect(guessDecimal(['1.234', '7'], ',')).toBe('.')
  expect(guessDecimal([], ';')).toBe('.')
})
