import { expect, test } from 'vitest'
import { checkJourney } from '../journey/check.ts'
import { emptyJourney } from '../journey/empty-journey.ts'
import type { Journey } from '../journey/journey.ts'
import { orderKeys } from '../journey/order-key.ts'
import { recordSchema } from '../journey/record.ts'
import { attentionOf } from './attention.ts'
import { checksIn } from './checks.ts'
import { coverage } from './coverage.ts'
import { staleClaims } from './stale-claims.ts'
import { staleMap } from './stale-map.ts'

const TODAY = '2026-11-22'

/** A bakery's map of one stage, with the records given by id. */
function bakery(records: Record<string, object>, review: Partial<Journey['review']> = {}): Journey {
  const empty = emptyJourney({ id: 'bakkerij', title: 'Ik wil brood', language: 'nl', model: 'stdc', today: TODAY })
  const all = {
    see: { kind: 'stage', name: 'See', moments: ['notice'] },
    pains: { kind: 'lane', content: 'pains' },
    ...records,
  }
  const journey: Journey = {
    ...empty,
    review: { ...empty.review, ...review },
    records: Object.fromEntries(
      Object.entries(all).map(([id, record], at) => [
        id,
        recordSchema.parse({ order: orderKeys(at + 1)[at], ...record }),
      ]),
    ),
  }
  expect(checkJourney(journey)).toMatchObject({ ok: true })
  return journey
}
const card = { kind: 'card', moment: 'notice', lane: 'pains', text: 'Lange rij' }
const action = { kind: 'action', text: 'Tweede kassa', from: [], owner: 'Sanne', status: 'todo' }
const shop = { kind: 'touchpoint', moment: 'notice', name: 'Etalage', presence: 'offline', media: 'owned' }
const validation = { kind: 'validation', by: 'Sanne', audience: 'customers', with: 'vijf klanten' }

test('an action point is overdue the day after its day, until it is done', () => {
  const journey = bakery({
    late: { ...action, due: '2026-11-21' },
    later: { ...action, due: '2026-10-01' },
    today: { ...action, due: TODAY },
    finished: { ...action, due: '2026-01-01', status: 'done' },
    someday: action,
    queue: { ...card, due: '2026-11-01', owner: 'Omar' },
  })
  expect(attentionOf(journey, TODAY).overdue.map(({ id }) => id)).toEqual(['later', 'queue', 'late'])
  expect(attentionOf(journey, '2026-09-30').overdue).toEqual([])
})

test('a map is stale the day after its review was planned', () => {
  const journey = bakery({}, { next: TODAY })
  expect(staleMap(journey, TODAY)).toBeNull()
  expect(staleMap(journey, '2026-11-23')).toEqual({ why: 'review', since: TODAY })
})

test('a map is stale when nothing happened to it for longer than its review period', () => {
  const journey = bakery({ queue: { ...card, updated: '2026-05-21' } }, { next: '2027-05-01', everyMonths: 6 })
  expect(staleMap(journey, '2026-11-21')).toBeNull()
  expect(staleMap(journey, TODAY)).toEqual({ why: 'untouched', since: '2026-05-21' })
  const checked = bakery({
    queue: { ...card, updated: '2026-05-21' },
    check: { ...validation, of: [], day: '2026-11-01' },
  })
  expect(staleMap(checked, TODAY)).toBeNull()
})

test('a map without any day is not called old', () => {
  expect(staleMap(bakery({ queue: card }), TODAY)).toBeNull()
})

test('a claim is old when its words, its evidence and its checks all are', () => {
  const old = { ...card, updated: '2025-11-21' }
  const proof = { kind: 'evidence', state: 'researched', source: '6 interviews' }
  const journey = bakery({
    fresh: { ...card, updated: '2025-11-22' },
    old,
    supported: old,
    proof: { ...proof, for: 'supported', day: '2026-02-01' },
    oldProof: { ...proof, for: 'old', day: '2025-01-01' },
    unknown: card,
    suggested: { ...card, placeholder: true },
    wish: { ...old, only: 'to-be' },
  })
  expect(staleClaims(journey, TODAY)).toEqual({ old: [{ id: 'old', since: '2025-11-21' }], undated: ['unknown'] })
})

