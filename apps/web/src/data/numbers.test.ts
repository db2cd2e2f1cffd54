import type { MapAnswer } from '@wegwijs/analytics/question'
import { editedIn, inState, newJourney, newRecord, type Rule, type Touchpoint, withRecord } from '@wegwijs/journey'
import { expect, test } from 'vitest'
import { countedRulesOf, numbersOf } from './numbers.ts'

const start = newJourney({
  id: 'thee',
  title: 'Ik zoek thee',
  language: 'nl',
  model: 'stdc',
  audience: '',
  today: '2026-11-22',
})
const opened: Rule = { field: 'name', op: 'is', value: 'Mail geopend' }
const clicked: Rule = { field: 'name', op: 'is', value: 'Mail geklikt' }
const touchpoint = (fields: Partial<Touchpoint>): Touchpoint => ({ ...newRecord(start, 'touchpoint'), ...fields })
const journey = withRecord(start, 'mail', touchpoint({ name: 'Mail', rule: opened }))

const none = { rows: [] }
const answer = {
  flow: {
    about: { watermark: 1 },
    stages: [
      { key: 'see', people: 120 },
      { key: 'care', people: 0 },
    ],
    pairs: [{ from: 'see', to: 'care', people: 0, share: 0, medianMs: null }],
    neverSeen: ['care'],
  },
  touchpoints: {
    rows: [
      { key: 'mail', people: 120, events: 300 },
      { key: 'fair', people: 0, events: 0 },
    ],
    neverSeen: ['fair'],
  },
  feelings: none,
  kpis: none,
  placed: {},
  reported: {},
} as unknown as MapAnswer

const wished = editedIn(journey, 'to-be', (now) =>
  withRecord(withRecord(now, 'mail', touchpoint({ name: 'Mail', rule: clicked })), 'app', touchpoint({ rule: opened })),
)
const numbers = numbersOf(answer, countedRulesOf(wished))
const drawn = (id: string, state: 'as-is' | 'to-be') => inState(wished, state).records[id] as Touchpoint

test('a touchpoint shows what was counted by its own rule', () => {
  expect(numbers.touchpoint('mail', drawn('mail', 'as-is'))?.people).toBe(120)
})

test('counted and met by nobody is zero', () => {
  const quiet = withRecord(journey, 'site', touchpoint({ rule: clicked }))
  expect(numbersOf(answer, countedRulesOf(quiet)).touchpoint('site', touchpoint({ rule: clicked }))?.people).toBe(0)
})

test('what was not counted shows nothing: only wished for, another rule than was counted, no rule', () => {
  expect(numbers.touchpoint('mail', drawn('mail', 'to-be'))).toBeNull()
  expect(numbers.touchpoint('app', drawn('app', 'to-be'))).toBeNull()
  expect(numbers.touchpoint('mail', touchpoint({ name: 'Mail' }))).toBeNull()
})

test('what no event ever fitted is unknown, and not zero', () => {
  const fair = touchpoint({ rule: clicked })
  const known = numbersOf(answer, countedRulesOf(withRecord(journey, 'fair', fair)))
  expect(known.touchpoint('fair', fair)).toBeNull()
  expect(known.neverSeen('fair', fair)).toBe(true)
  expect(known.neverSeen('fair', touchpoint({ rule: opened }))).toBe(false)
  expect(known.stage('care')).toBeNull()
  expect(known.stage('see')?.people).toBe(120)
  expect(known.pair('see', 'care')).toBeNull()
})
