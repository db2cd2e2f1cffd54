import { expect, test } from 'vitest'
import { bounceRate } from './bounce-rate.ts'
import { engagementRate } from './engagement-rate.ts'
import { evaluate } from './formula.ts'

test('of 1,810 visits 693 are engaged: 0.382873, and the other 0.617127', () => {
  expect(evaluate(engagementRate.formula, { engagedVisits: 693, visits: 1810 })).toBeCloseTo(0.382873, 6)
  expect(evaluate(bounceRate.formula, { bounces: 1810 - 693, visits: 1810 })).toBeCloseTo(0.617127, 6)
  expect(evaluate(bounceRate.formula, { bounces: 0, visits: 0 })).toBeNull()
})
