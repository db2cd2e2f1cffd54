import { expect, test } from 'vitest'
import { checkJourney, type Journey, newJourney, recordsOf } from '../../index.ts'
import { columnsOf } from '../columns.ts'
import { filled, filledActions } from './filled.ts'

const start = newJourney({ id: 'brood', title: 'B', language: 'nl', model: 'stdc', audience: '', today: '2026-11-22' })
const see = { stage: 'see', step: null }
const own = (journey: Journey, lane: string): (string | undefined)[][] =>
  recordsOf(journey, 'card')
    .filter((card) => card.lane === lane && !card.placeholder)
    .map(({ stage, text }) => [stage, text])

test('rows go into the following lanes and columns into the following columns, each line a card', () => {
  const table = [
    ['ruikt brood', 'kiest\nproeft', ''],
    ['', '', '- Lekker\n- Duur'],
  ]
  const { journey, ids, outside } = filled(start, table, { lane: 'lane-actions', column: see })
  expect(own(journey, 'lane-actions')).toEqual([
    ['see', 'ruikt brood'],
    ['think', 'kiest'],
    ['think', 'proeft'],
  ])
  expect(own(journey, 'lane-thoughts')).toEqual([
    ['do', 'Lekker'],
    ['do', 'Duur'],
  ])
  expect(ids).toHaveLength(5)
  expect(outside).toBe(0)
  expect(checkJourney(journey)).toMatchObject({ ok: true })
})

test('from the row of touchpoints on, names become touchpoints; numbers in a lane of feelings become feelings', () => {
  const { journey } = filled(start, [['Etalage']], { lane: null, column: see })
  expect(recordsOf(journey, 'touchpoint').at(-1)).toMatchObject({ name: 'Etalage', stage: 'see' })
  const felt = filled(start, [['−1,5: onzeker', 'blij']], { lane: 'lane-feelings', column: see })
  expect(recordsOf(felt.journey, 'feeling').slice(-2)).toMatchObject([
    { assumed: -1.5, emotion: 'onzeker' },
    { assumed: 0, emotion: 'blij' },
  ])
  expect(felt.notes).toHaveLength(1)
})

test('cells outside the map are counted, empty ones are not', () => {
  const table = [
    ['a', 'b', '', 'vijf'],
    ['onder', '', '', ''],
  ]
  const { outside } = filled(start, table, {
    lane: 'lane-opportunities',
    column: { stage: 'think', step: null },
  })
  expect(outside).toBe(2)
})

test('columns that are missing become steps or stages when asked', () => {
  const table = [['1', '2', '3', '4', '5', '6']]
  const steps = filled(start, table, { lane: 'lane-pains', column: see, grow: 'steps' })
  expect(
    columnsOf(steps.journey)
      .slice(-3)
      .map(({ stage }) => stage),
  ).toEqual(['care', 'care', 'care'])
  const stages = filled(start, table, { lane: 'lane-pains', column: see, grow: 'stages' })
  expect(
    recordsOf(stages.journey, 'stage')
      .map(({ name }) => name)
      .slice(-2),
  ).toEqual(['Fase 5', 'Fase 6'])
  expect(own(stages.journey, 'lane-pains')).toHaveLength(6)
  expect([steps.outside, stages.outside]).toEqual([0, 0])
})

test('in the row of action points every line becomes one, in the stage of its column', () => {
  const { journey, ids, outside } = filledActions(
    start,
    [
      ['Bellen\nMailen', ''],
      ['', 'Nabellen', 'te ver'],
    ],
    'do',
  )
  const made = ids.map((id) => journey.records[id])
  expect(made).toMatchObject([
    { text: 'Bellen', stage: 'do' },
    { text: 'Mailen', stage: 'do' },
    { text: 'Nabellen', stage: 'care' },
  ])
  expect(outside).toBe(1)
  expect(checkJourney(journey)).toMatchObject({ ok: true })
})
