import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deck, exactly, randomFrom } from './random.ts'

test('exactly a share of the members is chosen, to the nearest whole one, whatever the seed', () => {
  fc.assert(
    fc.property(fc.integer(), fc.nat(200), fc.double({ min: 0, max: 1, noNaN: true }), (seed, size, share) => {
      const members = Array.from({ length: size }, (_, i) => i)
      const chosen = exactly(randomFrom(seed), share, members)
      expect(chosen.size).toBe(Math.round(share * size))
      expect(members).toEqual(expect.arrayContaining([...chosen]))
    }),
  )
})

test('a deck deals every card once before it starts again', () => {
  fc.assert(
    fc.property(fc.integer(), fc.array(fc.nat(), { minLength: 1 }), (seed, cards) => {
      const next = deck(randomFrom(seed), cards)
      for (let round = 0; round < 2; round++) {
        const dealt = cards.map(() => next())
        expect(dealt.sort()).toEqual([...cards].sort())
      }
    }),
  )
})

test('a weight of three comes about three times as often as a weight of one', () => {
  const random = randomFrom(5)
  const drawn = Array.from({ length: 8000 }, () => random.weighted({ tea: 3, coffee: 1 }))
  const tea = drawn.filter((drink) => drink === 'tea').length
  expect(tea / drawn.length).toBeCloseTo(0.75, 1)
})

test('half of the skewed lengths lie below the median', () => {
  const random = randomFrom(6)
  const lengths = Array.from({ length: 8000 }, () => random.skewed(20, 0.7))
  expect(lengths.filter((length) => length < 20).length / lengths.length).toBeCloseTo(0.5, 1)
})
