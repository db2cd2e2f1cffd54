import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Box, type Label, placeLabels } from './labels.ts'

const frame: Box = { left: 0, top: 0, width: 400, height: 140 }
const label = (id: string, x: number, y: number): Label => ({ id, x, y, width: 60, height: 14, gap: 10 })
const mark = (x: number, y: number): Box => ({ left: x - 9, top: y - 9, width: 18, height: 18 })

test('words stand below their spot when there is room', () => {
  expect(placeLabels([label('cart', 100, 60)], [mark(100, 60)], frame).get('cart')).toMatchObject({ left: 70, top: 70 })
})

test('at the bottom they stand above it, and beside a dot right below them too', () => {
  expect(placeLabels([label('cart', 100, 130)], [mark(100, 130)], frame).get('cart')).toMatchObject({ top: 106 })
  expect(placeLabels([label('cart', 100, 60)], [mark(100, 60), mark(100, 82)], frame).get('cart')).toMatchObject({
    top: 36,
  })
})

test('at the edge they stay inside the frame', () => {
  expect(placeLabels([label('video', 5, 60)], [mark(5, 60)], frame).get('video')!.left).toBeGreaterThanOrEqual(0)
})

test('no words cover other words as long as their spots are apart', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 40, max: 100 }), { minLength: 5, maxLength: 5 }), (heights) => {
      const labels = heights.map((y, index) => label(String(index), 40 + index * 80, y))
      const boxes = [...placeLabels(labels, [], frame).values()].sort((a, b) => a.left - b.left)
      for (const [index, box] of boxes.entries()) {
        const next = boxes[index + 1]
        if (next && box.top < next.top + 14 && next.top < box.top + 14)
          expect(box.left + box.width).toBeLessThanOrEqual(next.left)
      }
    }),
  )
})
