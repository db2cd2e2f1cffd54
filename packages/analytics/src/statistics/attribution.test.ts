import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seed } from '../contract-case.ts'
import { removalEffectsBySweeps } from './absorption.ts'
import { bootstrap } from './bootstrap.ts'
import { bestOrder, triedOrders } from './chosen-order.ts'
import type { Credits, Path } from './credit.ts'
import { chainOf, markov, removalEffects } from './markov.ts'
import { randomFrom } from './random.ts'
import { shapley } from './shapley.ts'

const path = (way: string, conversions: number, nulls = 0): Path => ({
  touches: way.split('>'),
  conversions,
  nulls,
  value: conversions * 3,
})
/** Paths with known credits (D183–D186). */
const D1 = [path('A>B>C', 1), path('A', 0, 1), path('B>C', 0, 1)]
const D2 = [path('A>B', 10, 40), path('B>A>C', 5, 15), path('C', 2, 48), path('A>A>C', 3, 7), path('B', 4, 26)]

const conversions = (credits: Credits) => Object.fromEntries([...credits].map(([key, each]) => [key, each.conversions]))

test('the worked example D1: removal effects and credits', () => {
  const { chance, effects } = removalEffects(chainOf(D1, 1))
  expect(chance).toBeCloseTo(1 / 3, 12)
  expect(effects.get('A')).toBeCloseTo(1 / 2, 12)
  expect(effects.get('B')).toBeCloseTo(1, 12)
  expect(effects.get('C')).toBeCloseTo(1, 12)
  const credits = markov(D1, effects)
  expect(credits.get('A')!.conversions).toBeCloseTo(0.2, 12)
  expect(credits.get('B')!.conversions).toBeCloseTo(0.4, 12)
  expect(credits.get('C')!.value).toBeCloseTo(1.2, 12)
})

test('the worked example D2: removal effects and credits', () => {
  const { chance, effects } = removalEffects(chainOf(D2, 1))
  expect(chance).toBeCloseTo(3 / 20, 12)
  expect(effects.get('A')).toBeCloseTo(43 / 96, 12)
  expect(effects.get('B')).toBeCloseTo(239 / 384, 12)
  expect(effects.get('C')).toBeCloseTo(5 / 12, 12)
  const credits = markov(D2, effects)
  expect(credits.get('A')!.conversions).toBeCloseTo(4128 / 571, 10)
  expect(credits.get('B')!.conversions).toBeCloseTo(5736 / 571, 10)
  expect(credits.get('C')!.conversions).toBeCloseTo(3840 / 571, 10)
})

const paths = fc.array(
  fc.record({
    touches: fc.array(fc.constantFrom('A', 'B', 'C', 'D'), { minLength: 1, maxLength: 6 }),
    conversions: fc.nat({ max: 4 }),
    nulls: fc.nat({ max: 4 }),
    value: fc.nat({ max: 100 }),
  }),
  { maxLength: 8 },
)

test('a removal effect is what is left of the chance when the states of a key lead to nothing', () => {
  const property = fc.property(paths, fc.integer({ min: 1, max: 3 }), (ways, order) => {
    const { chance, effects } = removalEffects(chainOf(ways, order))
    for (const [key, effect] of effects) {
      if (chance > 0) expect(effect).toBeCloseTo(1 - chanceWithout(key, ways, order) / chance, 9)
      else expect(effect).toBe(0)
    }
  })
  fc.assert(property, { seed: seed() })
})

/** By walking the chain for a long time. */
function chanceWithout(removed: string, ways: Path[], order: number): number {
  const { states, start, converted, lost, next } = chainOf(ways, order)
  const total = start.reduce((sum, each) => sum + each, 0)
  let here = start.map((each) => each / total)
  let chance = 0
  for (let step = 0; step < 3000; step++) {
    const there = states.map(() => 0)
    here.forEach((share, state) => {
      if (share === 0 || states[state]!.includes(removed)) return
      const out = converted[state]! + lost[state]! + [...next[state]!.values()].reduce((sum, each) => sum + each, 0)
      chance += (share * converted[state]!) / out
      for (const [to, weight] of next[state]!) there[to]! += (share * weight) / out
    })
    here = there
  }
  return chance
}

test('A-05: Shapley gives each path in equal parts to what it met', () => {
  expect(conversions(shapley([path('a', 4), path('a>b', 6)]))).toEqual({ a: 7, b: 3 })
  expect(conversions(shapley([path('a>b>c>d', 10)]))).toEqual({ a: 2.5, b: 2.5, c: 2.5, d: 2.5 })
})

