import { expect, test } from 'vitest'
import { checkJourney, type Journey, withRecord } from '../index.ts'
import { newRecord } from './new-record.ts'
import { hangingOn, withoutRecordAndLinks } from './removal.ts'

const empty: Journey = {
  format: 'wegwijs.journey',
  version: 1,
  id: 'bakkerij',
  title: 'Brood kopen',
  organisation: 'Bakkerij',
  language: 'nl',
  model: 'stdc',
  scope: { audience: '', useCase: '', channels: [] },
  owner: '',
  status: 'draft',
  review: { everyMonths: 12, triggers: [], raised: [] },
  records: {},
}

/** A stage with a touchpoint; on the touchpoint a card, and on the card evidence and an action point. */
function bakery(): Journey {
  let journey = withRecord(empty, 'see', {
    ...newRecord(empty, 'stage'),
    name: 'See',
    moments: ['notice'],
  } as Journey['records'][string])
  journey = withRecord(journey, 'pains', { kind: 'lane', order: 'a0', content: 'pains' })
  journey = withRecord(journey, 'shop', {
    ...newRecord(journey, 'touchpoint', { stage: 'see' }),
    name: 'Etalage',
    rule: { field: 'name', op: 'is', value: 'Langsgelopen' },
  } as Journey['records'][string])
  journey = withRecord(journey, 'queue', {
    ...newRecord(journey, 'card', { stage: 'see', lane: 'pains', touchpoint: 'shop' }),
    text: 'Lange rij',
  } as Journey['records'][string])
  journey = withRecord(journey, 'proof', newRecord(journey, 'evidence', { from: 'queue' }))
  return withRecord(journey, 'till', newRecord(journey, 'action', { from: 'queue' }))
}

test('before a touchpoint goes, its card and its rule are named', () => {
  expect(hangingOn(bakery(), 'shop')).toMatchObject({ gone: {}, loosened: { card: 1 }, standing: {}, rules: 1 })
})

test('evidence goes with its card; the action point stays', () => {
  expect(hangingOn(bakery(), 'queue')).toMatchObject({ gone: { evidence: 1 }, loosened: { action: 1 }, rules: 0 })
  const left = withoutRecordAndLinks(bakery(), 'queue')
  expect(Object.keys(left.records)).toEqual(['see', 'pains', 'shop', 'till'])
})

test('whatever is removed, no reference is left dangling', () => {
  for (const id of Object.keys(bakery().records)) {
    expect(checkJourney(withoutRecordAndLinks(bakery(), id)), id).toMatchObject({ ok: true })
  }
})

test('a touchpoint moved to another stage takes that stage’s first moment', () => {
  expect(newRecord(bakery(), 'touchpoint', { stage: 'see' })).toMatchObject({ moment: 'notice', stage: 'see' })
})

test('a check goes with the last part that it was about: it never becomes one of the whole map', () => {
  const check = (...of: string[]) =>
    ({ ...newRecord(bakery(), 'validation'), with: 'vijf klanten', of }) as Journey['records'][string]
  let journey = withRecord(bakery(), 'of-queue', check('queue'))
  journey = withRecord(journey, 'of-both', check('queue', 'shop'))
  journey = withRecord(journey, 'of-all', check())
  expect(hangingOn(journey, 'queue')).toMatchObject({
    gone: { evidence: 1, validation: 1 },
    loosened: { validation: 1 },
  })
  const left = withoutRecordAndLinks(journey, 'queue')
  expect(left.records['of-queue']).toBeUndefined()
  expect(left.records).toMatchObject({ 'of-both': { of: ['shop'] }, 'of-all': { of: [] } })
})