test('a check covers what stands in the part that was checked', () => {
  const records = {
    shop: {
      kind: 'touchpoint',
      moment: 'notice',
      name: 'Etalage',
      presence: 'offline',
      media: 'owned',
      updated: '2024-01-01',
    },
    queue: { ...card, touchpoint: 'shop', updated: '2024-01-01' },
    felt: { kind: 'feeling', moment: 'notice', touchpoint: 'shop', assumed: -1, updated: '2024-01-01' },
  }
  const stillOld = (of: string[]): string[] =>
    staleClaims(bakery({ ...records, check: { ...validation, of, day: '2026-11-01' } }), TODAY).old.map(({ id }) => id)
  expect(stillOld([])).toEqual([])
  expect(stillOld(['see'])).toEqual([])
  expect(stillOld(['shop'])).toEqual([])
  expect(stillOld(['pains'])).toEqual(['shop', 'felt'])
  expect(stillOld(['queue'])).toEqual(['shop', 'felt'])
})

test('a check of a stage, a step, a lane, a touchpoint or the whole map counts for what stands in it', () => {
  const journey = bakery({
    enter: { kind: 'step', stage: 'see', name: 'Binnenkomen' },
    shop: { ...shop, stage: 'see', step: 'enter' },
    queue: { ...card, touchpoint: 'shop' },
    sanne: { kind: 'persona', name: 'Sanne' },
    whole: { ...validation, of: [], day: '2026-11-01' },
    stage: { ...validation, of: ['see'], day: '2026-11-02' },
    step: { ...validation, of: ['enter'], day: '2026-11-03' },
    lane: { ...validation, of: ['pains'], day: '2026-11-04' },
    touchpoint: { ...validation, of: ['shop'], day: '2026-11-05' },
    itself: { ...validation, of: ['queue', 'see'], day: '2026-11-06' },
  })
  const partsOf = (id: string) => checksIn(journey)(id).map(({ part }) => part)
  expect(partsOf('queue')).toEqual([null, 'see', 'enter', 'pains', 'shop', 'queue'])
  expect(partsOf('shop')).toEqual([null, 'see', 'enter', 'shop', 'see'])
  expect(partsOf('enter')).toEqual([null, 'see', 'enter', 'see'])
  expect(partsOf('sanne')).toEqual([null])
})

test('a raised trigger asks for attention until the review is done', () => {
  const raised = [{ trigger: 'nieuwe winkel', day: '2026-11-01', by: 'Sanne' }]
  expect(attentionOf(bakery({}, { raised }), TODAY).raised).toEqual(raised)
})

test('contradicted claims, and touchpoints nobody owns or counts', () => {
  const touchpoint = { kind: 'touchpoint', moment: 'notice', name: 'Etalage', presence: 'offline', media: 'owned' }
  const journey = bakery({
    queue: card,
    other: card,
    said: { kind: 'evidence', for: 'queue', state: 'researched', source: 'interview' },
    counted: { kind: 'evidence', for: 'queue', state: 'contradicted', source: 'kassa' },
    shop: touchpoint,
    site: { ...touchpoint, department: 'Marketing', rule: { field: 'name', op: 'is', value: 'Page' } },
    suggestion: { ...touchpoint, placeholder: true },
  })
  const { contradicted, withoutOwner, withoutRule } = attentionOf(journey, TODAY)
  expect({ contradicted, withoutOwner, withoutRule }).toEqual({
    contradicted: ['queue'],
    withoutOwner: ['shop'],
    withoutRule: ['shop'],
  })
})

test('coverage counts cards and feelings by what they rest on, without suggestions and wishes', () => {
  const about = (of: string, state: string) => ({ kind: 'evidence', for: of, state, source: 'kassa' })
  const journey = bakery({
    one: card,
    two: card,
    three: card,
    felt: { kind: 'feeling', moment: 'notice', assumed: 1 },
    suggested: { ...card, placeholder: true },
    wish: { ...card, only: 'to-be' },
    e1: about('two', 'researched'),
    e2: about('three', 'contradicted'),
    e3: about('felt', 'measured'),
  })
  expect(coverage(journey)).toEqual({
    total: 4,
    states: {
      assumed: { count: 1, share: 0.25 },
      researched: { count: 1, share: 0.25 },
      measured: { count: 1, share: 0.25 },
      contradicted: { count: 1, share: 0.25 },
    },
  })
  expect(coverage(bakery({})).states.assumed).toEqual({ count: 0, share: null })
})
