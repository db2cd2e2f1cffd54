import type { Event, Reading } from '@wegwijs/journey'
import { expect, test } from 'vitest'
import type { Answers, Question, QuestionKind } from '../question/question.ts'
import { type Ask, noReading, type Resolved } from '../question/resolved.ts'
import { referee } from './referee.ts'

/** A person's events a day apart, one letter each: `walk('p1', 'ABA')`. */
const walk = (person: string, names: string, start = 0): Event[] =>
  [...names].map((name, index) => ({ person, time: day(start + index), name, source: '', channel: '', properties: {} }))
const DAY = 86_400_000
const day = (n: number): number => Date.UTC(2026, 0, 1) + n * DAY

/** A map on which event A stands in stage 1, B in stage 2 and so on; O is an order. */
const map = (count: number): Reading => ({
  stages: Array.from({ length: count }, (_, index) => ({
    id: `${index + 1}`,
    name: '',
    question: '',
    moments: index === 1 ? ['compare'] : [],
    kpis: [],
  })),
  touchpoints: Array.from({ length: count }, (_, stage) => ({
    id: `t${stage + 1}`,
    stage,
    rule: { field: 'name', op: 'is', value: 'ABCDEFG'[stage]! },
  })),
  orderRule: { field: 'name', op: 'is', value: 'O' },
})

const ask = <K extends QuestionKind>(question: Ask<K>, events: Event[]): Answers[K] =>
  referee(question as unknown as Resolved<Extract<Question, { kind: K }>>, { events, spend: [] }) as Answers[K]

const flowOf = (events: Event[], openDays = 0) => ask<'flow'>({ kind: 'flow', openDays, reading: map(3) }, events)

test('the flow from stage i to j: people of i who came in j later, and their time from first to first later', () => {
  const { pairs } = flowOf([...walk('p1', 'AAB'), ...walk('p2', 'BAB'), ...walk('p3', 'BA')])
  expect(pairs.find(({ from, to }) => from === '1' && to === '2')).toEqual({
    from: '1',
    to: '2',
    people: 2,
    share: 2 / 3,
    medianMs: 1.5 * DAY,
  })
  expect(pairs.find(({ from, to }) => from === '2' && to === '1')).toMatchObject({ people: 2, share: 2 / 3 })
  expect(pairs.find(({ from, to }) => from === '3' && to === '1')).toMatchObject({ people: 0, share: null })
})

test('a return is a step back, counted at the stage that was left', () => {
  const { stages } = flowOf([...walk('p1', 'ABAB'), ...walk('p2', 'AB')])
  expect(stages.map(({ key, people, returning }) => [key, people, returning])).toEqual([
    ['1', 2, 0],
    ['2', 2, 1],
    ['3', 0, 0],
  ])
})

test('who was seen lately may still go on; who has been silent for longer has dropped off', () => {
  const { stages } = flowOf([...walk('p1', 'A', 0), ...walk('p2', 'A', 9), ...walk('p3', 'AB', 9)], 5)
  expect(stages[0]).toMatchObject({ people: 3, dropped: 1, open: 1 })
  expect(stages[1]).toMatchObject({ people: 1, dropped: 0, open: 1 })
})

test('an event in two stages counts in both; in the sequence the first on the map holds', () => {
  const reading = map(2)
  reading.touchpoints.push({ id: 'both', stage: 1, rule: { field: 'name', op: 'is', value: 'A' } })
  const events = walk('p1', 'AB')
  const counted = ask<'counts'>({ kind: 'counts', by: 'stage', reading }, events)
  expect(counted.rows).toEqual([
    { key: '1', events: 1, people: 1 },
    { key: '2', events: 2, people: 1 },
  ])
  const { edges } = ask<'transitions'>({ kind: 'transitions', by: 'stage', reading }, events)
  expect(edges.map(({ from, to }) => `${from}→${to}`)).toEqual(['1→2', '2→END', 'START→1'])
  expect(ask<'overlap'>({ kind: 'overlap', reading }, events).rows).toEqual([
    { first: 't1', second: 'both', events: 1, people: 1 },
  ])
})

test('orders are counted over the whole history, also when the question is about the last days', () => {
  const reading: Reading = {
    ...map(1),
    touchpoints: [{ id: 'loyal', stage: 0, rule: { field: 'ordersSoFar', op: '>=', value: 2 } }],
  }
  const events = [...walk('p1', 'O', 0), ...walk('p1', 'O', 10), ...walk('p2', 'O', 10)]
  const loyal = ask<'counts'>({ kind: 'counts', by: 'touchpoint', reading, period: { days: 2 } }, events)
  expect(loyal.rows).toEqual([{ key: 'loyal', events: 1, people: 1 }])
  expect(loyal.about).toMatchObject({ n: 2, period: { from: day(8) + 1, to: day(10) } })
})

