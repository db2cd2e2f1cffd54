import { expect, test } from 'vitest'
import { checkJourney, type Journey, newJourney, recordsOf, withRecord } from '../index.ts'
import { withNewCard, withNewStage, withNewStep, withNewTouchpoint } from './adding.ts'
import { columnOf, columnsOf } from './columns.ts'
import { covering, moved } from './moving.ts'
import { movedLane, movedStage, movedStep } from './moving-columns.ts'

const start = newJourney({ id: 'b', title: 'B', language: 'nl', model: 'stdc', audience: '', today: '2026-11-22' })
const column = (stage: string, step: string | null = null) => ({ stage, step })

/** Think in three steps; two pains in the first of them, one of them on a touchpoint. */
function bakery(): Journey {
  let journey = start
  for (const id of ['zoeken', 'proeven', 'kiezen']) journey = withNewStep(journey, id, { stage: 'think', name: id })
  const zoeken = column('think', 'zoeken')
  journey = withNewTouchpoint(journey, 'etalage', { column: zoeken, name: 'Etalage' })
  journey = withNewCard(journey, 'rij', { lane: 'lane-pains', column: zoeken, text: 'Lange rij' })
  journey = withNewCard(journey, 'prijs', { lane: 'lane-pains', column: zoeken, text: 'Geen prijzen' })
  return {
    ...journey,
    records: { ...journey.records, rij: { ...journey.records.rij!, touchpoint: 'etalage' } as never },
  }
}
const whereIs = (journey: Journey, id: string): string[] => {
  const range = columnOf(journey, journey.records[id] as never)!
  return columnsOf(journey)
    .slice(range.from, range.to + 1)
    .map(({ stage, step }) => step ?? stage)
}
const orderOf = (journey: Journey, ...ids: string[]): string[] =>
  recordsOf(journey, 'card')
    .map(({ id }) => id)
    .filter((id) => ids.includes(id))

test('cards moved together keep their order and come before the one they are dropped on', () => {
  const target = withNewCard(bakery(), 'kassa', { lane: 'lane-needs', column: column('do'), text: 'Pinnen' })
  const journey = moved(target, ['prijs', 'rij'], { lane: 'lane-needs', column: column('do'), before: 'kassa' })
  expect(orderOf(journey, 'rij', 'prijs', 'kassa')).toEqual(['rij', 'prijs', 'kassa'])
  expect(journey.records.prijs).toMatchObject({ lane: 'lane-needs', stage: 'do', moment: 'decide' })
  expect(checkJourney(journey)).toMatchObject({ ok: true })
})

test('a card moved away from its touchpoint lets go of it; within its column it holds on', () => {
  const away = moved(bakery(), ['rij'], { column: column('think', 'kiezen'), before: null })
  expect(away.records.rij).not.toHaveProperty('touchpoint')
  expect(whereIs(away, 'rij')).toEqual(['kiezen'])
  const near = moved(bakery(), ['rij'], { column: column('think', 'zoeken'), before: null })
  expect(near.records.rij).toMatchObject({ touchpoint: 'etalage' })
})

test('what hangs on a touchpoint goes along with it', () => {
  const journey = moved(bakery(), ['etalage'], { column: column('do'), before: null })
  expect(journey.records.rij).toMatchObject({ touchpoint: 'etalage', stage: 'do' })
  expect(whereIs(journey, 'rij')).toEqual(['do'])
  expect(whereIs(journey, 'prijs')).toEqual(['zoeken'])
})

test('a moment that belongs to the new stage stays', () => {
  const journey = moved(bakery(), ['do-touchpoint-2'], { column: column('do'), before: 'do-touchpoint-1' })
  expect(journey.records['do-touchpoint-2']).toMatchObject({ moment: 'order' })
})

test('a card covers columns to the right, and to the left', () => {
  const right = covering(bakery(), 'prijs', column('do'))
  expect(whereIs(right, 'prijs')).toEqual(['zoeken', 'proeven', 'kiezen', 'do'])
  expect(whereIs(covering(right, 'prijs', column('think', 'proeven')), 'prijs')).toEqual(['zoeken', 'proeven'])
  const left = covering(bakery(), 'prijs', column('see'), 'start')
  expect(whereIs(left, 'prijs')).toEqual(['see', 'zoeken'])
  expect(whereIs(covering(left, 'prijs', column('think', 'zoeken'), 'start'), 'prijs')).toEqual(['zoeken'])
})

test('a card over several columns covers as many where it is moved to', () => {
  const wide = covering(bakery(), 'prijs', column('think', 'proeven'))
  expect(whereIs(moved(wide, ['prijs'], { column: column('see'), before: null }), 'prijs')).toEqual(['see', 'zoeken'])
  expect(whereIs(moved(wide, ['prijs'], { column: column('care'), before: null }), 'prijs')).toEqual(['care'])
})

test('a step takes its content to another stage', () => {
  const journey = movedStep(bakery(), 'zoeken', 'see', null)
  expect(columnsOf(journey).map(({ stage, step }) => step ?? stage)).toEqual([
    ...['zoeken', 'proeven', 'kiezen', 'do', 'care'],
  ])
  expect(journey.records.etalage).toMatchObject({ stage: 'see', step: 'zoeken', moment: 'need' })
  expect(whereIs(journey, 'rij')).toEqual(['zoeken'])
})

test('a card does not stretch along when the step it ends in moves away', () => {
  const wide = covering(bakery(), 'prijs', column('think', 'kiezen'))
  expect(whereIs(movedStep(wide, 'kiezen', 'care', null), 'prijs')).toEqual(['zoeken', 'proeven'])
})

test('a stage takes its content along, also what only its moment placed there', () => {
  const shared = withNewStage(bakery(), 'winkel', { name: 'Winkel', after: 'see' })
  const winkel = { ...shared.records.winkel!, moments: ['need', 'order'] } as never
  const loose = { ...shared.records['do-touchpoint-2']!, stage: undefined } as never
  const journey = { ...shared, records: { ...shared.records, winkel, 'do-touchpoint-2': loose } }
  expect(whereIs(journey, 'do-touchpoint-2')).toEqual(['winkel'])
  const last = movedStage(journey, 'winkel', null)
  expect(columnsOf(last).at(-1)).toEqual(column('winkel'))
  expect(whereIs(last, 'do-touchpoint-2')).toEqual(['winkel'])
})

test('a lane moves before another, or to the end', () => {
  const lanes = (journey: Journey): string[] => recordsOf(journey, 'lane').map(({ id }) => id)
  expect(lanes(movedLane(start, 'lane-pains', 'lane-actions'))[0]).toBe('lane-pains')
  expect(lanes(movedLane(start, 'lane-actions', null)).at(-1)).toBe('lane-actions')
})

test('between cards with the same key there is room too', () => {
  const tied = ['rij', 'prijs'].reduce(
    (left, id) => withRecord(left, id, { ...left.records[id]!, order: 'a5' }),
    bakery(),
  )
  const cell = { lane: 'lane-pains', column: column('think', 'zoeken') }
  const journey = withNewCard(tied, 'tussen', { ...cell, text: 'Ertussen', after: 'prijs' })
  expect(orderOf(journey, 'rij', 'prijs', 'tussen')).toEqual(['prijs', 'tussen', 'rij'])
})
