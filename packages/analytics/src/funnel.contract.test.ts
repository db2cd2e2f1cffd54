import type { Event } from '@wegwijs/journey'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agreedKept, asked, given, ownStore, RUNS, seed } from './contract-case.ts'
import type { FunnelAnswer } from './question/funnel.ts'
import { log, seen } from './short-log.ts'

const store = ownStore()

/** What both engines say, once they agree. */
async function funnel(events: Event[], question: object): Promise<FunnelAnswer> {
  await given(store(), events)
  return agreedKept(store(), asked('funnel', question), { events, spend: [] })
}
const reached = ({ steps }: FunnelAnswer): number[] => steps.map((step) => step.reached)
const depth = (told: FunnelAnswer): number => reached(told).filter((count) => count > 0).length

describe('D150, D151: depth reached with steps A B C and a window of 60 s', () => {
  const rows: [events: string, first: number, best: number, strict: number, any: number][] = [
    ['0A 10B 20C', 3, 3, 3, 3],
    ['0A 5X 10B 20C', 3, 3, 1, 3],
    ['0B 10A 20C', 1, 1, 1, 3],
    ['0A 30A 45B 75C', 2, 3, 3, 3],
    ['0A 60B 60C', 3, 3, 3, 3],
    ['0A 60.01B', 1, 1, 1, 1],
    ['0A 10B 15B 17D 20C', 3, 3, 2, 3],
  ]
  test.each(rows)(
    '%s: first entry %i, best entry %i, strict %i, any order %i',
    async (line, first, best, strict, any) => {
      const ask = async (choice: object) =>
        depth(await funnel(log(line), { steps: ['A', 'B', 'C'], window: '60s', ...choice }))
      expect(await ask({ entry: 'first' })).toBe(first)
      expect(await ask({})).toBe(best)
      expect(await ask({ order: 'strict' })).toBe(strict)
      expect(await ask({ order: 'any' })).toBe(any)
    },
  )

  test('0A 5E 10B 20C with exclusion E between 1 and 2: 1 when cut, 0 when the person is removed', async () => {
    const ask = (effect: string) =>
      funnel(log('0A 5E 10B 20C'), {
        steps: ['A', 'B', 'C'],
        window: '60s',
        exclude: [{ step: 'E', from: 1, to: 2, effect }],
      })
    expect(depth(await ask('cut'))).toBe(1)
    expect(await ask('remove')).toMatchObject({ removed: 1, steps: [{ reached: 0 }, { reached: 0 }, { reached: 0 }] })
  })

  test('A→A on 0A is 1, on 0A 1A it is 2', async () => {
    expect(depth(await funnel(log('0A'), { steps: ['A', 'A'] }))).toBe(1)
    expect(depth(await funnel(log('0A 1A'), { steps: ['A', 'A'] }))).toBe(2)
    expect(depth(await funnel(log('0A'), { steps: ['A', 'A'], order: 'any' }))).toBe(1)
  })

  test('0A 0B at equal times is 2 as stored and 1 with strict ties', async () => {
    expect(depth(await funnel(log('0A 0B'), { steps: ['A', 'B'] }))).toBe(2)
    expect(depth(await funnel(log('0A 0B'), { steps: ['A', 'B'], ties: 'strict' }))).toBe(1)
    expect(depth(await funnel(log('0B 0A'), { steps: ['A', 'B'] }))).toBe(1)
  })
})

const codes = log('0c1000 1c1001 2c1002 3c1003 4c1004 5c1005 6c1006 7c1007 8c1008')
test.each([
  [2, 3],
  [3, 4],
  [4, 5],
])('F-01: within a window of %i s step %i is the deepest', async (seconds, deepest) => {
  const steps = ['c1003', 'c1004', 'c1005', 'c1006', 'c1007']
  expect(depth(await funnel(codes, { steps, window: `${seconds}s` }))).toBe(deepest)
})

test('F-02: other events between do not matter, the order does', async () => {
  const ask = async (...steps: string[]) => depth(await funnel(codes, { steps, window: 10_000_000 }))
  expect([await ask('c1001', 'c1008'), await ask('c1008', 'c1001')]).toEqual([2, 1])
  expect(await ask('c1000', 'c1001', 'c1002', 'c1008')).toBe(4)
})

