import { expect, test } from 'vitest'
import { type Journey, movedTo, type Touchpoint, withRecord } from '../index.ts'
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
