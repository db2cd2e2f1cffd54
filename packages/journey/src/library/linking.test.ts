import { expect, test } from 'vitest'
import { checkJourney, type Journey, type Rule, type Touchpoint } from '../index.ts'
import { libraryOf } from './library.ts'
import {
  fromLibrary,
  madeOne,
  membersIn,
  mergedShared,
  withChangeFollowed,
  withSharedEverywhere,
  withTouchpointsBack,
} from './linking.ts'
import { sharedOf } from './shared-fields.ts'
import { journeyOf } from './small-journey.ts'

const rule: Rule = { field: 'name', op: 'is', value: 'Email Opened' }
const touchpointIn = (journey: Journey, id: string): Touchpoint => journey.records[id] as Touchpoint

test('renamed once, renamed on every map; each keeps its own place, order and card links', () => {
  const lease = journeyOf('lease', { other: {}, mail: { name: 'Nieuwsbrief', library: 'l', stage: 'care', rule } })
  const was = touchpointIn(lease, 'mail')
  const after = withSharedEverywhere(lease, 'l', { ...sharedOf(was), name: 'Maandbrief', owner: 'Sanne' })
  expect(touchpointIn(after, 'mail')).toEqual({ ...was, name: 'Maandbrief', owner: 'Sanne' })
  expect(touchpointIn(after, 'other')).toBe(touchpointIn(lease, 'other'))
})

test('a rename never cuts a rule', () => {
  const shop = journeyOf('shop', { mail: { name: 'Nieuwsbrief', library: 'l', rule } })
  const after = withSharedEverywhere(shop, 'l', { ...sharedOf(touchpointIn(shop, 'mail')), name: 'Maandbrief' })
  expect(touchpointIn(after, 'mail').rule).toEqual(rule)
})

test('where nothing differs the journey is the very same, so nothing is saved', () => {
  const shop = journeyOf('shop', { mail: { library: 'l' } })
  expect(withSharedEverywhere(shop, 'l', sharedOf(touchpointIn(shop, 'mail')))).toBe(shop)
})

test('a change on one map is followed field by field: what another map says otherwise on purpose stays', () => {
  const shop = journeyOf('shop', { mail: { name: 'Nieuwsbrief', library: 'l', rule } })
  const lease = journeyOf('lease', { mail: { name: 'Nieuwsbrief', library: 'l', owner: 'Tom', rule } })
  const was = touchpointIn(shop, 'mail')
  const { rule: _cut, ...ruleless } = was
  const renamed = withChangeFollowed(lease, 'l', was, { ...was, name: 'Maandbrief' })
  expect(touchpointIn(renamed, 'mail')).toMatchObject({ name: 'Maandbrief', owner: 'Tom', rule })
  expect(touchpointIn(withChangeFollowed(lease, 'l', was, ruleless), 'mail')).not.toHaveProperty('rule')
  expect(withChangeFollowed(lease, 'l', was, was)).toBe(lease)
})

test('made one, several say what the first says, and what only another said is kept', () => {
  const shop = journeyOf('shop', { mail: { name: 'Nieuwsbrief', owner: 'Sanne' } })
  const lease = journeyOf('lease', { mail: { name: 'nieuwsbrief', owner: 'Tom', department: 'Marketing', rule } })
  const entries = libraryOf([shop, lease])
  const inOrder = [...entries].sort((a) => (a.uses[0]!.journey === 'shop' ? -1 : 1))
  const shared = mergedShared(inOrder)
  expect(shared).toMatchObject({ name: 'Nieuwsbrief', owner: 'Sanne', department: 'Marketing', rule })
  const ids = entries.map(({ library }) => library)
  const both = [shop, lease].map((journey) => madeOne(journey, ids, ids[0]!, shared))
  expect(libraryOf(both)).toMatchObject([{ library: ids[0], differing: [], uses: [{}, {}] }])
  for (const journey of both) expect(checkJourney(journey)).toMatchObject({ ok: true })
})

test('taken back, each says again what it said; what was moved meanwhile stays moved', () => {
  const lease = journeyOf('lease', { mail: { name: 'Mailing', owner: 'Tom', rule } })
  const before = membersIn(lease, ['lease_mail'])
  const linked = madeOne(lease, ['lease_mail'], 'l', { ...sharedOf(touchpointIn(lease, 'mail')), name: 'Nieuwsbrief' })
  const moved: Journey = {
    ...linked,
    records: { ...linked.records, mail: { ...touchpointIn(linked, 'mail'), stage: 'care' } },
  }
  expect(touchpointIn(withTouchpointsBack(moved, before), 'mail')).toEqual({
    ...touchpointIn(lease, 'mail'),
    stage: 'care',
  })
})

test('chosen from the library, a new touchpoint says the same and is one with it, at a place of its own', () => {
  const [entry] = libraryOf([journeyOf('shop', { mail: { name: 'Nieuwsbrief', media: 'owned', rule } })])
  const lease = journeyOf('lease', { blank: { name: '', stage: 'care' } })
  const chosen = fromLibrary(touchpointIn(lease, 'blank'), entry!)
  expect(chosen).toMatchObject({ name: 'Nieuwsbrief', rule, library: 'shop_mail', stage: 'care' })
})