test('F-03: repeated steps and steps in between, six people', async () => {
  const people = ['abc', 'adbc', 'aabbcc', 'aaaabbcc', 'aabbdcc', 'ccbbaa']
  const events = people.flatMap((names, person) => [...names].map((name, at) => seen(`${person + 1}`, at, name)))
  const told = await funnel(events, { steps: ['a', 'b', 'c'], breakdown: 'person' })
  const deepest = told.groups!.map(({ value, steps }) => [value, steps.filter((step) => step.reached).length])
  expect(Object.fromEntries(deepest)).toEqual({ 1: 3, 2: 3, 3: 3, 4: 3, 5: 3, 6: 1 })
})

test('F-09: mean and median times between steps', async () => {
  const hour = 3600
  const at = (person: string, day: number, hours: number[]) =>
    hours.map((h, index) => seen(person, (day * 24 + h) * hour, ['sign up', 'play movie', 'buy'][index]!))
  const events = [...at('p1', 0, [12, 13, 15]), ...at('p2', 1, [14, 16]), ...at('p3', 1, [14, 16, 17])]
  const { steps } = await funnel(events, { steps: ['sign up', 'play movie', 'buy'], window: '7d' })
  expect(steps.map(({ meanMs, medianMs }) => [meanMs, medianMs])).toEqual([
    [null, null],
    [6_000_000, 7_200_000],
    [5_400_000, 5_400_000],
  ])
})

test('F-12: strict, S V I next to each other', async () => {
  const people = ['S', 'VS', 'SVxI', 'IxVS', 'xSVxVI', 'xSxV', 'xSVIx', 'IV']
  const events = people.flatMap((names, person) => [...names].map((name, at) => seen(`${person + 1}`, at, name)))
  const told = await funnel(events, { steps: ['S', 'V', 'I'], order: 'strict', breakdown: 'person' })
  expect(reached(told)).toEqual([7, 3, 1])
})

test('F-16: steps by page and by event; without a visit every number is 0', async () => {
  const page = (pattern: string) => ({ rule: { field: 'page', op: 'matches', value: pattern } })
  const steps = [page('^/go/to/blog/'), 'Signup', page('^/checkout$')]
  const view = (person: string, at: number, path: string) => seen(person, at, 'Page Viewed', { properties: { path } })
  const events = [
    ...[view('123', 0, '/go/to/blog/foo'), seen('123', 1, 'Signup'), view('123', 2, '/checkout')],
    ...[view('666', 0, '/go/to/blog/bar'), seen('666', 1, 'Signup'), view('999', 0, '/another')],
    // Long after, so that nobody is still in progress.
    seen('999', 40 * 86_400, 'Page Viewed'),
  ]
  const told = await funnel(events, { steps })
  expect(told.units).toBe(3)
  expect(told.steps.map(({ reached, ofAll }) => [reached, ofAll])).toEqual([
    [2, 2 / 3],
    [2, 2 / 3],
    [1, 1 / 3],
  ])
  expect(told.steps.map(({ ofEntry, ofPrevious, dropped }) => [ofEntry, ofPrevious, dropped])).toEqual([
    [1, null, 0],
    [1, 1, 0],
    [0.5, 0.5, 1],
  ])
  const none = await funnel([], { steps })
  expect(none).toMatchObject({ units: 0, removed: 0 })
  expect(reached(none)).toEqual([0, 0, 0])
})

test('F-17: reached 3, 2, 1; shares of everybody and of the step before', async () => {
  const events = Object.entries({ u1: 'ABC', u2: 'AB', u3: 'A', u4: 'B' }).flatMap(([person, names]) =>
    [...names].map((name, at) => seen(person, at, name)),
  )
  const { steps } = await funnel(events, { steps: ['A', 'B', 'C'] })
  expect(steps.map(({ reached, ofAll, ofPrevious }) => [reached, ofAll, ofPrevious])).toEqual([
    [3, 0.75, null],
    [2, 0.5, 2 / 3],
    [1, 0.25, 0.5],
  ])
})

