import fc from 'fast-check'
import { expect, test } from 'vitest'
import { apart, HIT, type Mark } from './apart.ts'

test('two marks on one spot stand side by side, the first where it is', () => {
  const marks = [
    { id: 'measured', left: 100, top: 40 },
    { id: 'assumed', left: 100, top: 48 },
    { id: 'another', left: 100, top: 110 },
  ]
  expect([...apart(marks)]).toEqual([
    ['measured', 0],
    ['assumed', 24],
    ['another', 0],
  ])
})

test('however crowded, no mark covers another', () => {
  const pixel = fc.integer({ min: 0, max: 300 })
  fc.assert(
    fc.property(fc.array(fc.record({ left: pixel, top: pixel }), { maxLength: 40 }), (places) => {
      const marks: Mark[] = places.map((place, index) => ({ id: String(index), ...place }))
      const asides = apart(marks)
      const drawn = marks.map((mark) => ({ ...mark, left: mark.left + asides.get(mark.id)! }))
      for (const one of drawn)
        for (const other of drawn)
          if (one !== other)
            expect(Math.max(Math.abs(one.left - other.left), Math.abs(one.top - other.top))).toBeGreaterThanOrEqual(HIT)
    }),
  )
})
