import { type Journey, withoutRecord, withRecord } from '@wegwijs/journey'
import { tea } from '@wegwijs/journey/tea'
import { expect, test } from 'vitest'
import { sameBesideCards } from './beside-cards.ts'

const [card] = Object.entries(tea.records).find(([, { kind }]) => kind === 'card')!
const [stage] = Object.entries(tea.records).find(([, { kind }]) => kind === 'stage')!
const changed = (id: string): Journey => withRecord(tea, id, { ...tea.records[id]! })

test('a card more, fewer or changed is no other journey beside its cards', () => {
  expect(sameBesideCards(tea, tea)).toBe(true)
  expect(sameBesideCards(tea, changed(card))).toBe(true)
  expect(sameBesideCards(tea, withoutRecord(tea, card))).toBe(true)
  expect(sameBesideCards(withoutRecord(tea, card), tea)).toBe(true)
})

test('anything else that differs is', () => {
  expect(sameBesideCards(tea, { ...tea, title: 'Ik zoek koffie' })).toBe(false)
  expect(sameBesideCards(tea, changed(stage))).toBe(false)
  expect(sameBesideCards(tea, withoutRecord(tea, stage))).toBe(false)
  expect(sameBesideCards(withoutRecord(tea, stage), tea)).toBe(false)
  expect(sameBesideCards(tea, withRecord(tea, card, tea.records[stage]!))).toBe(false)
})
