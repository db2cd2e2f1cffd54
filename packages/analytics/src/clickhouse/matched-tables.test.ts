import type { Event, Reading, Rule } from '@wegwijs/journey'
import { expect, test } from 'vitest'
import { given, ownStore } from '../contract-case.ts'
import type { Question } from '../question/question.ts'
import type { Resolved } from '../question/resolved.ts'
import { answer } from './answer.ts'
import { sql } from './sql.ts'

type Counts = Extract<Question, { kind: 'counts' }>

const store = ownStore()

const page = (value: string): Rule => ({ field: 'page', op: 'is', value })
const map = (...rules: Rule[]): Reading => ({
  stages: [],
  touchpoints: rules.map((rule, index) => ({ id: `t${index}`, stage: null, rule })),
  orderRule: { field: 'name', op: 'is', value: 'Order Completed' },
})
const visit = (person: string, path: string): Event => ({
  person,
  time: Date.UTC(2026, 2, 1),
  name: 'Page Viewed',
  source: 'web',
  channel: '',
  properties: { path },
})
const log = [visit('ann', '/a'), visit('ben', '/a'), visit('ben', '/b'), visit('cas', '/c')]

const tables = async (): Promise<number> => {
  const [found] = await store().engine.rows<{ n: number }>(sql`
    SELECT count() AS n FROM system.tables WHERE database = currentDatabase() AND startsWith(name, 'matched_events_')`)
  return found!.n
}
const people = async (reading: Reading, more: object = {}): Promise<number[]> => {
  const { rows } = await answer(store(), { kind: 'counts', by: 'touchpoint', reading, ...more } as Resolved<Counts>)
  return rows.map((row) => row.people)
}

test('one table serves a map, another model of it and the segments that are named with it', async () => {
  await given(store(), log)
  await store().matched.keep(map(page('/a')), [page('/c')])
  expect(await people(map(page('/a')))).toEqual([2])
  await store().matched.keep(map(page('/c'), page('/a')))
  expect(await people(map(page('/c'), page('/a')))).toEqual([1, 2])
  expect(await tables()).toBe(1)
})

test('a changed rule is answered at once, from the table of before', async () => {
  await given(store(), log)
  await store().matched.keep(map(page('/a'), page('/b')))
  const changed = map(page('/a'), { field: 'page', op: 'startsWith', value: '/' })
  expect(await people(changed)).toEqual([2, 3])
  await store().matched.keep(changed)
  expect(await people(changed)).toEqual([2, 3])
})

test('a stage goes on knowing its rule when that of a touchpoint changed', async () => {
  await given(store(), log)
  const noOrderYet: Rule = { field: 'ordersSoFar', op: '=', value: 0 }
  const inStage = (...rules: Rule[]): Reading => ({
    ...map(...rules),
    stages: ['/a', '/nowhere'].map((path) => ({
      ...{ id: path, name: path, question: '', moments: [], kpis: [] },
      rule: { all: [page(path), noOrderYet] },
    })),
  })
  await store().matched.keep(inStage(page('/a')))
  const asked = { kind: 'counts', by: 'stage', reading: inStage(page('/b')) } as Resolved<Counts>
  expect((await answer(store(), asked)).rows.map((row) => row.people)).toEqual([2, 0])
})

test('two touchpoints with the same rule, and one without, each stand in their own place', async () => {
  await given(store(), log)
  const reading = map(page('/b'), page('/a'), page('/a'))
  reading.touchpoints.unshift({ id: 'none', stage: null })
  await store().matched.keep(reading)
  expect(await people(reading)).toEqual([0, 1, 2, 2])
})

test('an import makes what was kept of no more use', async () => {
  await given(store(), log)
  await store().matched.keep(map(page('/a')))
  await given(store(), [...log, visit('dan', '/a')])
  expect(await people(map(page('/a')))).toEqual([3])
})

test('a store that is closed waits for tables that are still made or dropped', async () => {
  await given(store(), log)
  await store().matched.keep(map(page('/a')))
  const behind = store().matched.keep(map(page('/a'), page('/b')))
  await given(store(), [...log, visit('dan', '/a')])
  // The one of before is let go of, and this one is made.
  await store().matched.keep(map(page('/c')))
  await store().matched.close()
  await behind
  expect(await tables()).toBe(1)
})

test('a map that is asked about again gets its table, and only then', async () => {
  await given(store(), log)
  await store().matched.keepWhenAskedAgain(map(page('/a')))
  await store().matched.keepWhenAskedAgain(map(page('/b')))
  expect(await tables()).toBe(0)
  await store().matched.keepWhenAskedAgain(map(page('/b')))
  expect(await tables()).toBe(1)
  await given(store(), [...log, visit('dan', '/b')])
  await store().matched.keepWhenAskedAgain(map(page('/b')))
  await store().matched.close()
  expect(await tables()).toBe(0)
  expect(await people(map(page('/b')))).toEqual([2])
})