test('a second order without comparing in between skipped it', () => {
  const events = [...walk('p1', 'BOO'), ...walk('p2', 'OBO'), ...walk('p3', 'BO')]
  expect(ask<'loops'>({ kind: 'loops', reading: map(3) }, events)).toMatchObject({
    buyers: 3,
    returned: 2,
    skipped: 1,
    comparedAgain: 1,
  })
})

test('raw transitions with repeats, START and END', () => {
  const events = [...walk('u1', 'ABCABCBBB'), ...walk('u2', 'ABABCC'), ...walk('u3', 'BBB')]
  const { edges } = ask<'transitions'>({ kind: 'transitions', by: 'event', reading: noReading }, events)
  expect(Object.fromEntries(edges.map(({ from, to, count }) => [`${from}→${to}`, count]))).toEqual({
    'START→A': 2,
    'START→B': 1,
    'A→B': 4,
    'B→A': 1,
    'B→B': 4,
    'B→C': 3,
    'B→END': 2,
    'C→A': 1,
    'C→B': 1,
    'C→C': 1,
    'C→END': 1,
  })
})

test('P-08: which share of what leaves a node goes where', () => {
  const events = [...walk('u1', 'ABCABCBBB'), ...walk('u2', 'ABABCC'), ...walk('u3', 'BBB')]
  const { edges } = ask<'transitions'>({ kind: 'transitions', by: 'event', reading: noReading }, events)
  expect(edges.reduce((sum, { count }) => sum + count, 0)).toBe(21)
  const shares = Object.fromEntries(edges.map(({ from, to, share }) => [`${from}→${to}`, share]))
  expect(shares).toMatchObject({ 'A→B': 1, 'B→A': 0.1, 'B→B': 0.4, 'B→C': 0.3, 'B→END': 0.2 })
  expect(shares).toMatchObject({ 'C→A': 0.25, 'C→B': 0.25, 'C→C': 0.25, 'C→END': 0.25 })
})

test('transitions with repeats merged go from one thing to another', () => {
  const events = [...walk('u1', 'ABBBA')]
  const question = { kind: 'transitions', by: 'event', repeats: 'merged', reading: noReading } as const
  const { edges, about } = ask<'transitions'>(question, events)
  expect(edges.map(({ from, to, count }) => [from, to, count])).toEqual([
    ['A', 'B', 1],
    ['A', 'END', 1],
    ['B', 'A', 1],
    ['START', 'A', 1],
  ])
  expect(about.choices.at(-1)!.en).toContain('repeats in a row are one stay')
})

test('an event that is called START is not the beginning', () => {
  const events = [{ ...walk('p', 'A')[0]!, name: 'START' }, ...walk('p', 'AA').slice(1)]
  const { edges } = ask<'transitions'>({ kind: 'transitions', by: 'event', reading: noReading }, events)
  expect(edges.map(({ from, to, share, medianMs }) => [from, to, share, medianMs === null])).toEqual([
    ['A', 'END', 1, true],
    ['START', 'A', 1, false],
    ['START', 'START', 1, true],
  ])
})

test('stages 1, 2, 3, 2, 3, 5: five steps, of which one back and one skip', () => {
  const events = walk('p1', 'AABCBCCE')
  const { edges } = ask<'transitions'>({ kind: 'transitions', by: 'stage', reading: map(5) }, events)
  const steps = edges.filter(({ from, to }) => from !== 'START' && to !== 'END')
  const total = (of: typeof steps): number => of.reduce((sum, { count }) => sum + count, 0)
  expect(total(steps)).toBe(5)
  expect(total(steps.filter(({ from, to }) => to < from)) / 5).toBe(0.2)
  expect(total(steps.filter(({ from, to }) => Number(to) > Number(from) + 1)) / 5).toBe(0.2)
})

test('events of nobody are in no sequence and are told apart', () => {
  const events: Event[] = [...walk('p1', 'A'), { ...walk('', 'A')[0]!, person: null }]
  const { rows, about } = ask<'counts'>({ kind: 'counts', by: 'event', reading: noReading }, events)
  expect(rows).toEqual([{ key: 'A', events: 1, people: 1 }])
  expect(about.leftOut.unidentifiedEvents).toBe(1)
})
