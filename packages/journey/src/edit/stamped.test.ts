import { expect, test } from 'vitest'
import { editedIn, newJourney, stamped, withRecord } from '../index.ts'
import { newRecord } from './new-record.ts'

const journey = newJourney({
  id: 'thee',
  title: 'Ik zoek thee',
  language: 'nl',
  model: 'stdc',
  audience: '',
  today: '2026-01-05',
})
const queue = { ...newRecord(journey, 'card', { stage: 'do', lane: 'lane-pains' }), text: 'Lange rij' } as never

test('a card gets the day on which its words were written', () => {
  expect(stamped(journey, withRecord(journey, 'queue', queue), '2026-11-22').records.queue).toMatchObject({
    updated: '2026-11-22',
  })
})

test('a card that only moved keeps its day', () => {
  const written = stamped(journey, withRecord(journey, 'queue', queue), '2026-01-05')
  const moved = withRecord(written, 'queue', { ...written.records.queue!, order: 'a9', stage: 'care' } as never)
  expect(stamped(written, moved, '2026-11-22').records.queue).toMatchObject({ updated: '2026-01-05', stage: 'care' })
})

test('what stays behind as it is, when a wished one is written beside it, keeps its day', () => {
  const written = stamped(journey, withRecord(journey, 'queue', queue), '2026-01-05')
  const parted = editedIn(written, 'to-be', (drawn) =>
    withRecord(drawn, 'queue', { ...drawn.records.queue!, text: 'Geen rij' } as never),
  )
  const { records } = stamped(written, parted, '2026-11-22')
  expect(records.queue).toMatchObject({ only: 'as-is', updated: '2026-01-05' })
  expect(Object.values(records)).toContainEqual(expect.objectContaining({ text: 'Geen rij', updated: '2026-11-22' }))
})
