import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Event, type Journey, modelOf, newJourney } from '@wegwijs/journey'
import { expect, test } from 'vitest'
import { type ConformanceAnswer, journeyOf, questionSchema } from './question/question.ts'
import { resolve } from './question/resolve.ts'
import { referee } from './referee/referee.ts'

const asked = (question: object, events: readonly Event[], journey: Journey | null = null): ConformanceAnswer => {
  const found = resolve(questionSchema.parse({ kind: 'conformance', ...question }), journey)
  if ('refused' in found) throw new Error(found.refused.en)
  return referee(found, { events, spend: [] }) as ConformanceAnswer
}

const DAY = 86_400_000
/** One person's events, a minute apart, as many days before the newest. */
const trace = (person: string, names: readonly string[], daysAgo = 0): Event[] =>
  names.map((name, minute) => ({
    person,
    time: Date.UTC(2026, 2, 1) - daysAgo * DAY + minute * 60_000,
    name,
    source: 'log',
    channel: '',
    properties: {},
  }))
const ABCD = { model: ['A', 'B', 'C', 'D'] }

test('the table of §2.11: fitness by alignment', () => {
  const log = ['ABCD', 'ABD', 'ABXCD', 'AB'].flatMap((names) => trace(names, [...names]))
  const answer = asked(ABCD, log)
  expect(Object.fromEntries(answer.cases.map(({ person, fitness }) => [person, Number(fitness.toFixed(6))]))).toEqual({
    AB: 0.666667,
    ABD: 0.857143,
    ABXCD: 0.888889,
    ABCD: 1,
  })
  expect(answer.cases[0]!.person).toBe('AB')
  expect(answer).toMatchObject({ n: 4, fitting: 1, share: 0.25, shortest: 4, fitness: 1 - 4 / (14 + 16) })
  expect(answer.unmapped).toEqual([{ activity: 'X', people: 1, count: 1 }])
  expect(answer.deviations).toEqual([
    { kind: 'missing', activity: 'C', people: 2, count: 2 },
    { kind: 'missing', activity: 'D', people: 1, count: 1 },
    { kind: 'extra', activity: 'X', people: 1, count: 1 },
  ])
})

test('what is done once more was repeated, what is done at another time was out of order', () => {
  expect(asked(ABCD, trace('p', [...'ABBCD'])).deviations).toEqual([
    { kind: 'repeated', activity: 'B', people: 1, count: 1 },
  ])
  const [swapped] = asked(ABCD, trace('p', [...'ACDB'])).deviations
  expect(swapped).toEqual({ kind: 'out of order', activity: 'B', people: 1, count: 1 })
  expect(asked({ ...ABCD, repeats: 'merged' }, trace('p', [...'ABBCD'])).fitting).toBe(1)
})

test('a journey that is still open misses nothing after its last step', () => {
  const log = [...trace('done', ['A', 'B'], 31), ...trace('under way', ['A', 'B'])]
  expect(asked(ABCD, log)).toMatchObject({ fitting: 0, open: 0 })
  const { fitting, open, cases } = asked({ ...ABCD, openDays: 30 }, log)
  expect({ fitting, open }).toEqual({ fitting: 1, open: 1 })
  expect(cases.map(({ person, cost, open }) => [person, cost, open])).toEqual([
    ['done', 2, false],
    ['under way', 0, true],
  ])
})

const folder = join(import.meta.dirname, '../../../../shared/data/process')
const isThere = existsSync(folder)
const needsData = isThere ? test : test.skip
const where = isThere ? '' : ' (skipped: ../shared/data is absent)'

/** The events of a log as CSV. */
function logOf(file: string, separator: string): Event[] {
  const [head, ...rows] = readFileSync(join(folder, file), 'utf8').trim().split(/\r?\n/)
  const at = (name: string) => head!.split(separator).indexOf(name)
  const [person, name, time] = [at('case:concept:name'), at('concept:name'), at('time:timestamp')]
  return rows.map((row) => {
    const cells = row.split(separator)
    const of = { person: cells[person]!, name: cells[name]!, time: Date.parse(cells[time]!.replace(' ', 'T')) }
    return { ...of, source: 'log', channel: '', properties: {} }
  })
}
const examined = { and: ['check ticket', { xor: ['examine casually', 'examine thoroughly'] }] }
const process = {
  model: [
    'register request',
    { loop: [[examined, 'decide'], 'reinitiate request'] },
    { xor: ['pay compensation', 'reject request'] },
  ],
}

needsData(`M-04: all traces of the running example fit its model${where}`, () => {
  const answer = asked(process, logOf('running-example.csv', ','))
  expect(answer).toMatchObject({ fitness: 1, averageFitness: 1, fitting: 6, n: 6, shortest: 5, deviations: [] })
})

needsData(`M-05: the broken running example, by case${where}`, () => {
  const { cases, fitting, n } = asked(process, logOf('running_example_broken.csv', ';'))
  expect(Object.fromEntries(cases.map(({ person, fitness }) => [person, Number(fitness.toFixed(4))]))).toEqual({
    1: 0.8889,
    2: 0.8889,
    3: 0.8,
    4: 1,
    5: 0.8235,
    6: 0.6667,
  })
  expect([fitting, n]).toEqual([1, 6])
  const wrong = (person: string) =>
    cases
      .find((each) => each.person === person)!
      .moves.flatMap(({ move, activity }) => (move === 'done' ? [] : [`${move} ${activity}`]))
  expect(wrong('1')).toEqual(['missing register request'])
  expect(wrong('2')).toEqual(['missing decide'])
  expect(wrong('3')).toContain('extra reinitiate request')
  expect(wrong('6')).toContain('missing decide')
})

test('a journey is a model too: its stages in the order they are drawn', () => {
  const journey = newJourney({
    id: 'tea',
    title: 'Tea',
    audience: '',
    model: 'aida',
    language: 'en',
    today: '2026-03-01',
  })
  const question = questionSchema.parse({ kind: 'conformance', model: { journey: 'tea', by: 'stage' } })
  expect(journeyOf(question)).toBe('tea')
  const found = resolve(question, journey)
  const drawn = modelOf('aida').stages.map(({ id }) => id)
  if ('refused' in found || found.kind !== 'conformance') throw new Error('refused')
  expect((found as unknown as { model: string[] }).model).toEqual(drawn)
  expect(() => asked({ model: ['attenti'], by: 'stage', journey: 'tea' }, [], journey)).toThrow('attention')
})

test('a question that cannot be answered is refused', () => {
  const problems = (question: object) =>
    questionSchema.safeParse({ kind: 'conformance', ...question }).error?.message ?? ''
  expect(problems({ model: Array(10_000).fill('A') })).toContain('1000')
  expect(problems({ model: { loop: [] } })).toContain('model')
  expect(() => asked({ model: ['a'], by: 'stage' }, [])).toThrow('journey')
  const many = Array.from({ length: 150 }, (_, index) => `a${index}`)
  expect(() => asked({ model: { and: many } }, trace('p', many))).toThrow('too many orders')
})
