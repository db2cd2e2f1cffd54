import { expect, test } from 'vitest'
import {
  type Journey,
  newJourney,
  newRecord,
  recordsOf,
  shifted,
  withNewCard,
  withNewStep,
  withRecord,
} from '../index.ts'

const empty = newJourney({
  id: 'thee',
  title: 'Ik zoek thee',
  language: 'nl',
  model: 'stdc',
  audience: '',
  today: '2026-11-22',
})
const card = (journey: Journey, id: string, text: string): Journey =>
  withNewCard(journey, id, { lane: 'lane-pains', column: { stage: 'see', step: null }, text })
const tea = card(card(empty, 'een', 'Eén'), 'twee', 'Twee')
const cards = (journey: Journey, lane: string): string[] =>
  recordsOf(journey, 'card')
    .filter((each) => each.lane === lane && !each.placeholder)
    .map(({ id }) => id)

test('a card goes past its neighbour, and from the edge of the cell to the next lane', () => {
  expect(cards(shifted(tea, ['twee'], 'up'), 'lane-pains')).toEqual(['twee', 'een'])
  expect(cards(shifted(tea, ['een'], 'down'), 'lane-pains')).toEqual(['twee', 'een'])
  expect(cards(shifted(tea, ['twee'], 'down'), 'lane-opportunities')).toEqual(['twee'])
})

test('a card goes to the next column and back; at the edge it stays', () => {
  const right = shifted(tea, ['een', 'twee'], 'right')
  expect(right.records.een).toMatchObject({ stage: 'think' })
  expect(right.records.twee).toMatchObject({ stage: 'think' })
  expect(shifted(tea, ['een'], 'left').records.een).toEqual(tea.records.een)
})

test('an action point goes to the stage beside the card it stands with', () => {
  const plan = withRecord(tea, 'plan', newRecord(tea, 'action', { from: 'een' }))
  expect(shifted(plan, ['plan'], 'right').records.plan).toMatchObject({ stage: 'think', from: ['een'] })
  expect(shifted(plan, ['plan'], 'left')).toEqual(plan)
})

test('stages go sideways and lanes up and down', () => {
  const names = (journey: Journey, kind: 'stage' | 'lane'): string[] => recordsOf(journey, kind).map(({ id }) => id)
  expect(names(shifted(tea, ['think'], 'left'), 'stage').slice(0, 2)).toEqual(['think', 'see'])
  expect(names(shifted(tea, ['think'], 'right'), 'stage')).toEqual(['see', 'do', 'think', 'care'])
  expect(names(shifted(tea, ['lane-actions'], 'down'), 'lane').slice(0, 2)).toEqual(['lane-thoughts', 'lane-actions'])
})

test('a step goes past its neighbour and from the edge of its stage into the next', () => {
  const two = withNewStep(withNewStep(tea, 'a', { stage: 'see', name: 'A' }), 'b', {
    stage: 'see',
    name: 'B',
    after: 'a',
  })
  expect(recordsOf(shifted(two, ['b'], 'left'), 'step').map(({ id }) => id)).toEqual(['b', 'a'])
  expect(shifted(two, ['b'], 'right').records.b).toMatchObject({ stage: 'think' })
})
