import { type JourneyRecord, modelOf, newJourney, withRecord } from '@wegwijs/journey'
import { expect, test } from 'vitest'
import { drawMap } from './drawn-map.ts'
import { find } from './found.ts'
import { type Place, placesOn, seeing } from './places.ts'

const start = newJourney({
  id: 'thee',
  title: 'Thee',
  language: 'en',
  model: 'stdc',
  audience: '',
  today: '2026-11-22',
})
const card = (text: string, lane: string, stage: string): JourneyRecord =>
  ({ ...start.records['see-pains-1'], text, lane: `lane-${lane}`, stage }) as JourneyRecord
const noor: JourneyRecord = {
  kind: 'persona',
  order: 'a0',
  name: 'Noor, créative giver',
  who: '',
  goal: '',
  job: '',
  frustrations: '',
  challenge: '',
  looksOn: '',
  quote: '',
}
const journey = Object.entries({
  'a-last': card('Créative box', 'pains', 'do'),
  'b-first': card('Creative shop', 'pains', 'see'),
  'c-top': card('A creative thought', 'thoughts', 'care'),
  noor,
}).reduce((next, [id, record]) => withRecord(next, id, record), start)
const map = drawMap(journey, modelOf('stdc'))
const names = { lane: (lane: { content: string }) => `the ${lane.content}`, kpi: () => 'Conversion' }
const places = (pinned: string[] = []): Place[] => placesOn(map, names, { pinned, isFelt: () => true })
const foundIn = (words: string, pinned?: string[]): string[] => find(places(pinned), words).map(({ box }) => box)

test('words are found row by row and from left to right, without minding capitals and accents', () => {
  expect(foundIn(' CREATIVE ')).toEqual(['c-top', 'b-first', 'a-last'])
  expect(foundIn('creative', ['lane-pains'])).toEqual(['b-first', 'a-last', 'c-top'])
})

test('what has no box on the map is not found: a persona, or a feeling that is filtered out', () => {
  expect(foundIn('giver')).toEqual([])
  const felt = map.feelings[0]!.feeling
  const without = placesOn(map, names, { pinned: [], isFelt: ({ feeling }) => feeling !== felt })
  expect(without.some(({ box }) => box === felt.id)).toBe(false)
})

test('a lane is found by the name it was given or has by itself, a KPI by what it is called', () => {
  expect(foundIn('the pains')).toEqual(['lane-pains'])
  expect(find(places(), 'conversion').every(({ row }) => row === 'kpis')).toBe(true)
  expect(foundIn('conversion').length).toBeGreaterThan(3)
})

test('nothing typed finds nothing', () => {
  expect(foundIn('  ')).toEqual([])
})

test('to see what is found its lane is shown and opened, and its stage made wide; the rest stays as it was', () => {
  const looking = {
    hidden: ['lane-pains', 'kpis'],
    folded: ['lane-pains', 'lane-needs'],
    pinned: [],
    collapsed: ['see', 'do'],
  }
  const [first] = find(places(), 'creative shop')
  expect(seeing(looking, map, first!)).toEqual({
    hidden: ['kpis'],
    folded: ['lane-needs'],
    pinned: [],
    collapsed: ['do'],
  })
  const [lane] = find(places(), 'the pains')
  expect(seeing(looking, map, lane!)).toEqual({ ...looking, hidden: ['kpis'] })
})
