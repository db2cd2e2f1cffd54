import type { Event } from '@wegwijs/journey'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answer } from './clickhouse/answer.ts'
import { sql } from './clickhouse/sql.ts'
import { close, given, ownStore, RUNS, seed } from './contract-case.ts'
import { periodSchema } from './question/read-by.ts'
import type { Resolved } from './question/resolved.ts'
import { events, reading, spend } from './random-journey.ts'
import { referee } from './referee/referee.ts'

const store = ownStore()

const HALF_DAY = 43_200_000

/** People of several stories, each begun some half days after the other: some end before another begins. */
const stories = fc
  .array(fc.tuple(events, fc.integer({ min: 0, max: 120 })), { minLength: 2, maxLength: 5 })
  .map((told): Event[] =>
    told.flatMap(([log, later], story) =>
      log.map((event) => ({
        ...event,
        time: event.time + later * HALF_DAY,
        person: event.person && `${event.person}-${story}`,
      })),
    ),
  )

const day = fc
  .integer({ min: 0, max: 60 })
  .map((days) => new Date(Date.UTC(2026, 1, 20 + days)).toISOString().slice(0, 10))
const period = fc.oneof(
  fc.constant(undefined),
  fc.integer({ min: 1, max: 70 }).map((days) => ({ days })),
  fc.tuple(day, day).map((days) => {
    const [from, to] = days.toSorted()
    return { from: from!, to: to! }
  }),
)

const kinds = [
  { kind: 'counts', by: 'touchpoint' },
  { kind: 'counts', by: 'stage' },
  { kind: 'transitions', by: 'stage' },
  { kind: 'transitions', by: 'touchpoint' },
  { kind: 'flow', openDays: 1 },
  { kind: 'flow', openDays: 20 },
  { kind: 'unmatched' },
  { kind: 'overlap' },
  { kind: 'loops' },
  { kind: 'kpis', every: 'week', compare: true },
  { kind: 'kpis', at: 's0', every: 'day' },
  { kind: 'kpis', at: 't1' },
] as const

test('what was summed up before tells of every period what the referee does', async () => {
  const property = fc.asyncProperty(
    stories,
    spend,
    reading,
    fc.array(period, { minLength: 2, maxLength: 3 }),
    async (log, spent, map, periods) => {
      await given(store(), log, spent)
      await store().matched.keep(map)
      const known = new Set([...map.stages, ...map.touchpoints].map(({ id }) => id))
      const questions = periods.flatMap((days) =>
        kinds
          .filter((kind) => !('at' in kind) || known.has(kind.at))
          .map((kind) => ({ ...kind, reading: map, ...(days && { period: periodSchema.parse(days) }) }) as Resolved),
      )
      for (const question of questions) await answer(store(), question)
      await store().matched.sumUp()
      for (const question of questions) {
        const told = close(await answer(store(), question))
        expect(told, JSON.stringify(question)).toEqual(
          close(referee(question, { events: log, spend: spent, merges: [] })),
        )
      }
    },
  )
  await fc.assert(property, { numRuns: RUNS, seed: seed() })
}, 600_000)

test('a period that nobody asked about before is told from what was summed up, without an event outside its edges', async () => {
  const at = (person: string, time: number): Event => ({
    ...{ person, time, name: 'A', source: 'web', channel: '', properties: {} },
  })
  const log = ['ann', 'ben', 'cas'].flatMap((person, week) =>
    [0, 1].map((day) => at(person, Date.UTC(2026, 0, 1 + 7 * week + day))),
  )
  await given(store(), log)
  const map = {
    stages: [],
    touchpoints: [{ id: 't', stage: null, rule: { field: 'name', op: 'is', value: 'A' } }],
    orderRule: { field: 'name', op: 'is', value: 'Order Completed' },
  }
  const ask = (days: object) =>
    answer(store(), { kind: 'counts', by: 'touchpoint', reading: map, period: days } as unknown as Resolved)
  await store().matched.keep(map as never)
  await ask({ days: 3 })
  await store().matched.sumUp()
  const [table] = await store().engine.rows<{ name: string }>(
    sql`SELECT name FROM system.tables WHERE database = currentDatabase() AND startsWith(name, 'matched_events_')`,
  )
  // Who reads the events finds none.
  await store().engine.command({ ...sql`TRUNCATE TABLE `, strings: [`TRUNCATE TABLE ${table!.name}`] } as never)
  expect(await ask({ from: '2026-01-02', to: '2026-01-08' })).toMatchObject({
    rows: [{ key: 't', events: 2, people: 2 }],
    about: { n: 2 },
  })
})
