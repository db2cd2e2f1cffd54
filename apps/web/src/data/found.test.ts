import { newJourney, withRecord } from '@wegwijs/journey'
import { expect, test } from 'vitest'
import { find } from './found.ts'

const journey = withRecord(
  newJourney({ id: 'thee', title: 'Thee', language: 'nl', model: 'stdc', audience: '', today: '2026-11-22' }),
  'noor',
  {
    kind: 'persona',
    order: 'a0',
    name: 'Noor, créatieve gever',
    who: '',
    goal: '',
    job: '',
    frustrations: '',
    challenge: '',
    looksOn: '',
    quote: '',
  },
)

test('words are found without minding capitals and accents', () => {
  expect(find(journey, ' CREATIEVE ')).toEqual([{ id: 'noor', text: 'Noor, créatieve gever' }])
})

test('nothing typed finds nothing', () => {
  expect(find(journey, '  ')).toEqual([])
})
