import { expect, test } from 'vitest'
import { marksAfterKey, verdictOf } from './weighing.ts'

test('up is more impact, right is more effort, and the edge of the matrix holds', () => {
  expect(marksAfterKey('ArrowUp', { impact: 4, effort: 2 })).toEqual({ impact: 5, effort: 2 })
  expect(marksAfterKey('ArrowUp', { impact: 5, effort: 2 })).toEqual({ impact: 5, effort: 2 })
  expect(marksAfterKey('ArrowRight', { impact: 4, effort: 2 })).toEqual({ impact: 4, effort: 3 })
  expect(marksAfterKey('ArrowLeft', { impact: 4, effort: 1 })).toEqual({ impact: 4, effort: 1 })
  expect(marksAfterKey('x', { impact: 4, effort: 1 })).toBeNull()
})

test('what is not weighed yet begins in the middle, which decides nothing', () => {
  expect(marksAfterKey('ArrowDown', null)).toEqual({ impact: 3, effort: 3 })
  expect(verdictOf({ impact: 3, effort: 3 })).toBe('between')
})
