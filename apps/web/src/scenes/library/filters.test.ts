import {
  type Journey,
  libraryOf,
  namesakesIn,
  newJourney,
  newRecord,
  type Touchpoint,
  withRecord,
} from '@wegwijs/journey'
import { expect, test } from 'vitest'
import type { LibrarySearch } from '../../search.ts'
import { filtered } from './filters.ts'

const start = newJourney({
  id: 'shop',
  title: 'Fiets kopen',
  language: 'nl',
  model: 'stdc',
  audience: '',
  today: '2026-03-01',
})
const journey = Object.entries<Partial<Touchpoint>>({
  mail: { name: 'Nieuwsbrief', channel: 'e-mail', owner: 'Sanne', rule: { field: 'name', op: 'exists' } },
  letter: { name: 'nieuwsbrief', presence: 'offline', owner: 'Tom' },
  advert: { name: 'Advertentie', media: 'paid', library: 'l' },
  banner: { name: 'Advertentie', media: 'paid', library: 'l' },
}).reduce<Journey>(
  (left, [id, fields]) => withRecord(left, id, { ...newRecord(left, 'touchpoint'), ...fields } as Touchpoint),
  { ...start, records: {} },
)
const entries = libraryOf([journey])
const found = (search: LibrarySearch) =>
  filtered(entries, search, namesakesIn(entries)).map(({ uses }) => uses[0]!.touchpoint.id)

test('every word typed must stand somewhere: in the name, the channel, the owner or the journey', () => {
  expect(found({ q: 'NIEUWS tom' })).toEqual(['letter'])
  expect(found({ q: 'fiets kopen' })).toHaveLength(3)
  expect(found({ q: 'brommer' })).toEqual([])
})

test('filters show what still needs something', () => {
  expect(found({ media: 'paid' })).toEqual(['advert'])
  expect(found({ presence: 'offline' })).toEqual(['letter'])
  expect(found({ media: 'unchosen' }).sort()).toEqual(['letter', 'mail'])
  expect(found({ presence: 'unchosen' }).sort()).toEqual(['advert', 'mail'])
  expect(found({ only: 'noOwner' })).toEqual(['advert'])
  expect(found({ only: 'noRule' }).sort()).toEqual(['advert', 'letter'])
  expect(found({ only: 'several' })).toEqual(['advert'])
  expect(found({ only: 'alike' }).sort()).toEqual(['letter', 'mail'])
})
