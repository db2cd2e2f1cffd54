import type { Feeling, WithId } from '@wegwijs/journey'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assumedPoints, curvePath, HEIGHT, yOf } from './curve.ts'

const feeling = (id: string, assumed: number): WithId<Feeling> => ({
  id,
  kind: 'feeling',
  order: 'a0',
  moment: 'decide',
  personas: [],
  assumed,
  emotion: '',
})

test('happier is higher and the whole scale fits', () => {
  expect(yOf(2)).toBeLessThan(yOf(0))
  expect(yOf(0)).toBe(HEIGHT / 2)
  expect(yOf(-2)).toBeLessThan(HEIGHT)
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

test('the curve stays inside the scale, whatever people feel', () => {
  const values = fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 2, maxLength: 12 })
  fc.assert(
    fc.property(values, (feelings) => {
      const path = curvePath(
        feelings.map((value, index) => ({ x: index + 0.5, value })),
        feelings.length,
      )
      const numbers = path.match(/-?\d+(\.\d+)?(e-?\d+)?/g)!.map(Number)
      const heights = numbers.filter((_, index) => index % 2 === 1)
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(yOf(2) - 0.01)
      expect(Math.max(...heights)).toBeLessThanOrEqual(yOf(-2) + 0.01)
    }),
  )
})
