import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Event, Merge } from '@wegwijs/journey'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { agreed, agreedKept, asked, given, ownStore, RUNS, seed } from './contract-case.ts'
import type { RetentionAnswer } from './question/retention.ts'
import { seen } from './short-log.ts'

const store = ownStore()

/** What both engines say, once they agree. */
async function retention(events: Event[], question: object, merges: Merge[] = []): Promise<RetentionAnswer> {
  await given(store(), events, [], merges)
  return agreed(store(), asked('retention', question), { events, spend: [], merges })
}
const on = (person: string, name: string, ...days: number[]): Event[] =>
  days.map((day) => seen(person, day * 86_400 + 3600, name))
const rows = ({ cohorts }: RetentionAnswer) => cohorts.map(({ returned }) => returned.filter((each) => each !== null))

test('R-01: every active day starts a cohort, and a second id by a stored merge is the same person', async () => {
  // Somebody else on the eleventh day, so that all eleven are known.
  const events = [
    ...on('p1', 'a', 0, 1, 2, 6),
    ...on('p1-alias', 'a', 5),
    ...on('p2', 'a', 1, 2, 3, 6),
    ...on('z', 'b', 10),
  ]
  const question = { start: 'a', cohort: 'every', bucket: 'day', buckets: 11 }
  const told = await retention(events, question, [{ from: 'p1-alias', into: 'p1' }])
  expect(rows(told)).toEqual([
    [1, 1, 1, 0, 0, 1, 1, 0, 0, 0, 0],
    [2, 2, 1, 0, 1, 2, 0, 0, 0, 0],
    [2, 1, 0, 1, 2, 0, 0, 0, 0],
    [1, 0, 0, 1, 0, 0, 0, 0],
    [0, 0, 0, 0, 0, 0, 0],
    [1, 1, 0, 0, 0, 0],
    [2, 0, 0, 0, 0],
    [0, 0, 0, 0],
    [0, 0, 0],
    [0, 0],
    [0],
  ])
})

test('R-02: another event brings people back than starts them', async () => {
  const events = [
    ...[...on('p1', 'X', 0, 1, 2, 3), ...on('p2', 'X', 0, 1, 2, 3), ...on('p3', 'X', 5)],
    ...[...on('p1', 'V', 5, 6), ...on('p2', 'V', 5)],
  ]
  const told = await retention(events, { start: 'X', return: 'V', cohort: 'every', bucket: 'day', buckets: 7 })
  expect(rows(told)).toEqual([
    [2, 0, 0, 0, 0, 2, 1],
    [2, 0, 0, 0, 2, 1],
    [2, 0, 0, 2, 1],
    [2, 0, 2, 1],
    [0, 0, 0],
    [1, 0],
    [0],
  ])
})

test('R-07: of 80 users, 70 return on the next day and 60 on the day after', async () => {
  const events = [80, 70, 60].flatMap((users, day) =>
    Array.from({ length: users }, (_, user) => on(`u${user}`, 'visit', day)).flat(),
  )
  const told = await retention(events, { start: 'visit', bucket: 'day', buckets: 3 })
  expect(told.cohorts[0]).toMatchObject({ size: 80, returned: [80, 70, 60], complete: 2 })
})

const cdnow = join(import.meta.dirname, '../../../../shared/data/clv/cdnow_sample.txt')
const has = existsSync(cdnow)
test.skipIf(!has)(
  `R-09: CDNOW, cohorts of the month of the first order${has ? '' : ' (skipped: ../shared/data is absent)'}`,
  async () => {
    const events = readFileSync(cdnow, 'utf8')
      .trim()
      .split('\n')
      .map((line): Event => {
        const [customer, , day] = line.trim().split(/\s+/)
        const time = Date.parse(day!.replace(/(....)(..)(..)/, '$1-$2-$3T12:00Z'))
        return { person: customer!, time, name: 'order', source: 'cdnow', channel: '', properties: {} }
      })
    const { cohorts } = await retention(events, { start: 'order', bucket: 'month', buckets: 7 })
    expect(cohorts.slice(0, 3).map(({ returned }) => returned)).toEqual([
      [781, 124, 95, 70, 65, 77, 65],
      [857, 134, 110, 75, 77, 75, 61],
      [719, 87, 84, 78, 63, 64, 55],
    ])
  },
)

