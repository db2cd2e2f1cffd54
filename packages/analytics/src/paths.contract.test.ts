import type { Event, Reading } from '@wegwijs/journey'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { agreed, agreedKept, asked, given, ownStore, RUNS, seed } from './contract-case.ts'
import { type PathsAnswer, type Question, questionSchema } from './question/question.ts'
import { resolve } from './question/resolve.ts'
import type { Resolved } from './question/resolved.ts'
import { merges, events as randomEvents, reading } from './random-journey.ts'
import { log, seen } from './short-log.ts'

type People = Extract<Question, { kind: 'people' }>
const store = ownStore()

/** What both engines say, once they agree. */
async function paths(events: Event[], question: object, map?: Reading): Promise<PathsAnswer> {
  await given(store(), events)
  return agreed(store(), asked('paths', question, map), { events, spend: [] })
}
const MINUTE = 60_000
const linksOf = ({ sankey }: PathsAnswer) =>
  sankey!.links.map(({ step, from, to, count, meanMs }) => [
    `${step} ${from} → ${step + 1} ${to}`,
    count,
    meanMs / MINUTE,
  ])
const told = ({ paths }: PathsAnswer) => paths.map(({ path, count }) => [path.join(''), count])
const p01 = log('0/1 60/2 180/3 360/4')

test('P-01: with a step limit, links per step with their average time', async () => {
  const links = [
    ['1 /1 → 2 /2', 1, 1],
    ['2 /2 → 3 /3', 1, 2],
    ['3 /3 → 4 /4', 1, 3],
  ]
  for (const length of [2, 3, 4]) expect(linksOf(await paths(p01, { length }))).toEqual(links.slice(0, length - 1))
})

test('P-02: the average is over the people on the link', async () => {
  const second = log('0/1 120/2 360/3', 'q')
  expect(linksOf(await paths([...p01, ...second], { length: 4 }))).toEqual([
    ['1 /1 → 2 /2', 2, 1.5],
    ['2 /2 → 3 /3', 2, 3],
    ['3 /3 → 4 /4', 1, 3],
  ])
})

test('P-03: 50 people, of whom every second one goes on', async () => {
  const events = Array.from({ length: 50 }, (_, person) =>
    log(`0one 60two 120three${person % 2 === 0 ? ' 180branch' : ''}`, `p${person}`),
  ).flat()
  const answer = await paths(events, { length: 4 })
  expect(linksOf(answer)).toEqual([
    ['1 one → 2 two', 50, 1],
    ['2 two → 3 three', 50, 1],
    ['3 three → 4 branch', 25, 1],
  ])
  expect(answer.sankey!.nodes.map(({ count, ended }) => [count, ended])).toEqual([
    [50, 0],
    [50, 0],
    [50, 25],
    [25, 25],
  ])
})

test('D172: a path runs from its start to its end, the first or the last of several', async () => {
  const events = log('0X 1A 2B 3A 4C 5B 6D 7B')
  const path = async (question: object) => told(await paths(events, { length: 'all', ...question }))[0]?.[0]
  expect(await path({ start: 'A' })).toBe('ABACBDB')
  expect(await path({ start: 'A', which: 'last' })).toBe('ACBDB')
  expect(await path({ end: 'B' })).toBe('XAB')
  expect(await path({ end: 'B', which: 'last' })).toBe('XABACBDB')
  expect(await path({ start: 'A', end: 'B' })).toBe('AB')
  expect(await path({ start: 'A', through: ['C'], end: 'B' })).toBe('ABACB')
  expect(await path({ start: 'A', through: ['C'], end: 'B', which: 'last' })).toBe('ACBDB')
  expect(await path({ through: ['D', 'C'] })).toBe(undefined)
  expect(await path({ start: 'D', end: 'A' })).toBe(undefined)
})

test('D173: the window runs from the start, or back from the end, its limit included', async () => {
  const events = log('0A 5B 10C 11D')
  const path = async (question: object) => told(await paths(events, { window: '10s', ...question }))[0]?.[0]
  expect(await path({})).toBe('ABC')
  expect(await path({ start: 'B' })).toBe('BCD')
  expect(await path({ end: 'D' })).toBe('BCD')
  expect(await path({ start: 'A', end: 'C' })).toBe('ABC')
  expect(await path({ start: 'A', end: 'D' })).toBe(undefined)
  expect(await path({ through: ['A'], end: 'D' })).toBe(undefined)
})

