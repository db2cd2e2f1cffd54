import { expect, test } from 'vitest'
import { heightAtLeisure, steadyHeight } from './steady-height.ts'

test('the scrolling area is higher than what is in it, and stays so while rows grow and shrink', () => {
  const made = steadyHeight(0, 2700)
  expect(made).toBeGreaterThan(2700)
  expect(steadyHeight(made, 2740)).toBe(made)
  expect(steadyHeight(made, 900)).toBe(made)
  expect(steadyHeight(made, made)).toBe(made)
  expect(steadyHeight(made, made + 1)).toBeGreaterThan(made + 1)
})

test('after an edit there is room for the next, and not half a screen of nothing', () => {
  const made = steadyHeight(0, 2700)
  expect(heightAtLeisure(made, 2740)).toBe(made)
  expect(heightAtLeisure(made, made - 20)).toBe(steadyHeight(0, made - 20))
  expect(heightAtLeisure(made, 900)).toBe(steadyHeight(0, 900))
})
