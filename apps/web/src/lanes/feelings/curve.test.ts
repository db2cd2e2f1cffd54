import type { Feeling, WithId } from '@wegwijs/journey'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  assumedPoints,
  curvePath,
  type Edges,
  equalEdges,
  HEIGHT,
  placeAt,
  shareOf,
  snapped,
  stepped,
  valueAt,
  yOf,
} from './curve.ts'

const feeling = (id: string, assumed: number): WithId<Feeling> => ({
  id,
  kind: 'feeling',
  order: 'a0',
  moment: 'decide',
  personas: [],
  assumed,
  emotion: '',
})
const value = fc.double({ min: -2, max: 2, noNaN: true })

/** Columns of any widths, some of them folded to a sliver, with a little room between them. */
const unequal = fc
  .array(fc.double({ min: 0.02, max: 1, noNaN: true }), { minLength: 1, maxLength: 12 })
  .map((widths): Edges => {
    const total = widths.reduce((sum, width) => sum + width + 0.01, 0)
    let left = 0
    return widths.map((width) => {
      const edge = [left / total, (left + width) / total] as const
      left += width + 0.01
      return edge
    })
  })

test('happier is higher and the whole scale fits', () => {
  expect(yOf(2)).toBeLessThan(yOf(0))
  expect(yOf(0)).toBe(HEIGHT / 2)
  expect(yOf(-2)).toBeLessThan(HEIGHT)
})

test('a height reads back as the value it stands for, and the scale has ends', () => {
  fc.assert(
    fc.property(value, (felt) => {
      expect(valueAt(yOf(felt))).toBeCloseTo(felt, 9)
    }),
  )
  expect(valueAt(-50)).toBe(2)
  expect(valueAt(HEIGHT + 50)).toBe(-2)
})

test('a drag lands on halves, with Alt on tenths', () => {
  expect([0.74, 0.76, -1.3, -0.1].map((felt) => snapped(felt, false))).toEqual([0.5, 1, -1.5, 0])
  expect([0.74, 0.76, -1.31].map((felt) => snapped(felt, true))).toEqual([0.7, 0.8, -1.3])
})

test('an arrow goes to the next half or tenth, also from a measured value between them', () => {
  expect(stepped(0.5, 1, false)).toBe(1)
  expect(stepped(-1.23, 1, false)).toBe(-1)
  expect(stepped(-1.23, -1, false)).toBe(-1.5)
  expect(stepped(-1.23, 1, true)).toBe(-1.2)
  expect(stepped(0.3, 1, true)).toBe(0.4)
  expect(stepped(0.3, -1, true)).toBe(0.2)
  expect(stepped(2, 1, false)).toBe(2)
  expect(stepped(-2, -1, true)).toBe(-2)
})

test('a place along columns of unequal width', () => {
  const edges: Edges = [
    [0, 0.5],
    [0.5, 0.6],
    [0.6, 1],
  ]
  expect(shareOf(0.5, edges)).toBe(0.25)
  expect(shareOf(1.5, edges)).toBeCloseTo(0.55)
  expect(shareOf(3, edges)).toBe(1)
  expect(shareOf(0.5, equalEdges(4))).toBe(0.125)
  expect(placeAt(0.8, edges)).toBeCloseTo(2.5)
})

test('a column of no width has one place', () => {
  const edges: Edges = [
    [0, 1],
    [1, 1],
  ]
  expect(shareOf(1.3, edges)).toBe(1)
  expect(placeAt(0, [[0, 0]])).toBe(0.5)
})

test('a place reads back from the width it stands at, whatever the columns', () => {
  fc.assert(
    fc.property(unequal, fc.double({ min: 0.001, max: 0.999, noNaN: true }), (edges, along) => {
      const x = along * edges.length
      expect(placeAt(shareOf(x, edges), edges)).toBeCloseTo(x, 6)
    }),
  )
})

test('two feelings at one touchpoint are drawn at their mean, from left to right', () => {
  const placed = [
    { feeling: feeling('late', -1), x: 2.5, where: 'Cart' },
    { feeling: feeling('lotte', 1), x: 0.5, where: 'Video' },
    { feeling: feeling('gerrit', 0), x: 0.5, where: 'Video' },
  ]
  expect(assumedPoints(placed)).toEqual([
    { x: 0.5, value: 0.5 },
    { x: 2.5, value: -1 },
  ])
})

test('the curve stays inside the scale, whatever people feel and however wide the columns', () => {
  fc.assert(
    fc.property(unequal, fc.array(value, { minLength: 12, maxLength: 12 }), (edges, feelings) => {
      const points = edges.map((_, index) => ({ x: index + 0.5, value: feelings[index]! }))
      const numbers = curvePath(points, edges)
        .match(/-?\d+(\.\d+)?(e-?\d+)?/g)!
        .map(Number)
      const heights = numbers.filter((_, index) => index % 2 === 1)
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(yOf(2) - 0.01)
      expect(Math.max(...heights)).toBeLessThanOrEqual(yOf(-2) + 0.01)
    }),
  )
})