test('D171: raw, collapsed, or each thing once where it first or last came', async () => {
  const events = log('0A 1A 2B 3A 4C 5C')
  const path = async (repeats: string) => told(await paths(events, { repeats }))[0]![0]
  expect(await path('kept')).toBe('AABACC')
  expect(await path('merged')).toBe('ABAC')
  expect(await path('first')).toBe('ABC')
  expect(await path('last')).toBe('BAC')
})

test('D170: across visits, or each visit apart', async () => {
  const events = [...log('0A 60B 7200A 7260B'), ...log('0A 60B 120C', 'q')]
  expect(told(await paths(events, {}))).toEqual([
    ['ABAB', 1],
    ['ABC', 1],
  ])
  const { paths: visits, units } = await paths(events, { unit: 'visit' })
  expect(units).toBe(3)
  expect(visits.map(({ path, count, people }) => [path.join(''), count, people])).toEqual([
    ['AB', 2, 1],
    ['ABC', 1, 1],
  ])
})

test('D174, D176: of longer paths the first or last steps are told, and how many go on', async () => {
  const events = ['0A 1B 2C', '0A 1B', '0X 1C'].flatMap((line, person) => log(line, `p${person}`))
  const first = await paths(events, { length: 2 })
  expect(first).toMatchObject({ units: 3, found: 3, longer: 1, variants: 2 })
  expect(first.paths[0]).toEqual({ path: ['A', 'B'], count: 2, people: 2, share: 2 / 3, longer: 1 })
  expect(first.coverage).toEqual([
    { variants: 1, paths: 2, share: 2 / 3 },
    { variants: 2, paths: 3, share: 1 },
  ])
  const { sankey } = await paths(events, { end: 'C', length: 2 })
  expect(
    sankey!.nodes.map(({ step, key, count, began, ended, beyond }) => [step, key, count, began, ended, beyond]),
  ).toEqual([
    [-2, 'B', 1, 0, 0, 1],
    [-2, 'X', 1, 1, 0, 0],
    [-1, 'C', 2, 0, 2, 0],
  ])
})

test('D178: what is not named in a column is one, and nobody is lost', async () => {
  const events = ['0A 1B', '0A 1C', '0A 1B', '0D 1B', '0E 3C'].flatMap((line, person) => log(line, `p${person}`))
  const { sankey } = await paths(events, { nodes: 1 })
  expect(sankey!.nodes.map(({ step, key, count }) => [step, key, count])).toEqual([
    [1, 'A', 3],
    [1, null, 2],
    [2, 'B', 3],
    [2, null, 2],
  ])
  expect(sankey!.links.map(({ from, to, count, medianMs }) => [from, to, count, medianMs])).toEqual([
    ['A', 'B', 2, 1000],
    ['A', null, 1, 1000],
    [null, 'B', 1, 1000],
    [null, null, 1, 3000],
  ])
})

test('a path by event name without places needs no journey; unknown places and fields are refused', () => {
  const question = (more: object) => questionSchema.parse({ kind: 'paths', ...more })
  expect(resolve(question({ start: 'A' }), null)).toMatchObject({ by: 'event', length: 7, which: 'first' })
  expect(resolve(question({ start: { touchpoint: 'x' } }), null)).toHaveProperty('refused')
  expect(resolve(question({ by: 'stage' }), null)).toHaveProperty('refused')
  expect(resolve(question({ by: 'stage', start: 'A' }), null)).toHaveProperty('refused')
  expect(() => question({ length: 0 })).toThrow()
  expect(() => question({ through: Array(11).fill('A') })).toThrow()
})

test('D207: behind an edge stand those who went that way, behind a path those who took it', async () => {
  const events = [...log('0A 1B 2A 3C', 'p'), ...log('0A 1B', 'q'), ...log('0B', 'r')]
  await given(store(), events)
  const behind = async (question: object) => {
    const found = resolve(questionSchema.parse({ kind: 'people', ...question }), null)
    if ('refused' in found) throw new Error(found.refused.en)
    const told = await agreed(store(), found as Resolved<People>, { events, spend: [] })
    return told.rows.map(({ person }) => person).sort()
  }
  const edge = (from: string, to: string) => behind({ of: { kind: 'transitions', by: 'event' }, from, to })
  expect(await edge('A', 'B')).toEqual(['p', 'q'])
  expect(await edge('A', 'C')).toEqual(['p'])
  expect(await edge('START', 'B')).toEqual(['r'])
  expect(await edge('B', 'END')).toEqual(['q', 'r'])
  expect(await edge('A', 'nothing')).toEqual([])
  const path = (steps: string[], more = {}) => behind({ of: { kind: 'paths', ...more }, path: steps })
  expect(await path(['A', 'B'])).toEqual(['q'])
  expect(await path(['A', 'B'], { length: 2 })).toEqual(['p', 'q'])
  expect(await path(['A', 'C'], { start: 'A', which: 'last' })).toEqual(['p'])
  expect(await path(['A', 'nothing'])).toEqual([])
})

