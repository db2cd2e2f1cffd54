import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { differenceOf, meanInterval, median, nps, quantile, wilson } from './interval.ts'

const data = join(import.meta.dirname, '../../../../../shared/data')
const isThere = existsSync(data)
const needsData = isThere ? test : test.skip
const where = isThere ? '' : ' (skipped: ../shared/data is absent)'

/** NPS of answers 0–10. */
const npsOf = (answers: readonly number[]) =>
  nps(answers.filter((each) => each >= 9).length, answers.filter((each) => each < 7).length, answers.length)!

test('NPS of 50 promoters, 30 passives and 20 detractors: 30, with variance 0.61 an answer', () => {
  const score = nps(50, 20, 100)!
  expect(score.value).toBeCloseTo(30, 10)
  expect((score.standardError / 100) ** 2 * 100).toBeCloseTo(0.61, 10)
  expect(score.standardError).toBeCloseTo(7.81025, 6)
  expect(score.low).toBeCloseTo(14.692192, 6)
  expect(score.high).toBeCloseTo(45.307808, 6)
})

test('N-01: NPS of 500 tens, 300 sevens and 200 threes', () => {
  const score = nps(500, 200, 1000)!
  expect(score.value).toBeCloseTo(30, 10)
  expect(score.standardError).toBeCloseTo(2.469818, 6)
  expect([score.low, score.high].map((bound) => bound.toFixed(3))).toEqual(['25.159', '34.841'])
})

test('Wilson interval of 12 out of 100', () => {
  const interval = wilson(12, 100)!
  expect(interval.low).toBeCloseTo(0.069994, 6)
  expect(interval.high).toBeCloseTo(0.198121, 6)
})

test('an interval of shares stays between 0 and 1', () => {
  for (let n = 1; n < 200; n++) {
    expect(wilson(0, n)!.low).toBeGreaterThanOrEqual(0)
    expect(wilson(n, n)!.high).toBeLessThanOrEqual(1)
  }
})

test('no interval passes the end of its scale: CES of 7, 7, 7 and 4, NPS of 19 promoters and a detractor', () => {
  const ces = meanInterval(4, 25, 3 * 49 + 16, [1, 7])!
  expect(ces.low).toBeCloseTo(6.25 - (1.959963984540054 * 1.5) / 2, 12)
  expect(ces.high).toBe(7)
  const sadly = meanInterval(4, 4 * 8 - 25, 3 + 16, [1, 7])!
  expect([sadly.low, sadly.high - 1.75]).toEqual([1, expect.closeTo((1.959963984540054 * 1.5) / 2, 12)])
  expect(nps(19, 1, 20)).toMatchObject({ value: expect.closeTo(90, 10), high: 100, low: expect.closeTo(70.9, 1) })
  expect(nps(1, 19, 20)!.low).toBe(-100)
})

test('cutting an interval off at the end of its scale changes no verdict on a change', () => {
  const answers = fc.record({ promoters: fc.nat(40), passives: fc.nat(10), detractors: fc.nat(40) })
  const uncut = ({ value, standardError }: { value: number; standardError: number }) => ({
    value,
    low: value - 1.959963984540054 * standardError,
    high: value + 1.959963984540054 * standardError,
  })
  fc.assert(
    fc.property(answers, answers, (a, b) => {
      const [now, before] = [a, b].map(({ promoters, passives, detractors }) =>
        nps(promoters, detractors, promoters + passives + detractors),
      )
      if (!now || !before) return
      expect(differenceOf(now, before).certain).toBe(differenceOf(uncut(now), uncut(before)).certain)
    }),
  )
})

test('the mean of 1, 2 and 3 lies 1.96 standard errors wide', () => {
  const { low, high } = meanInterval(3, 6, 14, [-2, 7])!
  expect((low + high) / 2).toBeCloseTo(2, 12)
  expect((high - low) / 2).toBeCloseTo(1.959963984540054 / Math.sqrt(3), 12)
})

needsData(`N-03: NPS of the test data, in all and by region${where}`, () => {
  const rows = readFileSync(join(data, 'survey/nps_testdata_1000.csv'), 'utf8').trim().split('\n').slice(1)
  const answers = rows.map((row) => ({
    score: Number(row.split(',')[0]),
    region: row.split(',')[9]!.replaceAll('"', ''),
  }))
  const said = (region?: string) => {
    const { value, standardError } = npsOf(
      answers.flatMap((each) => (region === undefined || each.region === region ? [each.score] : [])),
    )
    return [Number(value.toFixed(3)), Number(standardError.toFixed(3))]
  }
  expect([said(), said('APAC'), said('EMEA'), said('LATAM'), said('NAM')]).toEqual([
    [10, 2.853],
    [23.022, 7.498],
    [4.247, 5.576],
    [1.053, 9.115],
    [11.045, 4.032],
  ])
})

needsData(`N-05: points of NPS, CSAT and a ratio as another product counts them${where}`, () => {
  expect(readFileSync(join(data, 'journeymaps/theydo/metrics.json'), 'utf8')).toContain('230')
  expect(nps(230, 42, 42 + 88 + 230)!.value).toBeCloseTo(52.2, 1)
  expect((100 * (180 + 95)) / (12 + 28 + 45 + 180 + 95)).toBeCloseTo(76.4, 1)
  expect(wilson(740, 1000)!.low).toBeLessThan(0.74)
})

test('the difference of two NPS, 30 and 45: z 1.394218, p 0.163252, so it may be chance', () => {
  const [before, now] = [nps(50, 20, 100)!, nps(60, 15, 100)!]
  const { difference, low, high, certain } = differenceOf(now, before)
  const z = difference / ((high - low) / 2 / 1.959963984540054)
  expect(now.standardError).toBeCloseTo(7.399324, 6)
  expect(difference).toBeCloseTo(15, 10)
  expect(z).toBeCloseTo(1.394218, 6)
  expect(twoSided(z)).toBeCloseTo(0.163252, 6)
  expect(certain).toBe(false)
})

test('the difference of 56 of 70 and 48 of 80 is Newcombe’s: 0.0524 to 0.3339', () => {
  const of = (hits: number, n: number) => ({ value: hits / n, ...wilson(hits, n)! })
  const { difference, low, high, certain } = differenceOf(of(56, 70), of(48, 80))
  expect([difference, low, high].map((each) => each.toFixed(4))).toEqual(['0.2000', '0.0524', '0.3339'])
  expect(certain).toBe(true)
})

/** The chance of a normal value further from 0 than z, by Simpson's rule. */
function twoSided(z: number): number {
  const steps = 1000
  const density = (x: number) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)
  const weight = (index: number) => (index === 0 || index === steps ? 1 : index % 2 === 0 ? 2 : 4)
  const sum = Array.from({ length: steps + 1 }, (_, index) => weight(index) * density((z * index) / steps))
  return 1 - (2 * (sum.reduce((a, b) => a + b, 0) * z)) / steps / 3
}

test.each([
  [[1, 2, 3, 4, 100], 3],
  [[4, 1], 2.5],
  [[10, 9, 100], 10],
])('the median of %j is %d', (values, middle) => {
  expect(median(values)).toBe(middle)
})

test('of 1, 2, 3, 4 and 100 nine in ten lie below 61.6', () => {
  expect(quantile([1, 2, 3, 4, 100], 0.9)).toBeCloseTo(61.6, 10)
})

test('nothing is known of nobody', () => {
  expect([wilson(0, 0), nps(0, 0, 0), median([]), meanInterval(1, 4, 16, [1, 7])]).toEqual([null, null, null, null])
})
