import type { MapAnswer } from '@wegwijs/analytics/question'
import { type Journey, modelOf } from '@wegwijs/journey'
import { expect, test } from 'vitest'
import { drawMap } from '../../data/drawn-map.ts'
import { linksOf } from './links.ts'

const rule = (name: string) => ({ field: 'name' as const, op: 'is' as const, value: name })
const stage = (name: string, order: string) => ({
  kind: 'stage' as const,
  order,
  name,
  question: '',
  moments: [],
  rule: rule(name),
})
const journey: Journey = {
  format: 'wegwijs.journey',
  version: 1,
  id: 'shop',
  title: 'Shop',
  organisation: '',
  language: 'en',
  model: 'custom',
  scope: { audience: '', useCase: '', channels: [] },
  owner: '',
  status: 'draft',
  review: { everyMonths: 12, triggers: [], raised: [] },
  records: { see: stage('See', 'a0'), think: stage('Think', 'a1'), do: stage('Do', 'a2') },
}
const about: MapAnswer['flow']['about'] = {
  definition: { nl: '', en: '' },
  choices: [],
  period: null,
  zone: 'UTC',
  unit: 'person',
  n: 100,
  leftOut: { unidentifiedEvents: 0 },
  watermark: 1,
}
const people = (key: string, n: number) => ({ key, people: n, events: n, returning: 0, dropped: 0, open: 0 })
const edge = (from: string, to: string, n: number) => ({ from, to, people: n, count: n, share: 1, medianMs: 1000 })
const answer: MapAnswer = {
  touchpoints: { rows: [], about },
  flow: {
    stages: [people('see', 100), people('think', 60), people('do', 20)],
    pairs: [
      { from: 'see', to: 'think', people: 55, share: 0.55, medianMs: 5000 },
      { from: 'think', to: 'do', people: 15, share: 0.25, medianMs: 9000 },
    ],
    neverSeen: [],
    about,
  },
  transitions: {
    edges: [edge('START', 'see', 90), edge('do', 'think', 10), edge('see', 'do', 5), edge('see', 'think', 50)],
    about,
  },
  unmatched: { rows: [], about },
  overlap: { rows: [], about },
  feelings: { rows: [], stages: [], about },
  loops: { buyers: 20, returned: 6, skipped: 4, comparedAgain: 2, loyaltyLoopRate: 4 / 6, about },
  kpis: { rows: [], about },
  placed: {},
  reported: {},
}
const short = (map: ReturnType<typeof drawMap>) =>
  linksOf(map, answer).map(({ from, to, kind, people, share }) => [from, to, kind, people, share])

test('the way on counts people who came later; steps back and over count the very next stage', () => {
  expect(short(drawMap(journey, modelOf('custom')))).toEqual([
    [0, 1, 'forward', 55, 0.55],
    [1, 2, 'forward', 15, 0.25],
    [2, 1, 'back', 10, 0.5],
    [0, 2, 'skip', 5, 0.05],
  ])
})

test('a stage nobody can count gives no number', () => {
  const { rule: _rule, ...think } = stage('Think', 'a1')
  const map = drawMap({ ...journey, records: { ...journey.records, think } }, modelOf('custom'))
  expect(short(map).some(([, , kind]) => kind === 'forward')).toBe(false)
})

test('a loop shows who bought again with and without comparing, and recommending without a number', () => {
  const loop = linksOf(drawMap(journey, modelOf('loyalty-loop')), answer).filter(({ kind }) => kind !== 'forward')
  expect(loop.map(({ kind, people, share }) => [kind, people, share])).toEqual([
    ['loop', 4, 0.2],
    ['again', 2, 0.1],
    ['referral', null, null],
  ])
})
