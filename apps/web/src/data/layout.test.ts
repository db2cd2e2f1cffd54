import { expect, test } from 'vitest'
import { layOut } from './layout.ts'

test('what covers several columns takes the first band with room; the rest stands in its own column', () => {
  const spans: Record<string, [number, number]> = { a: [0, 1], b: [1, 2], c: [2, 3], d: [1, 1] }
  const laid = layOut(['a', 'b', 'c', 'd', 'nowhere'], 4, (item) => spans[item] ?? null)
  expect(laid.cells).toEqual([[], ['d'], [], []])
  expect(laid.wide.map(({ item, band }) => [item, band])).toEqual([
    ['a', 0],
    ['b', 1],
    ['c', 0],
  ])
  expect(laid.bands).toBe(2)
})
