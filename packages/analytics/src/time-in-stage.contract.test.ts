import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Event, Merge, Reading } from '@wegwijs/journey'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { agreedKept, asked, given, ownStore, RUNS, seed } from './contract-case.ts'
import { noReading } from './question/resolved.ts'
import { events, merges, reading } from './random-journey.ts'
import { log } from './short-log.ts'

const store = ownStore()

/** Logarithms and powers differ in the last bits between engines, and a curve has hundreds of them. */
const rounded = (told: unknown) =>
  JSON.parse(
    JSON.stringify(told, (_, value) =>
      typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(9)) : value,
    ),
  )

/** What both engines say, once they agree. */
async function stays(events: readonly Event[], question: object = {}, map: Reading = noReading, merged: Merge[] = []) {
  await given(store(), events, [], merged)
  return agreedKept(store(), asked('time-in-stage', question, map), { events, spend: [], merges: merged }, rounded)
}
const inStage = async (events: readonly Event[], question: object = {}) => {
  const { rows } = await stays(events, { by: 'event', ...question })
  return Object.fromEntries(rows.map((row) => [row.key, row]))
}
const SECOND = 1000

/** `1 2+ 3`: people who stay in A for so many seconds; with + they are in it still at the newest event, at second 10. */
const staying = (line: string): Event[] =>
  line.split(' ').flatMap((each, index) => {
    const seconds = Number.parseFloat(each)
    return log(each.endsWith('+') ? `${10 - seconds}A` : `0A ${seconds}B`, `p${index}`)
  })

test('D198: stays of 1, 2, 2+, 3, 5+ and 6', async () => {
  const { A } = await inStage([...staying('1 2 2+ 3 5+ 6'), ...log('10Z', 'newest')])
  expect(A).toMatchObject({ n: 6, left: 4, censored: 2, steps: 4, median: 3 * SECOND })
  expect(A!.curve.map(({ time, left, longer, share }) => [time, left, longer, Number(share!.toFixed(6))])).toEqual([
    [1 * SECOND, 1, 5, 0.833333],
    [2 * SECOND, 2, 3, 0.666667],
    [3 * SECOND, 3, 2, 0.444444],
    [6 * SECOND, 4, 0, 0],
  ])
  expect(A!.ofLeft).toEqual({ mean: 3000, median: 2500, p25: 1750, p75: 3750, p90: 5100 })
})

test('D198: at times asked for, in any order, also before and after everything', async () => {
  const { A } = await inStage([...staying('1 2 2+ 3 5+ 6'), ...log('10Z', 'newest')], { times: ['5s', 0, '2s', '1h'] })
  expect(A!.curve.map(({ time, left, longer, share }) => [time, left, longer, Number(share!.toFixed(6))])).toEqual([
    [5 * SECOND, 3, 1, 0.444444],
    [0, 0, 6, 1],
    [2 * SECOND, 2, 3, 0.666667],
    [3600 * SECOND, 4, 0, 0],
  ])
})

test('D196: repeats in a row are one stay, each return another; D197: a person’s stays add up', async () => {
  const events = [...log('0A 1A 5B 6A 16C'), ...log('20C', 'newest')]
  expect((await inStage(events)).A).toMatchObject({ n: 2, left: 2, ofLeft: { mean: 7500 } })
  expect((await inStage(events, { per: 'person' })).A).toMatchObject({ n: 1, left: 1, ofLeft: { mean: 15_000 } })
  expect((await inStage(events)).C).toMatchObject({ n: 2, left: 0, censored: 2, median: null })
})

test('D196: an exit ends a stay and begins none', async () => {
  const { A, left } = await inStage([...log('0A 3left 5A'), ...log('9Z', 'newest')], { exit: 'left' })
  expect(A).toMatchObject({ n: 2, left: 1, censored: 1, ofLeft: { median: 3000 } })
  expect(left).toBeUndefined()
})

test('D196: a stay is followed after the period, and one that began before it is not in it', async () => {
  const events = [...log('0A 90000A 100000B 180000A 260000C')]
  const period = { from: '2026-03-02', to: '2026-03-02' }
  const { A, B } = await inStage(events, { period })
  expect(A).toBeUndefined()
  expect(B).toMatchObject({ n: 1, left: 1, ofLeft: { mean: 80_000_000 } })
})

test('D198: of more than a hundred times the curve shows a hundred, the last among them', async () => {
  const people = Array.from({ length: 250 }, (_, index) => log(`0A ${index + 1}B`, `p${index}`))
  const { A } = await inStage(people.flat())
  expect([A!.steps, A!.curve.length, A!.curve.at(-1)!.time]).toEqual([250, 100, 250_000])
})

const folder = join(import.meta.dirname, '../../../../shared/data/process')
const isThere = existsSync(folder)
const needsData = isThere ? test : test.skip

needsData(`M-10: throughput of three patients${isThere ? '' : ' (skipped: ../shared/data is absent)'}`, async () => {
  const rows = readFileSync(join(folder, 'bupar_patients_small.csv'), 'utf8').trim().split('\n').slice(1)
  const events = rows.map((row): Event => {
    const [person, name, time] = row.replaceAll('"', '').split(',')
    return { person: person!, name: name!, time: Date.parse(time!), source: '', channel: '', properties: {} }
  })
  const { throughput } = await stays(events, { by: 'event' })
  const minutes = (ms: number | null) => Number((ms! / 60_000).toFixed(5))
  expect([throughput.people, minutes(throughput.min), minutes(throughput.median)]).toEqual([3, 0, 1492.58333])
  expect([minutes(throughput.mean), minutes(throughput.max)]).toEqual([1103.91667, 1819.16667])
})

test('time in stage in SQL is what the referee says, and S(t) never rises', async () => {
  const choices = fc.record({
    by: fc.constantFrom('event', 'touchpoint', 'stage', 'stage'),
    per: fc.constantFrom('stay', 'person'),
    exit: fc.option(fc.constantFrom('A', 'Page Viewed'), { nil: undefined }),
    times: fc.option(fc.constantFrom([0, '1d', '5m'], ['2d']), { nil: undefined }),
    period: fc.option(
      fc.oneof(
        fc.record({ days: fc.integer({ min: 1, max: 5 }) }),
        fc.constant({ from: '2026-02-26', to: '2026-02-28' }),
      ),
      { nil: undefined },
    ),
  })
  const property = fc.asyncProperty(events, merges, reading, choices, async (log, merged, map, asked) => {
    const { rows } = await stays(log, asked, map, merged)
    for (const { curve, n, left, censored } of asked.times ? [] : rows) {
      const shares = curve.map(({ share }) => share)
      expect(shares).toEqual(shares.toSorted((a, b) => b! - a!))
      for (const { share, low, high } of curve) expect((low ?? 0) <= share! && share! <= (high ?? 1)).toBe(true)
      expect(left + censored).toBe(n)
    }
  })
  await fc.assert(property, { numRuns: RUNS, seed: seed() })
}, 600_000)
