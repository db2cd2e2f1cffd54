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

test('D191: fitness by alignment', () => {
  const log = ['ABCD', 'ABD', 'ABXCD', 'AB'].flatMap((names) => trace(names, [...names]))
  const answer = asked(ABCD, log)
  expect(Object.fromEntries(answer.cases.map(({ person, fitness }) => [person, Number(fitness!.toFixed(6))]))).toEqual({
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

test('D232: fitness by token replay passes over what the model does not name', () => {
  const log = ['ABCD', 'ABD', 'ABXCD', 'AB'].flatMap((names) => trace(names, [...names]))
  const { cases, replay } = asked(ABCD, log)
  expect(Object.fromEntries(cases.map((one) => [one.person, Number(one.replay!.toFixed(6))]))).toEqual({
    AB: 0.666667,
    ABD: 0.75,
    ABXCD: 1,
    ABCD: 1,
  })
  // Put and taken 5 + 4 + 5 + 3, missing and left over 0 + 1 + 0 + 1.
  expect(replay).toBeCloseTo(1 - 2 / 17, 12)
  const [backwards] = asked({ model: ['A', 'B'] }, trace('p', ['B', 'A'])).cases
  expect(backwards!.replay).toBeCloseTo((1 - 1 / 3 + 1 - 1 / 3) / 2, 12)
  const twice = asked({ model: ['A', 'B', 'A'] }, trace('p', ['A', 'B', 'A'])).cases
  expect(twice[0]!.replay).toBe(1)
})

test('D232: of who is still open the token may stay; of a tree, or without people, nothing is replayed', () => {
  expect(asked({ ...ABCD, openDays: 30 }, trace('p', ['A', 'B'])).replay).toBe(1)
  expect(asked({ model: ['A', { xor: ['B', 'C'] }] }, trace('p', ['A', 'B']))).toMatchObject({
    fitness: 1,
    replay: null,
  })
  expect(asked(ABCD, [])).toMatchObject({ replay: null })
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

/** The events of a log as CSV; `where` are the columns of the person, the activity and the time. */
function logOf(
  file: string,
  separator: string,
  where = ['case:concept:name', 'concept:name', 'time:timestamp'],
  only: (row: string) => boolean = () => true,
): Event[] {
  const [head, ...rows] = readFileSync(join(folder, file), 'utf8').replaceAll('"', '').trim().split(/\r?\n/)
  const [person, name, time] = where.map((column) => head!.split(separator).indexOf(column)) as [number, number, number]
  return rows.filter(only).map((row) => {
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
  expect(Object.fromEntries(cases.map(({ person, fitness }) => [person, Number(fitness!.toFixed(4))]))).toEqual({
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

needsData(`M-08: rules on bupar_patients_small, by case${where}`, () => {
  const rules = [
    { starts: 'check-in' },
    { ends: 'check-out' },
    { contains: 'surgery', times: 2 },
    { atMost: 'check-in', times: 1 },
    { absent: 'check-in' },
  ]
  const columns = ['patient', 'activity', 'timestamp']
  const log = logOf('bupar_patients_small.csv', ',', columns, (row) => row.includes(',complete,'))
  const answer = asked({ rules }, log)
  const [T, F] = [true, false]
  expect(Object.fromEntries(answer.cases.map(({ person, rules }) => [person.split(' ')[0], rules]))).toEqual({
    John: [T, T, T, T, F],
    Jane: [T, T, F, T, F],
    George: [F, F, F, T, T],
  })
  expect(answer.rules!.map(({ held, broken, share }) => [held, broken, share])).toEqual([
    [2, 1, 2 / 3],
    [2, 1, 2 / 3],
    [1, 2, 1 / 3],
    [3, 0, 1],
    [1, 2, 1 / 3],
  ])
  expect(answer.rules![2]!.words.en).toBe('“surgery” 2 times or more.')
  expect(answer).toMatchObject({
    fitness: null,
    shortest: null,
    fitting: 0,
    share: 0,
    n: 3,
    deviations: [],
    byStep: [],
  })
})

/** What a rule says of traces, `?` while it may still come true. */
const kept = (rule: object, traces: readonly string[], open = false): string => {
  const log = traces.flatMap((names, index) => trace(`${index}`, [...names]))
  const { cases } = asked({ rules: [rule], ...(open && { openDays: 1 }), limit: 1000 }, log)
  const by = new Map(cases.map(({ person, rules }) => [person, rules![0]]))
  return traces.map((_, index) => ({ true: 'T', false: 'F', null: '?' })[`${by.get(`${index}`) ?? null}`]).join('')
}

test('each rule, on steps that do it and that do not', () => {
  const traces = ['AB', 'BA', 'ABA', 'AAB', 'BAB', 'A', 'B', 'C']
  expect(kept({ starts: 'A' }, traces)).toBe('TFTTFTFF')
  expect(kept({ ends: 'B' }, traces)).toBe('TFFTTFTF')
  expect(kept({ absent: 'A' }, traces)).toBe('FFFFFFTT')
  expect(kept({ contains: 'A' }, traces)).toBe('TTTTTTFF')
  expect(kept({ contains: 'A', times: 2 }, traces)).toBe('FFTTFFFF')
  expect(kept({ atMost: 'A' }, traces)).toBe('TTFFTTTT')
  expect(kept({ exactly: 'A' }, traces)).toBe('TTFFTTFF')
  expect(kept({ between: 'A', least: 0, most: 1 }, traces)).toBe('TTFFTTTT')
  expect(kept({ response: ['A', 'B'] }, traces)).toBe('TFFTTFTT')
  expect(kept({ precedence: ['A', 'B'] }, traces)).toBe('TFTTFTFT')
  expect(kept({ succession: ['A', 'B'] }, traces)).toBe('TFFTFFFT')
  expect(kept({ respondedExistence: ['A', 'B'] }, traces)).toBe('TTTTTFTT')
  expect(kept({ and: ['A', 'B'] }, traces)).toBe('TTTTTFFT')
  expect(kept({ xor: ['A', 'B'] }, traces)).toBe('FFFFFTTT')
  expect(kept({ response: ['A', 'A'] }, ['A', 'AA', 'B'])).toBe('FFT')
  expect(kept({ precedence: ['A', 'A'] }, ['A', 'AA', 'B'])).toBe('FFT')
})

test('of who is still under way a rule is broken only when no step can mend it', () => {
  const traces = ['A', 'B', 'AB', 'BA', 'AAB']
  expect(kept({ ends: 'B' }, traces, true)).toBe('?TT?T')
  expect(kept({ starts: 'B' }, traces, true)).toBe('FTFTF')
  expect(kept({ contains: 'A', times: 2 }, traces, true)).toBe('????T')
  expect(kept({ exactly: 'A' }, traces, true)).toBe('T?TTF')
  expect(kept({ response: ['A', 'B'] }, traces, true)).toBe('?TT?T')
  expect(kept({ precedence: ['A', 'B'] }, traces, true)).toBe('TFTFT')
  expect(kept({ succession: ['A', 'B'] }, traces, true)).toBe('?FTFT')
  expect(kept({ and: ['A', 'B'] }, traces, true)).toBe('??TTT')
  const { rules } = asked({ rules: [{ ends: 'B' }], openDays: 1 }, trace('p', ['A']))
  expect(rules).toMatchObject([{ held: 0, broken: 0, undecided: 1, share: null }])
})

test('each step of the model: done in its place, skipped, out of order, repeated; and the share of events that conform', () => {
  const log = ['ABCD', 'ABD', 'ABBCD', 'ACDB', 'ABXCD'].flatMap((names) => trace(names, [...names]))
  const answer = asked(ABCD, log)
  expect(answer.byStep).toEqual([
    { activity: 'A', done: 5, skipped: 0, outOfOrder: 0, repeated: 0 },
    { activity: 'B', done: 4, skipped: 0, outOfOrder: 1, repeated: 1 },
    { activity: 'C', done: 4, skipped: 1, outOfOrder: 0, repeated: 0 },
    { activity: 'D', done: 5, skipped: 0, outOfOrder: 0, repeated: 0 },
  ])
  expect(answer).toMatchObject({ events: 21, conformingEvents: 18, eventShare: 18 / 21 })
  expect(answer.unmapped).toEqual([{ activity: 'X', people: 1, count: 1 }])
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
  expect(problems({})).toContain('needs a model, rules, or both')
  expect(problems({ rules: [{ start: 'A' }] })).toContain('starts')
  expect(() => asked({ model: ['a'], by: 'stage' }, [])).toThrow('journey')
  const many = Array.from({ length: 150 }, (_, index) => `a${index}`)
  expect(() => asked({ model: { and: many } }, trace('p', many))).toThrow('too many orders')
})
