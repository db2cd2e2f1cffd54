import { expect, test } from 'vitest'
import { meanInterval, median, nps, wilson } from './interval.ts'

test('NPS of 50 promoters, 30 passives and 20 detractors: 30, with variance 0.61 an answer', () => {
  const score = nps(50, 20, 100)!
  expect(score.value).toBeCloseTo(30, 10)
  expect((score.standardError / 100) ** 2 * 100).toBeCloseTo(0.61, 10)
  expect(score.standardError).toBeCloseTo(7.81025, 6)
  expect(score.low).toBeCloseTo(14.692192, 6)
  expect(score.high).toBeCloseTo(45.307808, 6)
})

test('NPS of 500 tens, 300 sevens and 200 threes', () => {
  const score = nps(500, 200, 1000)!
  expect(score.value).toBeCloseTo(30, 10)
  expect(score.standardError).toBeCloseTo(2.469818, 6)
  expect([score.low, score.high].map((bound) => bound.toFixed(3))).toEqual(['25.159', '34.841'])
})

test('Wilson interval of 12 out of 100', () => {
  const interval = wilson(12, 100)!
  expect(interval.low).toBeCloseTo(0.069994, 6)
  expect(interval.high).toBeCloseTo(0.198121, 6)
})

test('an interval of shares stays between 0 and 1', () => {
  expect(wilson(0, 5)!.low).toBeCloseTo(0, 12)
  expect(wilson(5, 5)!.high).toBeCloseTo(1, 12)
})

test('the mean of 1, 2 and 3 lies 1.96 standard errors wide', () => {
  const { low, high } = meanInterval(3, 6, 14)!
  expect((low + high) / 2).toBeCloseTo(2, 12)
  expect((high - low) / 2).toBeCloseTo(1.959963984540054 / Math.sqrt(3), 12)
})

test.each([
  [[1, 2, 3, 4, 100], 3],
  [[4, 1], 2.5],
  [[10, 9, 100], 10],
])('the median of %j is %d', (values, middle) => {
  expect(median(values)).toBe(middle)
})

test('nothing is known of nobody', () => {
  expect([wilson(0, 0), nps(0, 0, 0), median([]), meanInterval(1, 4, 16)]).toEqual([null, null, null, null])
})
