import type { Journey, Persona } from '@wegwijs/journey'
import { expect, test } from 'vitest'
import { mergeJourney } from './merge.ts'

const persona = (name: string): Persona => ({
  kind: 'persona',
  order: 'a0',
  name,
  who: '',
  goal: '',
  job: '',
  frustrations: '',
  challenge: '',
  looksOn: '',
  quote: '',
})
const journey = (title: string, records: Journey['records']): Journey => ({
  format: 'wegwijs.journey',
  version: 1,
  id: 'shop',
  title,
  organisation: '',
  language: 'nl',
  model: 'stdc',
  scope: { audience: '', useCase: '', channels: [] },
  owner: '',
  status: 'draft',
  review: { everyMonths: 12, triggers: [] },
  records,
})
const base = journey('Winkel', { lotte: persona('Lotte'), gerrit: persona('Gerrit') })

test('two people who change different records both keep their work', () => {
  const mine = journey('Winkel', { lotte: persona('Lotte V.'), gerrit: persona('Gerrit') })
  const theirs = journey('Webwinkel', { lotte: persona('Lotte'), gerrit: persona('Gerrit M.'), ria: persona('Ria') })
  expect(mergeJourney(base, mine, theirs)).toEqual(
    journey('Webwinkel', { lotte: persona('Lotte V.'), gerrit: persona('Gerrit M.'), ria: persona('Ria') }),
  )
})

test('what I removed stays removed, unless a colleague changed it', () => {
  const mine = journey('Winkel', { lotte: persona('Lotte') })
  expect(mergeJourney(base, mine, base)).toEqual(mine)
  const theirs = journey('Winkel', { lotte: persona('Lotte'), gerrit: persona('Gerrit M.') })
  expect(mergeJourney(base, mine, theirs)).toBeNull()
})

test('two different changes of one record are for people to settle', () => {
  const mine = journey('Winkel', { ...base.records, lotte: persona('Lotte V.') })
  const theirs = journey('Winkel', { ...base.records, lotte: persona('L. Veenstra') })
  expect(mergeJourney(base, mine, theirs)).toBeNull()
  expect(mergeJourney(base, mine, mine)).toEqual(mine)
})
