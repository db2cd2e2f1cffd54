import { expect, test } from 'vitest'
import { type Journey, newJourney, recordsOf } from '../index.ts'
import { withNewCard, withNewStep, withNewTouchpoint } from './adding.ts'
import { inMapOrder } from './map-order.ts'

const start = newJourney({ id: 'b', title: 'B', language: 'nl', model: 'stdc', audience: '', today: '2026-11-22' })
const ids = (records: readonly { id: string }[]): string[] => records.map(({ id }) => id)
const drawn = (journey: Journey): string[] =>
  ids(
    inMapOrder(
      journey,
      recordsOf(journey, 'card').filter(({ placeholder }) => !placeholder),
    ),
  )

test('cards come as they stand on the map, whenever they were written: by column, then by lane', () => {
  const at = (stage: string) => ({ column: { stage, step: null }, after: null, text: 'x' })
  const paid = withNewCard(start, 'pay', { ...at('do'), lane: 'lane-needs' })
  const slow = withNewCard(paid, 'slow', { ...at('see'), lane: 'lane-pains' })
  const journey = withNewCard(slow, 'look', { ...at('see'), lane: 'lane-actions' })
  expect(drawn(journey)).toEqual(['look', 'slow', 'pay'])
})

test('steps and touchpoints come from left to right; what has no place keeps its order', () => {
  const stepped = withNewStep(withNewStep(start, 'pay', { stage: 'do', name: 'Pay' }), 'ask', {
    stage: 'think',
    name: 'Ask',
  })
  expect(ids(inMapOrder(stepped, recordsOf(stepped, 'step')))).toEqual(['ask', 'pay'])
  const at = (stage: string) => ({ column: { stage, step: null }, after: null })
  const till = withNewTouchpoint(start, 'till', { ...at('do'), name: 'Till' })
  const both = withNewTouchpoint(till, 'sign', { ...at('see'), name: 'Sign' })
  const own = recordsOf(both, 'touchpoint').filter(({ placeholder }) => !placeholder)
  expect(ids(inMapOrder(both, own))).toEqual(['sign', 'till'])
  expect(ids(inMapOrder(start, recordsOf(start, 'lane')))).toEqual(ids(recordsOf(start, 'lane')))
})
