import { expect, test } from 'vitest'
import { steadyHeight } from './steady-height.ts'

test('the scrolling area is higher than what is in it, and stays so while rows grow and shrink', () => {
  const made = steadyHeight(0, 2700)
  expect(made).toBeGreaterThan(2700)
  expect(steadyHeight(made, 2740)).toBe(made)
  expect(steadyHeight(made, 2650)).toBe(made)
  expect(steadyHeight(made, made)).toBe(made)
})

test('it is made anew when what is in it outgrows it or leaves it half empty', () => {
  const made = steadyHeight(0, 2700)
  expect(steadyHeight(made, made + 1)).toBeGreaterThan(made + 1)
  expect(steadyHeight(made, 900)).toBe(steadyHeight(0, 900))
})
