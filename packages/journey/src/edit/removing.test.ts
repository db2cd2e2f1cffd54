import { expect, test } from 'vitest'
import { checkJourney, hangingOn, type Journey, newJourney, recordsOf, withRecord } from '../index.ts'
import { withNewCard, withNewStage, withNewStep } from './adding.ts'
import { columnOf, columnsOf } from './columns.ts'
import { covering } from './moving.ts'
import { newRecord } from './new-record.ts'
import { removed } from './removing.ts'

const start = newJourney({ id: 'b', title: 'B', language: 'nl', model: 'stdc', audience: '', today: '2026-11-22' })

/** Do in two steps: a card with evidence in the second, one on a touchpoint of the first. */
function bakery(): Journey {
  let journey = withNewStep(start, 'kiezen', { stage: 'do', name: 'Kiezen' })
  journey = withNewStep(journey, 'betalen', { stage: 'do', name: 'Betalen' })
  const cell = { lane: 'lane-pains', column: { stage: 'do', step: 'betalen' } }
  journey = withNewCard(journey, 'pin', { ...cell, text: 'Pin kapot' })
  journey = withNewCard(journey, 'mand', { ...cell, text: 'Mandje leeg' })
  journey = withRecord(journey, 'bewijs', newRecord(journey, 'evidence', { from: 'pin' }))
  return withRecord(journey, 'mand', { ...journey.records.mand!, touchpoint: 'do-touchpoint-1' } as never)
}
const whereIs = (journey: Journey, id: string): string[] => {
  const range = columnOf(journey, journey.records[id] as never)!
  return columnsOf(journey)
    .slice(range.from, range.to + 1)
    .map(({ stage, step }) => step ?? stage)
}

test('what stood in a step falls back to its stage, and the last step leaves the stage its own column', () => {
  const one = removed(bakery(), ['betalen'])
  expect(one.records.pin).toMatchObject({ stage: 'do' })
  expect(whereIs(one, 'pin')).toEqual(['kiezen'])
  const none = removed(one, ['kiezen'])
  expect(whereIs(none, 'pin')).toEqual(['do'])
  expect(none.records['do-touchpoint-1']).toHaveProperty('rule')
})

test('what stood in a stage goes where its moment places it, else to the stage before', () => {
  const shop = withNewStage(bakery(), 'winkel', { name: 'Winkel', after: 'do' })
  const near = withNewCard(shop, 'geur', { lane: 'lane-pains', column: { stage: 'winkel', step: null }, text: 'Geur' })
  expect(near.records.geur).toMatchObject({ moment: 'order' })
  expect(whereIs(removed(near, ['winkel']), 'geur')).toEqual(['kiezen', 'betalen'])
  expect(whereIs(removed(near, ['winkel', 'do']), 'geur')).toEqual(['think'])
  expect(whereIs(removed(bakery(), ['see']), 'see-touchpoint-1')).toEqual(['think'])
})

test('before a stage goes, what stands in it is named: cards, touchpoints, their rules and evidence', () => {
  const hanging = hangingOn(bakery(), 'do')
  expect(hanging.gone).toEqual({ step: 2 })
  expect(hanging.standing).toMatchObject({ touchpoint: 2, feeling: 1 })
  expect(hanging.standing.card).toBe(recordsOf(bakery(), 'card').filter(({ stage }) => stage === 'do').length)
  expect(hanging).toMatchObject({ rules: 0, standingRules: 2, standingEvidence: 1, loosened: {} })
  expect(hangingOn(bakery(), 'care')).toMatchObject({ rules: 1 })
})

test('before a step goes, what stands in it is said to stay in its stage, also when it is the only step', () => {
  const inStage = { gone: {}, standing: {}, inStage: { card: 1 }, standingEvidence: 1 }
  expect(hangingOn(bakery(), 'betalen')).toMatchObject(inStage)
  const only = removed(bakery(), ['kiezen'])
  expect(hangingOn(only, 'betalen')).toMatchObject({ standing: {}, standingEvidence: 1 })
  expect(hangingOn(only, 'betalen').inStage.card).toBeGreaterThan(0)
})

test('a map always has a stage: the last one leaves a fresh one with all that stood there', () => {
  const journey = removed(bakery(), ['see', 'think', 'do', 'care'])
  expect(recordsOf(journey, 'stage').map(({ name }) => name)).toEqual(['Fase 1'])
  expect(recordsOf(journey, 'touchpoint')).toHaveLength(recordsOf(bakery(), 'touchpoint').length)
  expect(whereIs(journey, 'care-touchpoint-1')).toEqual(['stage-1'])
  expect(checkJourney(journey)).toMatchObject({ ok: true })
})

test('what hung on a touchpoint stays in its column when that goes', () => {
  expect(whereIs(bakery(), 'mand')).toEqual(['kiezen'])
  expect(whereIs(removed(bakery(), ['do-touchpoint-1']), 'mand')).toEqual(['kiezen'])
})

test('a card over several columns covers those that are left', () => {
  const wide = covering(bakery(), 'see-pains-1', { stage: 'do', step: 'betalen' })
  expect(whereIs(removed(wide, ['betalen']), 'see-pains-1')).toEqual(['see', 'think', 'kiezen'])
  expect(whereIs(removed(wide, ['think']), 'see-pains-1')).toEqual(['see', 'kiezen', 'betalen'])
})

test('with a lane its cards go, and their evidence', () => {
  expect(hangingOn(bakery(), 'lane-pains').gone).toMatchObject({ evidence: 1 })
  expect(removed(bakery(), ['lane-pains']).records).not.toHaveProperty('bewijs')
})
