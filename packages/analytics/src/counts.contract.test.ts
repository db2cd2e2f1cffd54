import type { Event, Reading } from '@wegwijs/journey'
import { expect, test } from 'vitest'
import { answer } from './clickhouse/answer.ts'
import { agreed, agreedKept, asked, given, ownStore } from './contract-case.ts'
import { type CountsAnswer, questionSchema } from './question/question.ts'
import { Unanswerable } from './question/unanswerable.ts'
import { referee } from './referee/referee.ts'
import { seen } from './short-log.ts'

const store = ownStore()

/** A map on which looking and buying are stages of one touchpoint each, and nobody has come back. */
const shop: Reading = {
  stages: ['look', 'buy', 'return'].map((id) => ({ id, name: '', question: '', moments: [], kpis: [] })),
  touchpoints: ['Page Viewed', 'Order Completed', 'Order Refunded'].map((value, stage) => ({
    id: `t${stage}`,
    stage,
    rule: { field: 'name', op: 'is', value },
  })),
  orderRule: { field: 'name', op: 'is', value: 'Order Completed' },
}

/** What both engines say, once they agree. */
async function counted(events: Event[], question: object): Promise<CountsAnswer> {
  await given(store(), events)
  return agreed(store(), asked('counts', question, shop), { events, spend: [] })
}
const HOUR = 3600
const DAY = 24 * HOUR
const day = (time: number): string => new Date(time).toISOString().slice(0, 10)
const told = ({ slices = [] }: CountsAnswer) =>
  slices.map(({ from, to, whole, rows }) => [
    ...[day(from), day(to), whole],
    Object.fromEntries(rows.map(({ key, events, people }) => [key, [events, people]])),
  ])

/** Anna, Bob and Chris on Sunday 1 March 2026 and the Monday after. */
const twoDays = [
  seen('Anna', 9 * HOUR, 'Page Viewed'),
  seen('Anna', 10 * HOUR, 'Page Viewed'),
  seen('Bob', 11 * HOUR, 'Page Viewed'),
  seen('Bob', 24 * HOUR - 0.001, 'Order Completed'),
  seen('Anna', 24 * HOUR, 'Page Viewed'),
  seen('Chris', 30 * HOUR, 'Page Viewed'),
  seen('Anna', 31 * HOUR, 'Order Completed'),
]

test('D226: who comes on two days is one person on each, and one in the whole period', async () => {
  const answer = await counted(twoDays, { by: 'stage', every: 'day' })
  expect(answer.rows).toEqual([
    { key: 'look', events: 5, people: 3 },
    { key: 'buy', events: 2, people: 2 },
    { key: 'return', events: 0, people: 0 },
  ])
  expect(told(answer)).toEqual([
    ['2026-03-01', '2026-03-01', false, { look: [3, 2], buy: [1, 1], return: [0, 0] }],
    ['2026-03-02', '2026-03-02', false, { look: [2, 2], buy: [1, 1], return: [0, 0] }],
  ])
  expect(answer.about.choices.map(({ en }) => en)).toContainEqual(expect.stringContaining('do not add up'))
})

test('D226: by event a slice has only the names that occur, in the order of the whole period', async () => {
  const events = [...twoDays, seen('Chris', 32 * HOUR, 'Chat'), seen('Chris', 33 * HOUR, 'Chat')]
  const { rows, slices } = await counted(events, { by: 'event', every: 'day' })
  const keys = (all: { key: string }[]) => all.map(({ key }) => key)
  expect(keys(rows)).toEqual(['Page Viewed', 'Chat', 'Order Completed'])
  expect(slices!.map((slice) => keys(slice.rows))).toEqual([['Page Viewed', 'Order Completed'], keys(rows)])
})

test('D226: a slice may lie partly in the period, and one that nothing is known of is left out', async () => {
  const period = { from: '2026-02-01', to: '2026-03-04' }
  const weeks = await counted(twoDays, { by: 'touchpoint', every: 'week', period })
  expect(told(weeks)).toEqual([
    ['2026-02-23', '2026-03-01', true, { t0: [3, 2], t1: [1, 1], t2: [0, 0] }],
    ['2026-03-02', '2026-03-04', false, { t0: [2, 2], t1: [1, 1], t2: [0, 0] }],
  ])
  const months = await counted(twoDays, { by: 'stage', every: 'month', period })
  expect(told(months)).toEqual([['2026-03-01', '2026-03-04', false, { look: [5, 3], buy: [2, 2], return: [0, 0] }]])
  const later = await counted(twoDays, { by: 'stage', every: 'day', period: { from: '2026-04-01', to: '2026-04-02' } })
  expect(later.slices).toEqual([])
  expect(await counted([], { by: 'event', every: 'day' })).toMatchObject({ rows: [], slices: [] })
})

test('days from before 1970 fall in their own slices', async () => {
  const events = ['1968-12-31T23:59:59.999Z', '1969-01-01T00:00Z', '1970-01-01T00:00Z'].map(
    (time): Event => ({ ...seen('Anna', 0, 'Page Viewed'), time: Date.parse(time) }),
  )
  const { slices } = await counted(events, { by: 'stage', every: 'month' })
  const busy = slices!.filter(({ rows }) => rows[0]!.events > 0)
  expect([slices!.length, ...busy.map(({ from }) => day(from))]).toEqual([14, '1968-12-31', '1969-01-01', '1970-01-01'])
})

test('more slices than anybody reads are refused with what to ask instead', async () => {
  const events = [...twoDays, seen('Anna', 401 * 24 * HOUR, 'Page Viewed')]
  await given(store(), events)
  const by = (every: string) => asked('counts', { by: 'event', every }, shop)
  const refused = expect.objectContaining({ refused: expect.objectContaining({ nl: expect.stringContaining('402') }) })
  expect(() => referee(by('day'), { events, spend: [] })).toThrow(Unanswerable)
  await expect(answer(store(), by('day'))).rejects.toEqual(refused)
  await expect(answer(store(), by('week'))).resolves.toBeDefined()
})

test('behind a row of counts stand the people of the whole period; slices are not reconciled', () => {
  const of = { kind: 'counts', by: 'event', every: 'day' }
  expect(questionSchema.safeParse({ kind: 'people', of, key: 'Page Viewed' }).success).toBe(true)
  const reconcile = questionSchema.safeParse({ kind: 'reconcile', a: of, b: of })
  expect(reconcile.error!.issues.map(({ path }) => path)).toEqual([['a'], ['b']])
})

test('D233: what was seen before the period is 0 in it; what nobody ever did is named, and so is a stage of nothing else', async () => {
  const log = [...twoDays, seen('Anna', 40 * DAY, 'Newsletter Opened')]
  const period = { days: 7 }
  await given(store(), log)
  for (const by of ['touchpoint', 'stage']) {
    const question = asked('counts', { by, period }, shop)
    const { rows, neverSeen } = await agreedKept(store(), question, { events: log, spend: [] })
    expect(rows.map(({ events }) => events)).toEqual([0, 0, 0])
    expect(neverSeen).toEqual([by === 'stage' ? 'return' : 't2'])
  }
  const { neverSeen } = await agreedKept(store(), asked('flow', { period }, shop), { events: log, spend: [] })
  expect(neverSeen).toEqual(['return'])
})
