import { modelOf, withNewStep, withNewTouchpoint } from '@wegwijs/journey'
import { tea } from '@wegwijs/journey/tea'
import { expect, test } from 'vitest'
import { drawMap } from '../../data/drawn-map.ts'
import { freeSpot, spotAt } from './spots.ts'

/** Four stages, nothing in them but two touchpoints in the first and a step in the third. */
const bare = {
  ...tea,
  records: Object.fromEntries(
    Object.entries(tea.records).filter(([, { kind }]) => kind === 'stage' || kind === 'lane'),
  ),
}
const see = { stage: 'see', step: null }
const shop = withNewTouchpoint(bare, 'shop', { column: see, name: 'Etalage' })
const video = withNewTouchpoint(shop, 'video', { column: see, name: 'Video' })
const journey = withNewStep(video, 'pay', { stage: 'do', name: 'Betalen' })
const map = drawMap(journey, modelOf('stdc'))

test('a double click lands on the nearest touchpoint of that column', () => {
  expect(spotAt(map, 0.2)).toEqual({ column: see, touchpoint: 'shop' })
  expect(spotAt(map, 0.6)).toEqual({ column: see, touchpoint: 'video' })
})

test('where there are no touchpoints it is about the step or the stage as a whole', () => {
  expect(spotAt(map, 1.9)).toEqual({ column: { stage: 'think', step: null } })
  expect(spotAt(map, 2.5)).toEqual({ column: { stage: 'do', step: 'pay' } })
  expect(spotAt(map, 4)).toEqual({ column: { stage: 'care', step: null } })
})

test('the plus fills the touchpoints without a feeling first', () => {
  const felt = [{ feeling: { touchpoint: 'shop' }, x: 0.25, where: 'Etalage' }] as unknown as Parameters<
    typeof freeSpot
  >[2]
  expect(freeSpot(map, 0, [])).toEqual({ column: see, touchpoint: 'shop' })
  expect(freeSpot(map, 0, felt)).toEqual({ column: see, touchpoint: 'video' })
})

test('read through another model, a feeling still gets a place in the journey’s own stages', () => {
  const seen = drawMap(journey, modelOf('aida'))
  for (const [index] of seen.columns.entries()) {
    expect(bare.records[spotAt(seen, index + 0.5)?.column.stage ?? '']?.kind).toBe('stage')
  }
})
