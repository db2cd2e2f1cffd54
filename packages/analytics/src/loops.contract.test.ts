import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Event, Merge, Reading } from '@wegwijs/journey'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { agreedKept, asked, given, ownStore, RUNS, seed } from './contract-case.ts'
import type { LoopsAnswer } from './question/loops.ts'
import type { Resolved } from './question/resolved.ts'
import { events, merges, reading } from './random-journey.ts'
import { referee } from './referee/referee.ts'
import { log, seen } from './short-log.ts'

const store = ownStore()

/** What both engines say, once they agree. */
async function loops(events: readonly Event[], question: object = {}, map: Reading = staged, merged: Merge[] = []) {
  await given(store(), events, [], merged)
  return agreedKept(store(), asked('loops', question, map), { events, spend: [], merges: merged })
}

/** Stages 1 to 5, of which some have a touchpoint, whose events are called after it. */
const counting = (counted: readonly string[]): Reading => ({
  stages: ['1', '2', '3', '4', '5'].map((id) => ({
    ...{ id, name: id, question: '', moments: id === '2' ? (['compare'] as const) : [], kpis: [] },
  })),
  touchpoints: counted.map((id) => ({
    id: `tp-${id}`,
    stage: Number(id) - 1,
    rule: { field: 'name', op: 'is', value: `S${id}` },
  })),
  orderRule: { field: 'name', op: 'is', value: 'S3' },
})
const whole = counting(['1', '2', '3', '4', '5'])
/** Of stage 4 nothing is counted. */
const staged = counting(['1', '2', '3', '5'])
/** `12 3`: a person in these stages, a second apart. */
const trace = (line: string, person = 'p') => log([...line].map((stage, at) => `${at}S${stage}`).join(' '), person)

test('D200: 1, 2, 3, 2, 3, 5 goes back and skips one in five', async () => {
  const { stages } = await loops(trace('123235'), {}, whole)
  expect(stages).toMatchObject({
    people: 1,
    transitions: 5,
    forward: 3,
    skip: 1,
    back: 1,
    skipShare: 0.2,
    backShare: 0.2,
  })
  expect(stages).toMatchObject({ looping: 1, skipping: 1, loopRate: 1, shortcutRate: 1 })
  expect(stages!.rows).toContainEqual({ from: '3', to: '2', move: 'back', count: 1, people: 1 })
  expect(stages!.rows[0]).toEqual({ from: '2', to: '3', move: 'forward', count: 2, people: 1 })
})

test('D200: who begins in a later stage skipped nothing by that', async () => {
  const { stages } = await loops([...trace('24', 'p'), ...trace('34', 'q'), ...trace('3', 'r')], {}, whole)
  expect(stages).toMatchObject({ people: 3, transitions: 2, skip: 1, skipping: 1, looping: 0 })
})

test('D200: over a stage in which nothing is counted nobody skips; the same in a row is one', async () => {
  const { stages } = await loops([...trace('1223355'), ...trace('1', 'q')])
  expect(stages).toMatchObject({ people: 2, transitions: 3, forward: 3, skip: 0, loopRate: 0, shortcutRate: 0 })
})

test('D201: of 1, 2, 3, 2, 3, 5 stages 2 and 3 repeat for one person', async () => {
  const { rework } = await loops(trace('123235'), { reworkBy: 'stage' }, whole)
  const again = rework!.filter(({ reworked }) => reworked > 0)
  expect(again.map(({ key, reworked, selfLoops, returns }) => [key, reworked, selfLoops, returns])).toEqual([
    ['2', 1, 0, 1],
    ['3', 1, 0, 1],
  ])
  expect(again.map(({ leastBetween }) => leastBetween)).toEqual([1, 1])
  expect(rework!.map(({ key }) => key)).toEqual(['1', '2', '3', '4', '5'])
})

test('D201: at once again is a self-loop, later a return; by the same channel or another', async () => {
  const at = (second: number, name: string, channel: string) => seen('p', second, name, { channel })
  const journey = [at(0, 'S1', 'mail'), at(1, 'S1', 'mail'), at(2, 'S2', 'web'), at(3, 'S1', 'web')]
  const { rework } = await loops([...journey, ...trace('1', 'q')])
  expect(rework![0]).toEqual({
    ...{ key: 'tp-1', people: 2, reworked: 1, rate: 0.5, selfLoops: 1, returns: 1 },
    ...{ sameChannel: 1, otherChannel: 1, leastBetween: 0, medianBetween: 0 },
  })
  expect(rework![3]).toMatchObject({ people: 0, reworked: 0, rate: null, leastBetween: null })
})

