import { expect, test } from 'vitest'
import { marks, quadrantOf } from './quadrant.ts'

test('much impact for little effort is a quick win, and so on round the corners', () => {
  expect(quadrantOf(5, 1)).toBe('quickWin')
  expect(quadrantOf(5, 5)).toBe('strategic')
  expect(quadrantOf(1, 1)).toBe('small')
  expect(quadrantOf(1, 5)).toBe('notNow')
})

test('a mark in the middle decides nothing', () => {
  for (const mark of marks) {
    expect(quadrantOf(3, mark)).toBeNull()
    expect(quadrantOf(mark, 3)).toBeNull()
  }
})
