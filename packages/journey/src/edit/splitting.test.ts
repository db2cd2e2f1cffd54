import { expect, test } from 'vitest'
import { checkJourney, type Journey, type KpiRecord, newJourney, recordsOf, withRecord } from '../index.ts'
import { withNewCard, withNewStep } from './adding.ts'
import { columnOf, columnsOf } from './columns.ts'
import { covering } from './moving.ts'
import { newRecord } from './new-record.ts'
import { mergedStep, splitStage, splitStep } from './splitting.ts'
import { renamed, withText } from './words.ts'

const start = newJourney({ id: 'b', title: 'B', language: 'nl', model: 'stdc', audience: '', today: '2026-11-22' })

/** Care in three steps: what stood in it in the first, a card of one’s own in the second. */
function bakery(): Journey {
  let journey = start
  for (const id of ['thuis', 'eten', 'terug']) journey = withNewStep(journey, id, { stage: 'care', name: id })
  const column = { stage: 'care', step: 'eten' }
  return withNewCard(journey, 'oud', { lane: 'lane-pains', column, text: 'Oud brood' })
}
const names = (journey: Journey): string[] => columnsOf(journey).map(({ stage, step }) => step ?? stage)

test('the first step of a stage takes in what stood there', () => {
  expect(bakery().records['care-touchpoint-1']).toMatchObject({ stage: 'care', step: 'thuis' })
})

test('a stage is split at a step; the new stage has the steps from there on and what stands in them', () => {
  const journey = splitStage(bakery(), 'care', 'eten', 'na')
  expect(recordsOf(journey, 'stage').map(({ id }) => id)).toEqual(['see', 'think', 'do', 'care', 'na'])
  expect(journey.records.na).toMatchObject({ name: 'eten', moments: ['receive'] })
  expect(journey.records.oud).toMatchObject({ stage: 'na', step: 'eten', moment: 'receive' })
  expect(journey.records.care).toEqual(bakery().records.care)
  expect(names(journey)).toEqual(names(bakery()))
})

test('before the first step there is nothing to split off', () => {
  expect(splitStage(bakery(), 'care', 'thuis', 'na')).toEqual(bakery())
})

test('a step is split: what is named goes along, what covered it covers both halves', () => {
  const wide = covering(bakery(), 'do-pains-1', { stage: 'care', step: 'eten' })
  const journey = splitStep(wide, 'eten', 'kliekjes', ['oud'])
  expect(names(journey).slice(-4)).toEqual(['thuis', 'eten', 'kliekjes', 'terug'])
  expect(journey.records.oud).toMatchObject({ step: 'kliekjes' })
  expect(columnOf(journey, journey.records['do-pains-1'] as never)).toEqual({ from: 2, to: 5 })
})

test('a step merges into the one before it; the first of a stage has none before it', () => {
  const journey = mergedStep(bakery(), 'eten')
  expect(names(journey).slice(-2)).toEqual(['thuis', 'terug'])
  expect(journey.records.oud).toMatchObject({ step: 'thuis' })
  expect(mergedStep(bakery(), 'thuis')).toEqual(bakery())
})

test('what is measured at a step that merges is measured at the two as one', () => {
  const kpi = { ...newRecord(bakery(), 'kpi'), stage: 'care', step: 'eten', kpi: 'conversion', at: 'eten' } as KpiRecord
  const journey = mergedStep(withRecord(bakery(), 'maat', kpi), 'eten')
  expect(journey.records.maat).toMatchObject({ step: 'thuis', at: 'thuis' })
  expect(checkJourney(journey)).toMatchObject({ ok: true })
})

test('words make a suggestion one’s own; a name leaves rule and place as they are', () => {
  const journey = renamed(bakery(), 'do-touchpoint-1', ' Mandje ')
  const { placeholder: _suggested, ...touchpoint } = bakery().records['do-touchpoint-1'] as never as {
    placeholder: true
  }
  expect(journey.records['do-touchpoint-1']).toEqual({ ...touchpoint, name: 'Mandje' })
  expect(withText(journey, 'see-pains-1', 'Te duur').records['see-pains-1']).toMatchObject({ text: 'Te duur' })
  expect(withText(journey, 'see-pains-1', 'Te duur').records['see-pains-1']).not.toHaveProperty('placeholder')
  expect(withText(journey, 'see-feeling-1', 'blij').records['see-feeling-1']).toMatchObject({ emotion: 'blij' })
  expect(withText(journey, 'see-pains-1', '  ')).toBe(journey)
})
