import { expect, test } from 'vitest'
import { type Journey, newJourney, withRecord } from '../index.ts'
import { withNewCard, withNewStep, withNewTouchpoint } from './adding.ts'
import { columnOf, columnsOf, rangeOf } from './columns.ts'

/** See and Care as one column; Think in three steps and Do in one. */
function steppedBakery(): Journey {
  const start = newJourney({ id: 'b', title: 'B', language: 'nl', model: 'stdc', audience: '', today: '2026-11-22' })
  const steps = [
    ['zoeken', 'think'],
    ['proeven', 'think'],
    ['kiezen', 'think'],
    ['betalen', 'do'],
  ] as const
  return steps.reduce<Journey>((journey, [id, stage]) => withNewStep(journey, id, { stage, name: id }), start)
}
const journey = steppedBakery()

test('a stage is one column, a stage with steps one column a step', () => {
  expect(columnsOf(journey).map(({ stage, step }) => step ?? stage)).toEqual([
    ...['see', 'zoeken', 'proeven', 'kiezen', 'betalen', 'care'],
  ])
  expect(rangeOf(journey, { stage: 'think', step: null })).toEqual({ from: 1, to: 3 })
  expect(rangeOf(journey, { stage: 'see', step: 'zoeken' })).toBeNull()
})

test('a record stands in its step, or over its whole stage', () => {
  expect(columnOf(journey, { moment: 'try', stage: 'think', step: 'proeven' })).toEqual({ from: 2, to: 2 })
  expect(columnOf(journey, { moment: 'try', stage: 'think' })).toEqual({ from: 1, to: 3 })
  expect(columnOf(journey, { moment: 'use' })).toEqual({ from: 5, to: 5 })
})

test('`until` extends to a later step or the end of a later stage, and never back', () => {
  const card = { moment: 'notice', stage: 'see' } as const
  expect(columnOf(journey, { ...card, until: 'proeven' })).toEqual({ from: 0, to: 2 })
  expect(columnOf(journey, { ...card, until: 'think' })).toEqual({ from: 0, to: 3 })
  expect(columnOf(journey, { ...card, moment: 'use', stage: 'care', until: 'see' })).toEqual({ from: 5, to: 5 })
})

test('what hangs on a touchpoint stands where the touchpoint stands', () => {
  const column = { stage: 'do', step: 'betalen' }
  const withTill = withNewTouchpoint(journey, 'till', { column, name: 'Kassa' })
  expect(columnOf(withTill, { moment: 'notice', stage: 'see', touchpoint: 'till' })).toEqual({ from: 4, to: 4 })
})

test('what no stage holds stands nowhere', () => {
  const see = { kind: 'stage', order: 'a0', name: 'See', question: '', moments: ['notice'] } as const
  const only = withRecord({ ...journey, records: {} }, 'see', { ...see, moments: ['notice'] })
  expect(columnOf(only, { moment: 'use' })).toBeNull()
})

test('a new card goes after its neighbour in the cell and takes the place of the suggestion', () => {
  const cell = { lane: 'lane-pains', column: { stage: 'think', step: 'proeven' } }
  let map = withNewCard(journey, 'one', { ...cell, text: 'Eén' })
  map = withNewCard(map, 'three', { ...cell, text: 'Drie' })
  map = withNewCard(map, 'two', { ...cell, text: 'Twee', after: 'one' })
  const orders = ['one', 'two', 'three'].map((id) => map.records[id]!.order)
  expect(orders).toEqual(orders.toSorted())
  expect(map.records['think-pains-1']).toBeUndefined()
  expect(map.records.two).toMatchObject({ moment: 'explore', stage: 'think', step: 'proeven' })
})
