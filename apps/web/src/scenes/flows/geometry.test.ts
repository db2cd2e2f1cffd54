import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bandAway, bandBetween, bandWidth, lineUp, ring, wrapped } from './geometry.ts'

const circle = (x: number, y: number) => ({ x, y, r: 50 })
const pointsOf = (text: string) =>
  text
    .split(/[^\d.,-]+/)
    .filter(Boolean)
    .map((pair) => pair.split(',').map(Number))

test('four stages stand left, above, right and below', () => {
  const rounded = ring(4, { x: 100, y: 100 }, 50, 40).map(({ x, y }) => [Math.round(x), Math.round(y)])
  expect(rounded).toEqual([
    [50, 100],
    [100, 60],
    [150, 100],
    [100, 140],
  ])
})

test('stages in a line share the width', () => {
  expect(lineUp(4, 400, 20).map(({ x }) => x)).toEqual([50, 150, 250, 350])
})

test('twice the people, twice the width; a few people can still be seen', () => {
  expect([bandWidth(1000, 1000), bandWidth(500, 1000), bandWidth(1, 1000), bandWidth(0, 0)]).toEqual([26, 13, 2, 0])
})

test('a band going right bends upwards and is labelled above', () => {
  const band = bandBetween(circle(0, 300), circle(400, 300), 80, 10)
  expect(band.label.y).toBeLessThan(300)
  expect(band.anchor).toBe('middle')
})

test('the way back bends to its own left, so that both ways can be seen', () => {
  const there = bandBetween(circle(0, 300), circle(400, 300), 80, 10)
  const back = bandBetween(circle(400, 300), circle(0, 300), 80, 10)
  expect(back.label.y).toBeGreaterThan(300)
  expect(there.label.y).toBeLessThan(300)
})

test('bands start and end outside the circles they join', () => {
  const place = fc.integer({ min: 0, max: 900 })
  fc.assert(
    fc.property(place, place, place, place, fc.integer({ min: -120, max: 120 }), (ax, ay, bx, by, bend) => {
      fc.pre(Math.hypot(ax - bx, ay - by) > 150)
      const [from, to] = [circle(ax, ay), circle(bx, by)]
      const band = bandBetween(from, to, bend, 8)
      const [start] = pointsOf(band.path)
      const tip = pointsOf(band.head)[1]!
      expect(Math.hypot(start![0]! - ax, start![1]! - ay)).toBeGreaterThan(50)
      expect(Math.hypot(tip[0]! - bx, tip[1]! - by)).toBeGreaterThan(50)
    }),
  )
})

test('whoever goes no further leaves in a straight line', () => {
  const band = bandAway(circle(100, 100), Math.PI / 2, 60, 6)
  expect(pointsOf(band.head)[1]).toEqual([100, 214])
  expect(band.label.y).toBeGreaterThan(214)
})

test('long stage names are broken between words', () => {
  expect(wrapped('Ervaring na aankoop', 12)).toEqual(['Ervaring na', 'aankoop'])
  expect(wrapped('Klantenservice', 8)).toEqual(['Klantenservice'])
})
