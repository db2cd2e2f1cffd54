import { expect, test } from 'vitest'
import { checkJourney } from '../journey/check.ts'
import { emptyJourney } from '../journey/empty-journey.ts'
import { type Journey, withRecord } from '../journey/journey.ts'
import { newRecord } from './new-record.ts'
import { withAnswer, withWork } from './work.ts'

const empty = emptyJourney({ id: 'thee', title: 'Ik zoek thee', language: 'nl', model: 'stdc', today: '2026-11-22' })
const withLane = withRecord(empty, 'pains', { kind: 'lane', order: 'a0', content: 'pains' })
const withCard = withRecord(withLane, 'queue', newRecord(withLane, 'card', { lane: 'pains' }))
const journey = withRecord(withCard, 'till', newRecord(withCard, 'action', { from: 'queue' }))
const holds = (changed: Journey): Journey => {
  expect(checkJourney(changed)).toMatchObject({ ok: true })
  return changed
}

test('a card gets an owner, a day and marks, and loses them without a trace', () => {
  const given = holds(withWork(journey, 'queue', { owner: 'Sanne', due: '2026-12-01', impact: 5, effort: 2 }))
  expect(given.records.queue).toMatchObject({ owner: 'Sanne', due: '2026-12-01', impact: 5, effort: 2 })
  const taken = withWork(given, 'queue', { owner: '', due: undefined, impact: undefined, effort: undefined })
  expect(holds(taken).records.queue).toEqual(journey.records.queue)
})

test('a card is ringed, and without its ring again as before', () => {
  const ringed = holds(withWork(journey, 'queue', { ringed: true }))
  expect(ringed.records.queue).toMatchObject({ ringed: true })
  expect(withWork(ringed, 'queue', { ringed: undefined }).records.queue).toEqual(journey.records.queue)
})

test('an action point keeps an empty owner and takes no marks', () => {
  const changed = holds(withWork(journey, 'till', { owner: '', status: 'done', impact: 5, ringed: true }))
  expect(changed.records.till).toEqual({ ...journey.records.till, status: 'done' })
})

test('work that somebody removed meanwhile stays removed', () => {
  expect(withWork(journey, 'gone', { status: 'done' })).toBe(journey)
})

test('an opportunity says which pains it answers, one by one', () => {
  const both = withRecord(journey, 'rain', newRecord(journey, 'card', { lane: 'pains' }))
  const first = holds(withAnswer(both, 'queue', 'queue', true))
  expect(first.records.queue).toMatchObject({ answers: ['queue'] })
  const second = holds(withAnswer(first, 'queue', 'rain', true))
  expect(second.records.queue).toMatchObject({ answers: ['queue', 'rain'] })
  expect(withAnswer(second, 'queue', 'queue', false).records.queue).toMatchObject({ answers: ['rain'] })
  expect(withAnswer(first, 'queue', 'queue', false).records.queue).toEqual(journey.records.queue)
  expect(withAnswer(journey, 'gone', 'queue', true)).toBe(journey)
})
