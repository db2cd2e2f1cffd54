import { expect, test } from 'vitest'
import { keptValue, shownValue, typedNumber } from './typed-number.ts'

test('a number may have a decimal comma, a euro or a percent sign', () => {
  expect(typedNumber('2,5')).toBe(2.5)
  expect(typedNumber('€ 70')).toBe(70)
  expect(typedNumber(' ')).toBeUndefined()
  expect(typedNumber('acht')).toBeNull()
})

test('a rate is typed in percent and kept as a fraction', () => {
  expect(keptValue('8,1 %', 'rate')).toBe(0.081)
  expect(shownValue(0.081, 'rate', 'nl')).toBe('8,1')
  expect(shownValue(0.081, 'rate', 'en')).toBe('8.1')
  expect(keptValue('34', 'nps')).toBe(34)
})
