import type { Event, Merge } from '@wegwijs/journey'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { agreed, given, ownStore, RUNS, seed } from './contract-case.ts'
import { type Question, questionSchema, type ReconcileAnswer } from './question/question.ts'
import { resolve } from './question/resolve.ts'
import type { Resolved } from './question/resolved.ts'
import { events, merges } from './random-journey.ts'
import { referee } from './referee/referee.ts'
import { log } from './short-log.ts'

type Asked = Extract<Question, { kind: 'reconcile' }>
const store = ownStore()

function asked(a: object, b: object): Resolved<Asked> {
  const found = resolve(questionSchema.parse({ kind: 'reconcile', a, b }), null)
  if ('refused' in found) throw new Error(found.refused.en)
  return found as Resolved<Asked>
}

/** What both engines say, once they agree. */
async function reconcile(
  events: readonly Event[],
  a: object,
  b: object,
  merges: readonly Merge[] = [],
): Promise<ReconcileAnswer> {
  await given(store(), events, [], merges)
  return agreed(store(), asked(a, b), { events, spend: [], merges })
}
const funnel = (choices: object) => ({ kind: 'funnel', steps: ['A', 'B', 'C'], ...choices })
const of = ({ numbers }: ReconcileAnswer, step: string | null, number: string) =>
  numbers.find((each) => each.of === step && each.number === number)!

test('D205 D206: a window per hop, as Umami has it, lets one more reach the end; the reach of the period takes one away', async () => {
  const events = [...log('0A 10B 65C', 'hop'), ...log('0A 10B 20C', 'quick'), ...log('86390A 86395B 86401C', 'late')]
  const day = { from: '2026-03-01', to: '2026-03-01' }
  const told = await reconcile(
    events,
    funnel({ window: '60s', period: day }),
    funnel({ window: '1m', windowFrom: 'previous', range: 'all', period: day }),
  )
  expect(told.way.map(({ choices }) => choices)).toEqual([['range'], ['windowFrom']])
  expect(of(told, '3', 'reached')).toEqual({
    ...{ of: '3', number: 'reached', a: 2, b: 2, difference: 0, moves: [-1, 1] },
    said: {
      nl: 'omdat alle stappen in de periode liggen: −1; omdat de tijd vanaf de stap ervoor loopt: +1',
      en: 'because all steps have to lie in the period: −1; because the window counts from the step before: +1',
    },
  })
  expect(of(told, '2', 'reached').said.en).toBe('no choice changes this number')
})

test('D206: choices that cannot be one without the other are taken over together', async () => {
  const events = log('0B 10A 20C')
  const a = funnel({ window: '60s', windowFrom: 'previous', ties: 'strict' })
  const told = await reconcile(events, a, funnel({ window: '1h', order: 'any' }))
  expect(told.way.map(({ choices }) => choices)).toEqual([['order', 'ties', 'windowFrom'], ['window']])
  expect(of(told, '3', 'reached')).toMatchObject({ a: 0, b: 1, moves: [1, 0] })
  expect(of(told, '3', 'reached').said.en).toMatch(/: \+1; the rest changes nothing$/)
})

test('D205 D208: two ids of one person are two until the merge counts', async () => {
  const events = [...log('0A', 'device'), ...log('10B', 'anna')]
  const merges = [{ from: 'device', into: 'anna' }]
  const a = { kind: 'funnel', steps: ['A', 'B'], identity: 'apart' }
  const told = await reconcile(events, a, { ...a, identity: 'merged' }, merges)
  expect(of(told, null, 'units')).toMatchObject({ a: 2, b: 1, moves: [-1] })
  expect(of(told, '2', 'reached')).toMatchObject({ a: 0, b: 1, difference: 1 })
  expect(of(told, '2', 'reached').said.en).toBe('because merged ids are one person: +1')
})

test('two of another kind, or about other numbers, are refused with what to mend', () => {
  const refused = (a: object, b: object) =>
    questionSchema.safeParse({ kind: 'reconcile', a, b }).error!.issues.map(({ path, message }) => [path, message])
  expect(refused(funnel({}), { kind: 'visits' })).toEqual([
    [['b', 'kind'], 'a is about funnel: so must b be / a gaat over funnel: dan moet b dat ook'],
  ])
  expect(refused({ kind: 'counts', by: 'event' }, { kind: 'counts', by: 'stage' })).toEqual([
    [['b', 'by'], expect.stringContaining('by makes other numbers')],
  ])
})