test('names that look like code are names', async () => {
  const odd = ["'; DROP TABLE events --", '{x:String}', 'null', 'a\0b', '\\', '💥']
  const events = odd.map((name, at) => seen('p', at, name))
  const answer = await paths(events, { start: odd[0], through: odd.slice(1, 5), end: odd[5] })
  expect(answer.paths[0]!.path).toEqual(odd)
})

const anchor = fc.constantFrom(
  ...['A', 'B', 'Page Viewed'],
  ...[{ touchpoint: 't0' }, { stage: 's0' }, { field: 'name', op: 'is', value: ['A', 'Ad Clicked'] }],
)
const choices = fc.record(
  {
    by: fc.constantFrom('event', 'touchpoint', 'stage'),
    unit: fc.constantFrom('person', 'visit'),
    start: anchor,
    through: fc.array(anchor, { maxLength: 2 }),
    end: anchor,
    which: fc.constantFrom('first', 'last'),
    repeats: fc.constantFrom('kept', 'merged', 'first', 'last'),
    window: fc.constantFrom('10s', '30m', '1d', '3d', 'none'),
    length: fc.constantFrom(1, 2, 3, 5, 'all'),
    keep: fc.constantFrom('first', 'last'),
    limit: fc.constantFrom(1, 3, 50),
    nodes: fc.constantFrom(0, 1, 2, 10),
    period: fc.record({ days: fc.integer({ min: 1, max: 5 }) }),
  },
  { requiredKeys: [] },
)

test('paths in SQL are what the referee says, and the Sankey loses nobody', async () => {
  const questions = fc.array(choices, { minLength: 5, maxLength: 5 })
  const property = fc.asyncProperty(randomEvents, merges, reading, questions, async (log, merged, map, some) => {
    await given(store(), log, [], merged)
    // A map without the touchpoint or stage is refused before it comes here.
    const there = [...map.stages, ...map.touchpoints].map(({ id }) => id)
    const exists = (step: unknown) =>
      typeof step === 'string' ||
      Object.entries(step as object).every(
        ([kind, id]) => kind === 'field' || !/^[st]\d$/.test(id) || there.includes(id),
      )
    for (const each of some) {
      if (![each.start, each.end, ...(each.through ?? [])].every((step) => step === undefined || exists(step))) continue
      const question = asked('paths', each, map)
      const put = { events: log, spend: [], merges: merged }
      const told = await agreedKept(store(), question, put)
      reconciles(told)
      const [first] = told.paths
      if (!first) continue
      const { period } = question
      const people = {
        kind: 'people',
        of: question,
        path: first.path,
        reading: map,
        ...(period && { period }),
      } as unknown as Resolved<People>
      expect((await agreedKept(store(), people, put)).found).toBe(first.people)
    }
  })
  await fc.assert(property, { numRuns: RUNS, seed: seed() })
}, 600_000)

/** D176, D178: variants cover all paths, and at each node what comes in and begins goes out, ends or goes beyond. */
function reconciles({ sankey, coverage, found, variants, paths }: PathsAnswer): void {
  if (found > 0) expect(coverage.at(-1)).toEqual({ variants, paths: found, share: 1 })
  expect(paths.length).toBeLessThanOrEqual(variants)
  if (sankey === null) return
  const { nodes, links } = sankey
  const sum = (some: readonly { count: number }[]) => some.reduce((total, { count }) => total + count, 0)
  for (const { step, key, count, began, ended, beyond } of nodes) {
    const into = sum(links.filter((link) => link.step === step - 1 && link.to === key))
    const out = sum(links.filter((link) => link.step === step && link.from === key))
    expect(into + began + (step < 0 ? beyond : 0)).toBe(count)
    expect(out + ended + (step > 0 ? beyond : 0)).toBe(count)
  }
  const total = (of: (node: (typeof nodes)[number]) => number) => nodes.reduce((all, node) => all + of(node), 0)
  expect(total(({ began, step, beyond }) => began + (step < 0 ? beyond : 0))).toBe(found)
  expect(total(({ ended, step, beyond }) => ended + (step > 0 ? beyond : 0))).toBe(found)
}
