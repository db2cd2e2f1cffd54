import { expect, test } from 'vitest'
import { newJourney, recordsOf, type Touchpoint, withRecord } from '../index.ts'
import { withOwnTouchpoint } from './adding.ts'
import { withRoomFor } from './making-room.ts'
import { newRecord } from './new-record.ts'

const journey = newJourney({
  id: 'bakkerij',
  title: 'Brood kopen',
  language: 'nl',
  model: 'stdc',
  audience: 'Buurtbewoners',
  today: '2026-11-22',
})

test('one’s own pain takes the place of the suggested one in that stage, and of no other', () => {
  const room = withRoomFor(journey, newRecord(journey, 'card', { stage: 'do', lane: 'lane-pains' }))
  const gone = Object.keys(journey.records).filter((id) => !(id in room.records))
  expect(gone).toEqual(['do-pains-1'])
})

test('one’s own feeling takes the place of the suggested one, so that the curve says only what was meant', () => {
  const room = withRoomFor(journey, newRecord(journey, 'feeling', { stage: 'see' }))
  expect(recordsOf(room, 'feeling').map(({ id }) => id)).not.toContain('see-feeling-1')
  expect(recordsOf(room, 'feeling')).toHaveLength(3)
})

test('suggested touchpoints stay', () => {
  expect(withRoomFor(journey, newRecord(journey, 'touchpoint', { stage: 'see' }))).toBe(journey)
})

test('a touchpoint typed over a suggested one takes its place and keeps its cards, but not the rule of another', () => {
  const card = { ...newRecord(journey, 'card', { stage: 'see', lane: 'lane-pains', touchpoint: 'see-touchpoint-1' }) }
  const own = withOwnTouchpoint(withRecord(journey, 'pain', card), 'see-touchpoint-1', 'Etalage')
  const before = journey.records['see-touchpoint-1'] as Touchpoint
  const { order, moment, stage } = before
  expect(before.rule).toBeDefined()
  expect(recordsOf(own, 'touchpoint')).toHaveLength(recordsOf(journey, 'touchpoint').length)
  expect(own.records['see-touchpoint-1']).toEqual({
    ...newRecord(journey, 'touchpoint'),
    ...{ order, moment, stage, name: 'Etalage' },
  })
  expect(own.records.pain).toEqual(card)
  expect(withOwnTouchpoint(own, 'see-touchpoint-1', 'Raam')).toBe(own)
})
