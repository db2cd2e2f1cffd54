import { expect, test } from 'vitest'
import { ebikeSearches } from './searches.ts'

const until = Date.UTC(2026, 2, 1)
const year = ebikeSearches({ seed: 1, until })

test('the same seed and day give the same year of searches, up to the day before', () => {
  expect(ebikeSearches({ seed: 1, until: until + 3_600_000 })).toEqual(year)
  expect(year.at(-1)!.day).toBe('2026-02-28')
  expect(new Set(year.map(({ day }) => day)).size).toBe(365)
})

test('no day has more clicks than it was shown, and no place is before the first', () => {
  for (const { impressions, clicks, position } of year) {
    expect(clicks).toBeLessThanOrEqual(impressions)
    expect(position ?? 1).toBeGreaterThanOrEqual(1)
  }
})

test('people ask about range, comparing and trading in', () => {
  for (const word of ['actieradius', 'vergelijken', 'inruilen']) {
    expect(year.filter(({ term }) => term.includes(word)).length).toBeGreaterThan(600)
  }
})
