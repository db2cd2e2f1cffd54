import { expect, test } from 'vitest'
import { type Journey, newRecord, withRecord } from '../index.ts'
import { libraryOf, namesakesIn } from './library.ts'
import { journeyOf } from './small-journey.ts'

test('touchpoints with the same library id are one, with every place they are used', () => {
  const shop = journeyOf('shop', { mail: { name: 'Nieuwsbrief', library: 'l-mail' } })
  const lease = journeyOf('lease', { letter: { name: 'Nieuwsbrief', library: 'l-mail', stage: 'care' } })
  const withCard = withRecord(lease, 'c1', {
    ...newRecord(lease, 'card', { touchpoint: 'letter', stage: 'care' }),
    text: 'Leest hem',
  } as Journey['records'][string])
  const [entry, ...others] = libraryOf([shop, withCard])
  expect(others).toEqual([])
  expect(entry).toMatchObject({ library: 'l-mail', shared: { name: 'Nieuwsbrief' }, differing: [] })
  expect(entry!.uses.map(({ journey, stage, cards }) => [journey, stage, cards])).toEqual([
    ['shop', 'See', 0],
    ['lease', 'Care', 1],
  ])
})

test('a touchpoint that was never shared stands on its own, and one made after it joins it without touching it', () => {
  const shop = journeyOf('shop', { mail: { name: 'Nieuwsbrief' } })
  const [alone] = libraryOf([shop])
  const lease = journeyOf('lease', { copy: { name: 'Nieuwsbrief', library: alone!.library } })
  expect(libraryOf([shop, lease]).map(({ uses }) => uses.length)).toEqual([2])
})

test('what the model suggested is not in the library, and what replaces another in the state to be differs on purpose', () => {
  const journey = journeyOf('shop', {
    now: { library: 'l' },
    soon: { library: 'l', insteadOf: 'now', only: 'to-be' },
    suggested: { placeholder: true },
  })
  expect(libraryOf([journey]).flatMap(({ uses }) => uses.map(({ touchpoint }) => touchpoint.id))).toEqual(['now'])
})

test('uses that say something else are told', () => {
  const entries = libraryOf([
    journeyOf('shop', { mail: { name: 'Nieuwsbrief', library: 'l', owner: 'Sanne' } }),
    journeyOf('lease', { mail: { name: 'Mailing', library: 'l', owner: 'Sanne' } }),
  ])
  expect(entries.map(({ differing }) => differing)).toEqual([['name']])
})

test('namesakes are those called the same, whatever the capitals', () => {
  const entries = libraryOf([
    journeyOf('shop', { mail: { name: 'Nieuwsbrief' }, till: { name: 'Kassa' } }),
    journeyOf('lease', { mail: { name: 'nieuwsbrief ' } }),
  ])
  expect([...namesakesIn(entries).keys()].sort()).toEqual(['lease_mail', 'shop_mail'])
})