test('the equal split is the Shapley value of the set game, also on D2', () => {
  const same = (ways: Path[]) => {
    const credits = shapley(ways)
    for (const key of credits.keys()) {
      expect(credits.get(key)!.conversions).toBeCloseTo(marginal(key, ways, [...credits.keys()]), 9)
    }
  }
  same(D2)
  expect(shapley(D2).get('A')!.conversions).toBeCloseTo(49 / 6, 12)
  expect(shapley(D2).get('C')!.conversions).toBeCloseTo(31 / 6, 12)
  fc.assert(fc.property(paths, same), { seed: seed() })
})

/** By the formula: over every coalition without the key, what joining it adds. */
function marginal(key: string, ways: Path[], keys: string[]): number {
  const worth = (some: string[]) =>
    ways.reduce((sum, way) => sum + (way.touches.every((touch) => some.includes(touch)) ? way.conversions : 0), 0)
  const others = keys.filter((each) => each !== key)
  const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1))
  return Array.from({ length: 2 ** others.length }, (_, bits) => others.filter((_, index) => bits & (1 << index)))
    .map((some) => {
      const chance = (factorial(some.length) * factorial(keys.length - some.length - 1)) / factorial(keys.length)
      return chance * (worth([...some, key]) - worth(some))
    })
    .reduce((sum, each) => sum + each, 0)
}

test('a bootstrap interval is the same every time and lies around what was seen', () => {
  const ofHundred = () => bootstrap([30, 70], ([hits]) => new Map([['hits', hits!]])).get('hits')!
  expect(ofHundred()).toEqual(ofHundred())
  expect(ofHundred().low).toBeGreaterThan(18)
  expect(ofHundred().low).toBeLessThan(26)
  expect(ofHundred().high).toBeGreaterThan(34)
  expect(ofHundred().high).toBeLessThan(42)
})

test('sweeps over a chain find what elimination does', () => {
  const property = fc.property(paths, fc.integer({ min: 1, max: 3 }), (ways, order) => {
    const chain = chainOf(ways, order)
    const [exact, swept] = [removalEffects(chain), removalEffectsBySweeps(chain)!]
    if (chain.states.length > 0) expect(swept.chance).toBeCloseTo(exact.chance, 12)
    expect(swept.effects.size).toBe(exact.effects.size)
    for (const [key, effect] of exact.effects) expect(swept.effects.get(key)).toBeCloseTo(effect, 11)
  })
  fc.assert(property, { seed: seed() })
  const roundAndRound = chainOf([path(Array.from({ length: 2000 }, (_, index) => 'AB'[index % 2]).join('>'), 1, 3)], 1)
  expect(removalEffectsBySweeps(roundAndRound)!.chance).toBeCloseTo(1 / 4, 11)
})

test('a chain of order 2 over sixty channels is solved in a moment', () => {
  const random = randomFrom(7)
  const ways = Array.from({ length: 5000 }, () =>
    path(Array.from({ length: 1 + Math.floor(random() * 9) }, () => `c${Math.floor(random() * 60)}`).join('>'), 1, 3),
  )
  const chain = chainOf(ways, 2)
  expect(chain.states.length).toBeGreaterThan(3000)
  const { chance, effects } = removalEffectsBySweeps(chain)!
  expect(chance).toBeCloseTo(1 / 4, 12)
  const total = [...markov(ways, effects).values()].reduce((sum, credit) => sum + credit.conversions, 0)
  expect(total).toBeCloseTo(5000, 6)
})

test('the order is chosen by the penalised area under the curve', () => {
  // By the last touch nothing can be told: after A or after B, C converts half of the time. By the last two all can.
  const ways = [path('A>C', 8), path('B>C', 0, 8), path('A', 0, 1), path('B', 0, 1), path('C', 1), path('B>A', 1)]
  const more = [path('A>B', 0, 1), path('C>A', 1), path('C>B', 0, 1), path('B>A>C', 8), path('A>B>C', 0, 8)]
  const tried = triedOrders([...ways, ...more])
  // 11 different paths of 3 channels: order 1 has 3 states, order 2 has 6, order 3 would have 10.
  expect(tried.map(({ order }) => order)).toEqual([1, 2, 3])
  expect(tried[1]!.auc).toBe(1)
  expect(tried[1]!.penalised).toBe(1)
  expect(tried[0]!.auc).toBeLessThan(1)
  expect(tried[0]!.penalised).toBeCloseTo(1 - ((1 - tried[0]!.auc) * 10) / 7, 12)
  // Nothing is left when there are as many states as paths.
  expect(tried[2]!.penalised).toBe(0)
  expect(bestOrder(tried)).toBe(2)
  expect(triedOrders(D2).map(({ order }) => order)).toEqual([1])
  expect(bestOrder(triedOrders([path('A', 1)]))).toBe(1)
})