test('who may still take the next step is in progress, and no drop-out', async () => {
  const events = [...log('0A 10B', 'late'), ...log('100A', 'now')]
  const { steps } = await funnel(events, { steps: ['A', 'B', 'C'], window: '60s' })
  expect(steps.map(({ reached, dropped, inProgress }) => [reached, dropped, inProgress])).toEqual([
    [2, 0, 0],
    [1, 0, 1],
    [0, 1, 0],
  ])
})

test('a window from the step before is looked at along every way through', async () => {
  const ask = (windowFrom: string) =>
    funnel(log('0A 10B 50B 100C'), { steps: ['A', 'B', 'C'], window: '60s', windowFrom })
  expect(reached(await ask('previous'))).toEqual([1, 1, 1])
  expect(reached(await ask('entry'))).toEqual([1, 1, 0])
})

test('hold: the same product all the way; unit: accounts and visits; grace, optional steps', async () => {
  const about = (product: string) => ({ properties: { product } })
  const events = [
    seen('p', 0, 'A', { ...about('tea'), account: 'x' }),
    seen('q', 1, 'B', { ...about('pot'), account: 'x' }),
    seen('p', 2, 'B', about('pot')),
    seen('p', 7200, 'B', about('tea')),
  ]
  const ask = async (choice: object) => reached(await funnel(events, { steps: ['A', 'B'], window: '1d', ...choice }))
  expect(await ask({ hold: 'properties.product' })).toEqual([1, 1])
  expect(await ask({ hold: 'properties.product', window: '1h' })).toEqual([1, 0])
  expect(await ask({ unit: 'account' })).toEqual([1, 1])
  expect(await ask({ unit: 'account', hold: 'properties.product' })).toEqual([1, 0])
  expect(await ask({ unit: 'visit', hold: 'properties.product' })).toEqual([1, 0])
  const swapped = log('0B 1.5A')
  expect(reached(await funnel(swapped, { steps: ['A', 'B'], grace: '2s' }))).toEqual([1, 1])
  expect(reached(await funnel(swapped, { steps: ['A', 'B'], grace: '1s' }))).toEqual([1, 0])
  const between = [...log('0A 1X 2B', 'p'), ...log('0A 2B', 'q')]
  expect(reached(await funnel(between, { steps: ['A', 'X', 'B'], optional: [2] }))).toEqual([2, 1, 2])
})

test('hold is of the steps: what is excluded or comes between need not have the value', async () => {
  const about = (product: string) => ({ properties: { product } })
  const tea = (events: Event[]) => [seen('p', 0, 'A', about('tea')), ...events, seen('p', 10, 'B', about('tea'))]
  const ask = async (events: Event[], choice: object) =>
    reached(await funnel(events, { steps: ['A', 'B'], hold: 'properties.product', ...choice }))
  const cut = { exclude: [{ step: 'E' }] }
  const remove = { exclude: [{ step: 'E', effect: 'remove' }] }
  for (const of of [about(''), about('pot')]) {
    const events = tea([seen('p', 5, 'E', of)])
    expect(await ask(events, {})).toEqual([1, 1])
    expect(await ask(events, cut)).toEqual([1, 0])
    expect(await ask(events, remove)).toEqual([0, 0])
    expect(await ask(events, { order: 'strict' })).toEqual([1, 0])
  }
  expect(await ask(tea([]), { order: 'strict', ...cut })).toEqual([1, 1])
  // Two products looked at in turn: each has its own attempt, neither is next to the other's.
  const inTurn = [
    seen('p', 0, 'A', about('tea')),
    seen('p', 1, 'A', about('pot')),
    seen('p', 2, 'B', about('tea')),
    seen('p', 3, 'B', about('pot')),
  ]
  expect(await ask(inTurn, {})).toEqual([1, 1])
  expect(await ask(inTurn, { order: 'strict' })).toEqual([1, 0])
  expect(await ask(inTurn, { exclude: [{ step: 'B' }] })).toEqual([1, 1])
})

