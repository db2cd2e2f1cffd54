import { expect, test } from 'vitest'
import { withWord, wordsFor } from './formula-words.ts'

const words = (formula: string, parts: string[] = []) => wordsFor(formula, parts, 'nl').map(({ word }) => word)

test('parts come first, then facts that begin so or mean so', () => {
  expect(words('', ['ritten'])).toEqual(['ritten', 'people', 'visits', 'orders', 'revenue', 'cost'])
  expect(words('100 × rit', ['ritten', 'klachten'])).toContain('ritten')
  expect(words('omzet')).toContain('revenue')
  expect(words('orders')).not.toContain('orders')
})

test('a chosen name takes the place of what was typed of it', () => {
  expect(withWord('100 × rit', 'ritten')).toBe('100 × ritten ')
  expect(withWord('ritten / ', 'visits')).toBe('ritten / visits ')
  expect(withWord('', 'visits')).toBe('visits ')
})
