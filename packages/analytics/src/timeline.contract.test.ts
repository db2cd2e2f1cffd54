import type { Event, Merge } from '@wegwijs/journey'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { agreed, asked, given, ownStore, RUNS, seed } from './contract-case.ts'
import { noReading } from './question/resolved.ts'
import type { TimelineAnswer } from './question/timeline.ts'
import { events, merges, reading } from './random-journey.ts'
import { log, seen } from './short-log.ts'

const store = ownStore()

/** What both engines say of a person, once they agree. */
async function timeline(
  events: readonly Event[],
  question: object,
  merged: Merge[] = [],
  map = noReading,
  kept = false,
) {
  await given(store(), events, [], merged)
  if (kept) await store().matched.keep(map)
  return agreed(store(), asked('timeline', question, map), { events, spend: [], merges: merged })
}
const named = ({ rows }: TimelineAnswer) => rows.map(({ name }) => name)

test('D194: one person’s events in order, a page at a time, with the total told', async () => {
  const events = [...log('0A 60B 60C 90D'), ...log('30X', 'other')]
  const { found, first, last, rows, about } = await timeline(events, { person: 'p', limit: 2, offset: 1 })
  expect({ found, first, last, n: about.n }).toEqual({
    found: 4,
    first: rows[0]!.time - 60_000,
    last: first! + 90_000,
    n: 4,
  })
  expect(rows.map(({ name, channel, account }) => [name, channel, account])).toEqual([
    ['B', 'direct', null],
    ['C', 'direct', null],
  ])
  expect(named(await timeline(events, { person: 'p', order: 'newest' }))).toEqual(['D', 'C', 'B', 'A'])
})

test('D194: a person is found under any of their merged ids', async () => {
  const events = [...log('0A', 'device'), ...log('10B', 'mail'), ...log('20C', 'crm')]
  const merged = [
    { from: 'device', into: 'mail' },
    { from: 'mail', into: 'crm' },
  ]
  for (const person of ['device', 'mail', 'crm']) {
    const told = await timeline(events, { person }, merged)
    expect(told).toMatchObject({ person: 'crm', ids: ['crm', 'device', 'mail'], found: 3 })
    expect(named(told)).toEqual(['A', 'B', 'C'])
  }
})

test('D194: of nobody there is nothing, and the answer says so', async () => {
  const { person, ids, found, rows, about } = await timeline(log('0A'), { person: 'P' })
  expect({ person, ids, found, rows }).toEqual({ person: null, ids: [], found: 0, rows: [] })
  expect(about.choices.map(({ en }) => en)).toContain('No event of “P” is known. Capitals and spaces count in an id.')
})

test('D195: visits are numbered over the whole history, orders too; each event with all it counts for', async () => {
  const view = (at: number, name = 'Page Viewed') => seen('p', at, name, { properties: { path: '/a' } })
  const map = {
    stages: [{ id: 'do', name: '', question: '', moments: [], kpis: [] }],
    touchpoints: ['tp-one', 'tp-two'].map((id) => ({
      id,
      stage: 0,
      rule: { field: 'name' as const, op: 'is' as const, value: 'Order Completed' },
    })),
    orderRule: { field: 'name' as const, op: 'is' as const, value: 'Order Completed' },
  }
  const events = [view(0), view(10, 'Order Completed'), view(86_400 * 3), view(86_400 * 3 + 9, 'Order Completed')]
  const { rows } = await timeline(events, { person: 'p', period: { days: 1 } }, [], map)
  expect(
    rows.map(({ page, visit, order, touchpoints, stages }) => ({ page, visit, order, touchpoints, stages })),
  ).toEqual([
    { page: '/a', visit: 2, order: null, touchpoints: [], stages: [] },
    { page: '/a', visit: 2, order: 2, touchpoints: ['tp-one', 'tp-two'], stages: ['do'] },
  ])
})

test('a timeline in SQL is what the referee says', async () => {
  const choices = fc.record({
    person: fc.constantFrom('p1', 'p2', 'p3', 'q', 'response:1', "'; DROP TABLE events --", '{p0:String}'),
    order: fc.constantFrom('oldest', 'newest'),
    limit: fc.constantFrom(1, 3, 100),
    offset: fc.constantFrom(0, 0, 2),
    period: fc.option(fc.record({ days: fc.integer({ min: 1, max: 5 }) }), { nil: undefined }),
  })
  const property = fc.asyncProperty(
    events,
    merges,
    reading,
    choices,
    fc.boolean(),
    async (log, merged, map, ...rest) => {
      const [asked, kept] = rest
      await timeline(log, asked, merged, map, kept)
    },
  )
  await fc.assert(property, { numRuns: RUNS, seed: seed() })
}, 600_000)
