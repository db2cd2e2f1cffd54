import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isUnusual, judgeLast, type TrendPoint } from './anomaly.ts'

const DAY = 86_400_000
const MONDAY = Date.UTC(2026, 0, 5)
const days = (values: readonly (number | null)[], n = 100): TrendPoint[] =>
  values.map((value, index) => ({ value, n, from: MONDAY + index * DAY, whole: true }))
const weeks = (values: readonly (number | null)[], n = 100): TrendPoint[] =>
  values.map((value, index) => ({ value, n, from: MONDAY + index * 7 * DAY, whole: true }))
const unusual = (points: readonly TrendPoint[], sameWeekday = false): boolean => {
  const judged = judgeLast(points, sameWeekday)
  return judged !== null && isUnusual(judged)
}
const seed = Number(process.env.WEGWIJS_SEED ?? Date.now() % 2 ** 31)
console.info(`seed ${seed}`)

/** Nine weeks in which weekends are quiet. */
const nineWeeks = Array.from({ length: 9 * 7 }, (_, day) => (day % 7 < 5 ? 400 : 50) + ((day * 37) % 23))

test('a quiet Sunday is no anomaly, a quiet Monday is', () => {
  expect(unusual(days(nineWeeks), true)).toBe(false)
  const toMonday = [...nineWeeks, 60]
  const judged = judgeLast(days(toMonday), true)!
  expect(judged.against).toBe(9)
  expect(isUnusual(judged)).toBe(true)
  expect(judged.expected).toBeGreaterThan(399)
})

test('weeks that grow as they grew are usual; weeks that stop growing are not', () => {
  const growing = [100, 121, 139, 160, 182, 199, 221, 240, 261]
  expect(unusual(weeks([...growing, 280]))).toBe(false)
  expect(unusual(weeks([...growing, 180]))).toBe(true)
})

test('too few points before, or fewer than 30 behind the last one: nothing is said', () => {
  expect(judgeLast(weeks([100, 100, 100, 100, 100, 100, 100, 0]), false)).toBeNull()
  expect(judgeLast(weeks([100, 100, 100, 100, 100, 100, 100, 100, 0], 29), false)).toBeNull()
  expect(unusual(weeks([100, 100, 100, 100, 100, 100, 100, 100, 0], 30))).toBe(true)
})

test('a week that is not over, or not known, is not judged', () => {
  const points = weeks([100, 101, 99, 100, 102, 98, 100, 101, 100, 5])
  expect(unusual(points.with(9, { ...points[9]!, whole: false }))).toBe(false)
  expect(judgeLast(points.with(9, { ...points[9]!, value: null }), false)).toBeNull()
})

const values = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 9, maxLength: 30 })

test('what is unusual does not depend on where the scale begins or what it counts in', () => {
  fc.assert(
    fc.property(values, fc.integer({ min: -1000, max: 1000 }), fc.constantFrom(0.25, 2, 1024), (some, shift, scale) => {
      const moved = some.map((value) => value * scale + shift)
      expect(unusual(weeks(moved))).toBe(unusual(weeks(some)))
    }),
    { seed },
  )
})

test('what never changes is never unusual, and a dip in it always is', () => {
  const constant = fc.tuple(fc.double({ min: 0.01, max: 1e6, noNaN: true }), fc.integer({ min: 9, max: 40 }))
  fc.assert(
    fc.property(constant, ([value, length]) => {
      const same = Array.from({ length }, () => value)
      expect(unusual(weeks(same))).toBe(false)
      expect(unusual(weeks(same.with(-1, value / 2)))).toBe(true)
    }),
    { seed },
  )
})

test('a dip to half is found in counts that vary by 5 %', () => {
  const noisy = fc.array(fc.double({ min: 0.95, max: 1.05, noNaN: true }), { minLength: 12, maxLength: 12 })
  fc.assert(
    fc.property(noisy, (some) => {
      const counts = some.map((share) => share * 400)
      expect(unusual(weeks([...counts, 100]))).toBe(true)
    }),
    { seed },
  )
})

test.each([
  ['days', 8, 1.5],
  ['days', 12, 0.9],
  ['weeks', 8, 1.7],
  ['weeks', 12, 0.7],
] as const)('on Poisson counts, %s against %d before, at most %d %% are called unusual', (step, before, most) => {
  const draw = poisson(seed)
  const alarms = Array.from({ length: 20_000 }, () => {
    const counts = Array.from({ length: before + 1 }, () => draw(100))
    const points = weeks(counts)
    return unusual(points, step === 'days')
  }).filter(Boolean).length
  expect((alarms / 20_000) * 100).toBeLessThan(most)
})

/** Counts of a mean, near enough for means of 100: a seeded sum of many small chances. */
function poisson(seed: number): (mean: number) => number {
  let state = seed >>> 0
  const chance = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return (mean) => {
    const normal = Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance())
    return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal))
  }
}