test('D202: of the three who ordered again one skipped comparing', async () => {
  const events = [...trace('2323', 'a'), ...trace('2313', 'b'), ...trace('32323', 'c'), ...trace('23', 'd')]
  const told = await loops(events)
  expect(told).toMatchObject({ buyers: 4, returned: 3, skipped: 1, comparedAgain: 2, loyaltyLoopRate: 1 / 3 })
  expect(await loops(trace('23'))).toMatchObject({ returned: 0, loyaltyLoopRate: null })
})

const DAY = 86_400
/** Looks at products and orders, by day: `0a 0b 3c 5!`. */
const looks = (line: string, person = 'p'): Event[] =>
  line.split(' ').map((each) => {
    const [, day, what] = /^(\d+)(.)$/.exec(each)!
    return seen(person, Number(day) * DAY, what === '!' ? 'S3' : 'S2', {
      properties: what === '!' ? {} : { product: what! },
    })
  })

test('D203: what was considered, added and removed before the first order', async () => {
  const events = [...looks('0a 0b 1a 4c 5b 5! 6d'), ...looks('0a 0!', 'q'), ...looks('1!', 'r'), ...looks('0a 9b', 's')]
  const { consideration } = await loops(events, { consideration: {} })
  expect(consideration).toEqual({
    ...{ people: 2, unseen: 1, adding: 1, removing: 1 },
    size: { mean: 2, median: 2 },
    initial: { mean: 1.5, median: 1.5 },
    added: { mean: 0.5, median: 0.5 },
    removed: { mean: 0.5, median: 0.5 },
    sizes: [
      { size: 1, people: 1 },
      { size: 3, people: 1 },
    ],
  })
})

test('D203: only looks at a step, and with another beginning', async () => {
  const events = [...looks('0a 0b 4c 5!'), seen('p', DAY, 'S1', { properties: { product: 'z' } })]
  const { consideration } = await loops(events, { consideration: { on: 'S2', within: '4d' } })
  expect(consideration).toMatchObject({ size: { mean: 3 }, initial: { mean: 3 }, adding: 0, removing: 0 })
})

test('a part that is not asked for is not there', async () => {
  expect(Object.keys(await loops(trace('12'), { include: ['stages'] }))).not.toContain('rework')
  expect(Object.keys(await loops(trace('12')))).not.toContain('consideration')
})

const folder = join(import.meta.dirname, '../../../../shared/data/process')
const isThere = existsSync(folder)
const needsData = isThere ? test : test.skip

needsData(`M-02: repeated work by case${isThere ? '' : ' (skipped: ../shared/data is absent)'}`, async () => {
  const [head, ...rows] = readFileSync(join(folder, 'running-example.csv'), 'utf8').trim().split(/\r?\n/)
  const at = (name: string) => head!.split(',').indexOf(name)
  const events = rows.map((row): Event => {
    const cells = row.split(',')
    const time = Date.parse(cells[at('time:timestamp')]!.replace(' ', 'T'))
    const of = { person: cells[at('case:concept:name')]!, name: cells[at('concept:name')]!, time }
    return { ...of, source: 'log', channel: '', properties: {} }
  })
  const byCase = await Promise.all(
    ['1', '2', '3', '4', '5', '6'].map(async (person) => {
      const { rework } = referee({ kind: 'loops', reworkBy: 'event', reading: staged } as Resolved, {
        events: events.filter((event) => event.person === person),
        spend: [],
      }) as LoopsAnswer
      return rework!.reduce((sum, { selfLoops, returns }) => sum + selfLoops + returns, 0)
    }),
  )
  expect(byCase).toEqual([0, 0, 2, 0, 7, 0])
  const { rework } = await loops(events, { reworkBy: 'event' })
  expect(rework!.reduce((sum, { selfLoops, returns }) => sum + selfLoops + returns, 0)).toBe(9)
})

test('loops in SQL are what the referee says, and the moves add up', async () => {
  const choices = fc.record({
    reworkBy: fc.constantFrom('event', 'touchpoint', 'stage'),
    consideration: fc.option(
      fc.record({
        field: fc.constantFrom('page', 'name', 'properties.n'),
        on: fc.option(fc.constantFrom<unknown>('Page Viewed', { stage: 's0' }), { nil: undefined }),
        within: fc.constantFrom('1d', '0s'),
      }),
      { nil: undefined },
    ),
    period: fc.option(fc.record({ days: fc.integer({ min: 1, max: 5 }) }), { nil: undefined }),
  })
  const property = fc.asyncProperty(events, merges, reading, choices, async (log, merged, map, asked) => {
    const { stages, rework, consideration } = await loops(log, asked, map, merged)
    expect(stages!.forward + stages!.skip + stages!.back).toBe(stages!.transitions)
    for (const row of rework!) expect(row.sameChannel + row.otherChannel).toBe(row.selfLoops + row.returns)
    const people = consideration?.sizes.reduce((sum, { people }) => sum + people, 0)
    expect(people).toBe(consideration?.people)
  })
  await fc.assert(property, { numRuns: RUNS, seed: seed() })
}, 600_000)
