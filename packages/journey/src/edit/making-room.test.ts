import { expect, test } from 'vitest'
import { newJourney, recordsOf } from '../index.ts'
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
