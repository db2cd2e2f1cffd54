import { expect, test } from 'vitest'
import { type SourceKind, sourceKindOf } from './source-kind.ts'

const kinds: [string, SourceKind][] = [
  ['6 interviews', 'interview'],
  ['Focusgroep forenzen', 'interview'],
  ['workshop', 'workshop'],
  ['usabilitytest', 'usability'],
  ['usability test', 'usability'],
  ['meegelopen in de winkel', 'observation'],
  ['observatie in de winkel', 'observation'],
  ['Google-reviews', 'review'],
  ['Enquête na aflevering', 'survey'],
  ['CSAT proefrit', 'survey'],
  ['open antwoorden', 'survey'],
  ['belgegevens', 'service'],
  ['call log', 'service'],
  ['chat: 12% van de mensen in Think', 'service'],
  ['zoekopdrachten', 'data'],
  ['gemeten: 27% in hetzelfde bezoek', 'data'],
  ['de buurvrouw', 'other'],
]

test.each(kinds)('“%s” is a source of the kind %s', (source, kind) => {
  expect(sourceKindOf({ source, state: 'researched' })).toBe(kind)
})

test('what is measured comes from data, unless it says who answered', () => {
  expect(sourceKindOf({ source: 'bestellingen', state: 'measured' })).toBe('data')
  expect(sourceKindOf({ source: 'NPS aflevering', state: 'measured' })).toBe('survey')
})
