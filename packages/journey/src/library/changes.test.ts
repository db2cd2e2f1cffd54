import { expect, test } from 'vitest'
import { editedIn, type Journey, movedTo, type Touchpoint, withRecord } from '../index.ts'
import { touchpointsChanged } from './changes.ts'
import { journeyOf } from './small-journey.ts'

const before = journeyOf('shop', { mail: { name: 'Nieuwsbrief', library: 'l' }, till: { name: 'Kassa' } })
const mail = before.records.mail as Touchpoint
const changedBy = (after: Journey): string[] => touchpointsChanged(before, after).map(({ id }) => id)

test('a rename is told to the other maps; a move is this map’s own', () => {
  expect(changedBy(withRecord(before, 'mail', { ...mail, name: 'Maandbrief' }))).toEqual(['mail'])
  expect(changedBy(withRecord(before, 'mail', movedTo(before, mail, 'care')))).toEqual([])
})

test('a touchpoint added from the library is told, one that is new to the team is not', () => {
  expect(changedBy(withRecord(before, 'copy', mail))).toEqual(['copy'])
  const { library: _none, ...loose } = mail
  expect(changedBy(withRecord(before, 'fresh', loose))).toEqual([])
})

test('what is only wished for is not told to maps of how it is', () => {
  const renamed = (journey: Journey) => withRecord(journey, 'mail', { ...mail, name: 'Wens-mail' })
  const wished = editedIn(before, 'to-be', renamed)
  expect(changedBy(wished)).toEqual([])
  const fresh = editedIn(before, 'to-be', (journey) => withRecord(journey, 'fresh', { ...mail, name: 'App' }))
  expect(changedBy(fresh)).toEqual([])
  const asItIs = editedIn(wished, 'as-is', (journey) =>
    withRecord(journey, 'mail', { ...(journey.records.mail as Touchpoint), name: 'Maandbrief' }),
  )
  expect(touchpointsChanged(wished, asItIs).map(({ name }) => name)).toEqual(['Maandbrief'])
})