test('D166: on day n, and on or after it', async () => {
  const events = [...on('u1', 'a', 0, 1, 3), ...on('u2', 'a', 0, 3), ...on('u3', 'a', 0), ...on('z', 'b', 4)]
  const ask = (mode: string) => retention(events, { start: 'a', bucket: 'day', buckets: 4, mode })
  expect((await ask('on')).average).toEqual([1, 1 / 3, 0, 2 / 3])
  expect((await ask('onOrAfter')).average).toEqual([1, 2 / 3, 2 / 3, 2 / 3])
})

test('D166: Monday 20:00, then Tuesday 06:00, is day 1 by the calendar and day 0 rolling', async () => {
  const events = [seen('p', 20 * 3600, 'a'), seen('p', 30 * 3600, 'a'), ...on('z', 'b', 5)]
  const ask = async (clock: string) =>
    (await retention(events, { start: 'a', bucket: 'day', buckets: 2, clock })).cohorts[0]!.returned
  expect(await ask('calendar')).toEqual([1, 1])
  expect(await ask('rolling')).toEqual([1, 0])
})

test('a bucket that still runs is left out of the average, above and below the line; one to come is empty', async () => {
  const events = [...on('p', 'a', 0, 1), ...on('q', 'a', 0), ...on('r', 'a', 1), ...on('r', 'b', 2)]
  const { cohorts, average } = await retention(events, { start: 'a', bucket: 'day', buckets: 4 })
  expect(cohorts.map(({ size, returned, complete }) => [size, returned, complete])).toEqual([
    [2, [2, 1, 0, null], 2],
    [1, [1, 0, null, null], 1],
    [0, [0, null, null, null], 0],
  ])
  expect(average).toEqual([1, 0.5, null, null])
})

test('who started before the period is in no cohort of first starts', async () => {
  const events = [...on('p', 'a', 0, 2), ...on('q', 'a', 2)]
  const period = { from: '2026-03-03', to: '2026-03-03' }
  const sizes = async (cohort: string) =>
    (await retention(events, { start: 'a', cohort, bucket: 'day', period })).cohorts.map(({ size }) => size)
  expect(await sizes('first')).toEqual([1])
  expect(await sizes('every')).toEqual([2])
})

const events = fc
  .array(
    fc.record({
      person: fc.constantFrom('p', 'q', 'r', null),
      hours: fc.integer({ min: 0, max: 160 }).map((half) => half * 12),
      more: fc.constantFrom(0, 0, -1, 1, 3_600_000),
      name: fc.constantFrom('A', 'B', 'C'),
    }),
    { maxLength: 30 },
  )
  .map((made) =>
    made.map(({ person, hours, more, name }) => ({
      ...seen(person!, 0, name),
      time: Date.UTC(2025, 11, 29) + hours * 3_600_000 + more,
    })),
  )
const choices = fc.record(
  {
    start: fc.constantFrom('A', 'B'),
    return: fc.constantFrom('A', 'C', { not: { field: 'name', op: 'is', value: 'A' } }),
    cohort: fc.constantFrom('first', 'every'),
    bucket: fc.constantFrom('day', 'week', 'month'),
    buckets: fc.constantFrom(1, 3, 8),
    mode: fc.constantFrom('on', 'onOrAfter'),
    clock: fc.constantFrom('calendar', 'rolling'),
    period: fc.constantFrom(
      { days: 20 },
      { from: '2026-01-05', to: '2026-02-10' },
      { from: '2026-03-01', to: '2026-12-31' },
    ),
  },
  { requiredKeys: ['start'] },
)

test('the engine says what the referee says, and unbounded retention never rises', async () => {
  const property = fc.asyncProperty(events, fc.array(choices, { minLength: 4, maxLength: 4 }), async (log, some) => {
    await given(store(), log)
    for (const question of some) {
      const told = await agreedKept(store(), asked('retention', question), { events: log, spend: [] })
      if (question.mode !== 'onOrAfter') continue
      for (const row of rows(told)) expect(row).toEqual(row.toSorted((a, b) => b! - a!))
    }
  })
  await fc.assert(property, { numRuns: RUNS, seed: seed() })
}, 600_000)