test('twenty steps with hostile names are counted; more, and choices that do not fit together, are refused', async () => {
  const odd = ["a'b", '{x:String}', '\\', '"', '`', 'a\u0000b', '%s', '--', ')', "'; DROP TABLE events"]
  const steps = [...odd, ...odd.map((each) => `${each}${each}`)]
  const events = steps.slice(0, 19).map((name, at) => seen('p', at, name))
  expect(
    depth(await funnel(events, { steps, exclude: [{ step: "'", effect: 'remove' }], ties: 'strict', hold: 'source' })),
  ).toBe(19)
  const ten = {
    steps: steps.slice(0, 10),
    exclude: [{ step: "'" }],
    windowFrom: 'previous',
    breakdown: 'properties.path',
  }
  expect(depth(await funnel(events, ten))).toBe(10)
  expect(depth(await funnel(events, { steps, order: 'any' }))).toBe(19)
  expect(isAllowed({ steps: Array.from({ length: 10_000 }, (_, index) => `${index}`) })).toBe(false)
  expect(isAllowed({ steps: ['A', 'B'], order: 'any', windowFrom: 'previous' })).toBe(false)
  expect(isAllowed({ steps: ['A', 'A'], grace: '1s' })).toBe(false)
})

const name = fc.constantFrom('A', 'B', 'C', 'D')
const events = fc
  .array(
    fc.record({
      person: fc.constantFrom('p', 'q', null),
      at: fc.constantFrom(0, 0, 1, 1, 2, 3, 5, 8, 10, 60, 61, 2000, 90_000),
      name,
      account: fc.constantFrom('', 'x', 'y'),
      product: fc.constantFrom('', 'tea', 'pot'),
    }),
    { maxLength: 14 },
  )
  .map((made) =>
    made.map(({ person, at, name, account, product }) => seen(person!, at, name, { account, properties: { product } })),
  )

const choices = fc.record(
  {
    steps: fc.oneof(
      fc.array(fc.oneof(name, fc.constant({ field: 'name', op: 'is', value: ['A', 'C'] })), {
        minLength: 1,
        maxLength: 4,
      }),
      fc.shuffledSubarray(['A', 'B', 'C'], { minLength: 2 }),
    ),
    order: fc.constantFrom('sequential', 'sequential', 'strict', 'any'),
    entry: fc.constantFrom('best', 'first'),
    window: fc.constantFrom('0s', '1s', '5s', '60s', '1d', 'none', null),
    windowFrom: fc.constantFrom('entry', 'entry', 'previous'),
    ties: fc.constantFrom('stored', 'strict'),
    grace: fc.constantFrom(0, 0, '1s', '5s'),
    exclude: fc.array(
      fc.record({
        step: name,
        from: fc.constantFrom(1, 2),
        to: fc.constantFrom(2, 3),
        effect: fc.constantFrom('cut', 'remove'),
      }),
      { maxLength: 2 },
    ),
    optional: fc.subarray([2, 3], { maxLength: 1 }),
    hold: fc.constantFrom('properties.product', 'account'),
    range: fc.constantFrom('entry', 'all'),
    unit: fc.constantFrom('person', 'account', 'visit'),
    breakdown: fc.constantFrom('properties.product', 'account', 'name'),
    period: fc.constantFrom(
      { days: 1 },
      { from: '2026-03-01', to: '2026-03-01' },
      { from: '2026-03-01', to: '2026-03-03' },
    ),
  },
  { requiredKeys: ['steps'] },
)
const isAllowed = (question: object): boolean => {
  try {
    return Boolean(asked('funnel', question))
  } catch {
    return false
  }
}

test('the engine counts every funnel as the referee does, and no funnel grows', async () => {
  const questions = fc.array(choices.filter(isAllowed), { minLength: 6, maxLength: 6 })
  const property = fc.asyncProperty(events, questions, async (log, some) => {
    await given(store(), log)
    for (const question of some) {
      const told = await agreedKept(store(), asked('funnel', question), { events: log, spend: [] })
      const optional = (question.optional ?? []) as number[]
      const required = reached(told).filter((_, index) => !optional.includes(index + 1))
      expect(required).toEqual(required.toSorted((a, b) => b - a))
      for (const { dropped, inProgress } of told.steps) expect(Math.min(dropped, inProgress)).toBeGreaterThanOrEqual(0)
    }
  })
  await fc.assert(property, { numRuns: RUNS, seed: seed() })
}, 600_000)
