import type { MeasuredSlice } from '@wegwijs/analytics/question'
import { expect, test } from 'vitest'
import { HEIGHT, plotted, WIDTH } from './trend-geometry.ts'

const month = (from: number, value: number | null, facts: Partial<MeasuredSlice> = {}): MeasuredSlice => ({
  ...{ from, to: from + 1, whole: true, value, n: 40, low: null, high: null, currency: null, missing: null },
  ...facts,
})

test('steps stand from left to right, higher values higher', () => {
  const { points } = plotted([month(0, 0.1), month(2, 0.3), month(4, 0.2)], undefined, false)
  const [first, second, third] = points.map(({ y }) => y!)
  expect(points.map(({ x }) => x)).toEqual([6, WIDTH / 2, WIDTH - 6])
  expect(second).toBeLessThan(third!)
  expect(third).toBeLessThan(first!)
})

test('amounts stand from zero; the target is always in the picture', () => {
  const { low, high, yOf } = plotted([month(0, 500), month(2, 600)], 900, true)
  expect([low, high]).toEqual([0, 900])
  expect(yOf(900)).toBeGreaterThan(0)
  expect(yOf(0)).toBeLessThan(HEIGHT)
})

test('an unknown step has no place, and one that only began flattens no others', () => {
  const trend = [month(0, 0, { whole: false }), month(2, 0.5), month(4, null), month(6, 0.52)]
  const { points, low } = plotted(trend, undefined, false)
  expect(points.map(({ y }) => y === null)).toEqual([true, false, true, false])
  expect(low).toBe(0.5)
})
