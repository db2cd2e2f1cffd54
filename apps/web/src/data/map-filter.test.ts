import { type Card, type Journey, modelOf, type WithId } from '@wegwijs/journey'
import { expect, test } from 'vitest'
import { drawMap } from './drawn-map.ts'
import { fadesUnder, type MapFilter, sourceCounts, truthColumns } from './map-filter.ts'

const stage = (name: string, order: string, moment: 'notice' | 'order') =>
  ({ kind: 'stage', order, name, question: '', moments: [moment] }) as const
const card = (order: string, moment: 'notice' | 'order', personas: string[] = []) =>
  ({ kind: 'card', order, lane: 'pains', moment, personas, text: order }) as const
const evidence = (about: string, source: string) =>
  ({ kind: 'evidence', order: 'a0', for: about, state: 'researched', source }) as const
const feeling = (order: string, moment: 'notice' | 'order', momentOfTruth?: true) =>
  ({
    ...{ kind: 'feeling', order, moment, personas: [], assumed: 1, emotion: '' },
    ...(momentOfTruth && { momentOfTruth }),
  }) as const

const journey = {
  ...{ format: 'wegwijs.journey', version: 1, id: 'tea', title: 'Tea', organisation: '', language: 'en' },
  ...{ model: 'custom', status: 'draft', audience: '', review: { triggers: [] }, updated: '2026-11-22' },
  records: {
    see: stage('See', 'a0', 'notice'),
    buy: stage('Buy', 'a1', 'order'),
    pains: { kind: 'lane', order: 'a0', content: 'pains' },
    queue: card('a0', 'order'),
    dark: card('a1', 'notice', ['noor']),
    proof: evidence('queue', '6 interviews'),
    more: evidence('queue', 'Google reviews'),
    gladness: feeling('a0', 'notice'),
    doubt: feeling('a1', 'order', true),
  },
} as unknown as Journey
const map = drawMap(journey, modelOf('custom'))

const columnOf = { queue: 1, dark: 0 } as const
const shown = (filter: MapFilter): string[] =>
  (['queue', 'dark'] as const).filter((id) => {
    const record = { id, ...journey.records[id] } as WithId<Card>
    return !fadesUnder(filter)(map, record, [columnOf[id], columnOf[id]])
  })
const felt = (filter: MapFilter): string[] =>
  map.feelings.filter(({ feeling: each }) => !fadesUnder(filter)(map, each)).map(({ feeling: { id } }) => id)

test('without a filter all is brought forward', () => {
  expect([...shown({}), ...felt({})]).toEqual(['queue', 'dark', 'gladness', 'doubt'])
})

test('a kind of source brings forward what rests on it, also beside another', () => {
  expect(shown({ source: 'review' })).toEqual(['queue'])
  expect(shown({ source: 'survey' })).toEqual([])
  expect(Object.fromEntries(sourceCounts(map))).toEqual({ interview: 1, review: 1 })
})

test('moments of truth bring forward those feelings, and what happens there', () => {
  expect(truthColumns(map)).toEqual([1])
  expect(felt({ truths: true })).toEqual(['doubt'])
  expect(shown({ truths: true })).toEqual(['queue'])
})

test('filters hold together: what is somebody else’s stays in the background', () => {
  expect(shown({ persona: 'gerrit' })).toEqual(['queue'])
  expect(shown({ evidence: 'assumed', persona: 'noor' })).toEqual(['dark'])
})
