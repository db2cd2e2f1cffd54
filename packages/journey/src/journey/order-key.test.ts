import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isOrderKey, orderKeyAfter, orderKeyBetween, orderKeys } from './order-key.ts'

test('cards moved anywhere, however often, stay in the order they were put in', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 60 }), (moves) => {
      const drawn: string[] = []
      for (const move of moves) {
        const at = move % (drawn.length + 1)
        drawn.splice(at, 0, orderKeyBetween(drawn[at - 1] ?? null, drawn[at] ?? null))
      }
      expect(drawn).toEqual(drawn.toSorted((a, b) => (a < b ? -1 : 1)))
      expect(new Set(drawn).size).toBe(drawn.length)
      expect(drawn.every(isOrderKey)).toBe(true)
    }),
  )
})

test('a new record comes after all others, whatever order they are given in', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(orderKeys(40)), (keys) => {
      const next = orderKeyAfter(keys.map((order) => ({ order })))
      expect(keys.every((key) => key < next)).toBe(true)
    }),
  )
})

test('two people may have made the same key: between those there is no room, so it comes after both', () => {
  expect(orderKeyBetween('a1', 'a1') > 'a1').toBe(true)
})

test('a key typed by hand that no key can follow is refused', () => {
  expect(isOrderKey('a0')).toBe(true)
  expect(isOrderKey('1')).toBe(false)
  expect(isOrderKey('')).toBe(false)
})