const period = fc.option(
  fc.oneof(fc.record({ days: fc.integer({ min: 1, max: 6 }) }), fc.constant({ from: '2026-02-26', to: '2026-03-01' })),
  { nil: undefined },
)
const stepName = fc.constantFrom('A', 'B', 'Page Viewed')
const choicesOf = {
  funnel: fc.record(
    {
      order: fc.constantFrom('sequential', 'strict', 'any'),
      entry: fc.constantFrom('best', 'first'),
      window: fc.constantFrom('0s', '30m', '1d', 'none'),
      windowFrom: fc.constantFrom('entry', 'previous'),
      ties: fc.constantFrom('stored', 'strict'),
      exclude: fc.constantFrom([], [{ step: 'Ad Clicked' }], [{ step: 'Ad Clicked', effect: 'remove' }]),
      inProgress: fc.constantFrom('apart', 'dropped'),
      range: fc.constantFrom('entry', 'all'),
      unit: fc.constantFrom('person', 'account', 'visit'),
      hold: fc.constantFrom('channel', 'source'),
      period,
    },
    { requiredKeys: [] },
  ),
  retention: fc.record(
    {
      return: stepName,
      cohort: fc.constantFrom('first', 'every'),
      mode: fc.constantFrom('on', 'onOrAfter'),
      clock: fc.constantFrom('calendar', 'rolling'),
      period,
    },
    { requiredKeys: [] },
  ),
  attribution: fc.record(
    {
      model: fc.constantFrom('first', 'linear', 'time-decay', 'markov', 'shapley'),
      counting: fc.constantFrom('every', 'first'),
      lookBack: fc.constantFrom('90d', '1d', 0),
      repeats: fc.constantFrom('kept', 'merged'),
      period,
    },
    { requiredKeys: ['model'] },
  ),
  counts: fc.record({ period }, { requiredKeys: [] }),
  visits: fc.record(
    { timeoutMinutes: fc.constantFrom(10, 30, 41), engagedSeconds: fc.constantFrom(0, 10), period },
    { requiredKeys: [] },
  ),
}
const fixed = {
  funnel: { kind: 'funnel', steps: ['A', 'B', 'Page Viewed'] },
  retention: { kind: 'retention', start: 'A', bucket: 'day', buckets: 5 },
  attribution: { kind: 'attribution', conversion: { event: 'B' } },
  counts: { kind: 'counts', by: 'event' },
  visits: { kind: 'visits' },
}
const pair = fc.constantFrom(...(Object.keys(fixed) as (keyof typeof fixed)[])).chain((kind) => {
  const side = fc
    .tuple(choicesOf[kind], fc.constantFrom({}, { identity: 'merged' }, { identity: 'apart' }))
    .map(([choices, identity]) => ({ ...fixed[kind], ...choices, ...identity }))
  return fc.tuple(side, side).filter(([a, b]) => questionSchema.safeParse({ kind: 'reconcile', a, b }).success)
})

test('D205: the moves of every number add up to its difference, and both engines tell the same', async () => {
  const pairs = fc.array(pair, { minLength: 4, maxLength: 4 })
  const property = fc.asyncProperty(events, merges, pairs, async (log, merged, pairs) => {
    await given(store(), log, [], merged)
    for (const [a, b] of pairs) {
      const put = { events: log, spend: [], merges: merged }
      const told = await agreed(store(), asked(a, b), put)
      for (const { a: before, b: after, difference, moves } of told.numbers) {
        if (before === null || after === null) continue
        expect(difference).toBe(after - before)
        const sum = moves.reduce<number>((all, move) => all + move!, 0)
        // Credits are fractions; all other numbers are counts.
        if (a.kind === 'attribution') expect(sum).toBeCloseTo(difference!, 9)
        else expect(sum).toBe(difference)
      }
      expect(referee(asked(b, b), put).way).toEqual([])
    }
  })
  await fc.assert(property, { numRuns: RUNS, seed: seed() })
}, 600_000)
