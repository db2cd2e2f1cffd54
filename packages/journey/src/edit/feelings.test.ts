import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkJourney, type Feeling, type Journey, recordsOf, withRecord } from '../index.ts'
import { tea } from '../journey/tea.ts'
import {
  changedForOne,
  feelingValue,
  felt,
  withEmotion,
  withFeelingOf,
  withMeasuredFeeling,
  withMomentOfTruth,
} from './feelings.ts'
import { newRecord } from './new-record.ts'

const journey = withRecord(tea, 'noor', { ...newRecord(tea, 'persona'), name: 'Noor' } as never)
const ID = 'do-feeling-1'
const feeling = (left: Journey): Feeling => left.records[ID] as Feeling
const answers = { mean: -1.2345, n: 118, from: '2025-11-22', to: '2026-11-21', today: '2026-11-22', by: 'Sanne' }

test('a feeling dragged to a value is the team’s own and no suggestion any more', () => {
  expect(feeling(journey).placeholder).toBe(true)
  expect(feeling(felt(journey, ID, 1.5))).toMatchObject({ assumed: 1.5 })
  expect(feeling(felt(journey, ID, 1.5))).not.toHaveProperty('placeholder')
})

test('an edit that changes nothing gives the very same journey, so that there is nothing to undo', () => {
  const own = felt(journey, ID, 1)
  expect(felt(own, ID, 1)).toBe(own)
  expect(withEmotion(own, ID, feeling(own).emotion)).toBe(own)
  expect(felt(own, 'removed meanwhile', 1)).toBe(own)
  expect(felt(own, 'noor', 1)).toBe(own)
})

test('leaving a suggestion as it is keeps it a suggestion', () => {
  const { emotion, assumed, personas } = feeling(journey)
  expect(withEmotion(journey, ID, emotion)).toBe(journey)
  expect(felt(journey, ID, assumed)).toBe(journey)
  expect(withMomentOfTruth(journey, ID, false)).toBe(journey)
  expect(withFeelingOf(journey, ID, personas)).toBe(journey)
})

test('whatever is typed, a value stays on the scale, with two decimals', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true }), (typed) => {
      const value = feelingValue(typed)
      expect(Math.abs(value)).toBeLessThanOrEqual(2)
      expect(value).toBe(Number(value.toFixed(2)))
      expect(Object.is(value, -0)).toBe(false)
    }),
  )
})

test('a common emotion brings its face and takes it away again; a face of one’s own stays', () => {
  const proud = withEmotion(journey, ID, 'trots')
  expect(feeling(proud)).toMatchObject({ emotion: 'trots', face: '😎' })
  expect(feeling(withEmotion(proud, ID, 'zoals op mijn eerste fiets'))).not.toHaveProperty('face')
  const own = withRecord(journey, ID, { ...feeling(journey), face: '🚲' })
  expect(feeling(withEmotion(own, ID, 'weer een jongen van tien'))).toMatchObject({ face: '🚲' })
})

test('a feeling becomes a moment of truth, and Noor’s', () => {
  const edited = withFeelingOf(withMomentOfTruth(journey, ID, true), ID, ['noor'])
  expect(feeling(edited)).toMatchObject({ momentOfTruth: true, personas: ['noor'] })
  expect(checkJourney(edited)).toMatchObject({ ok: true })
})

const withLotte = withRecord(journey, 'lotte', { ...newRecord(journey, 'persona'), name: 'Lotte' } as never)
const forNoor = (left: Journey, value: number): Journey =>
  changedForOne(left, { id: ID, persona: 'noor', own: 'noors' }, (each, id) => felt(each, id, value))

test('a feeling of everybody, changed for Noor, parts: hers is new and the others keep theirs, also as a suggestion', () => {
  const { order: _order, placeholder: _suggested, ...before } = feeling(withLotte)
  const parted = forNoor(withLotte, -1.5)
  expect(feeling(parted)).toEqual({ ...feeling(withLotte), personas: ['lotte'], updated: feeling(parted).updated })
  expect(parted.records.noors).toMatchObject({ ...before, assumed: -1.5, personas: ['noor'] })
  expect(parted.records.noors).not.toHaveProperty('placeholder')
  expect(checkJourney(parted)).toMatchObject({ ok: true })
})

test('a feeling that is Noor’s alone, or that nobody else can have, simply changes', () => {
  const alone = forNoor(withFeelingOf(withLotte, ID, ['noor']), 2)
  expect(feeling(alone)).toMatchObject({ assumed: 2, personas: ['noor'] })
  expect(feeling(forNoor(journey, 2))).toMatchObject({ assumed: 2, personas: ['noor'] })
  expect(recordsOf(alone, 'feeling')).toHaveLength(recordsOf(withLotte, 'feeling').length)
})

test('changing a feeling into what it is parts nothing, and somebody else’s is not Noor’s to part', () => {
  expect(forNoor(withLotte, feeling(withLotte).assumed)).toBe(withLotte)
  const lottes = withFeelingOf(withLotte, ID, ['lotte'])
  expect(feeling(forNoor(lottes, 2))).toMatchObject({ assumed: 2, personas: ['lotte'] })
})

test('what customers answered becomes the assumption, and says where it came from', () => {
  const taken = withMeasuredFeeling(journey, ID, answers)
  expect(feeling(taken).assumed).toBe(-1.23)
  expect(recordsOf(taken, 'evidence')).toMatchObject([
    {
      for: ID,
      state: 'measured',
      source: 'Antwoorden van klanten, 22 nov 2025 – 21 nov 2026',
      n: 118,
      day: '2026-11-22',
      by: 'Sanne',
    },
  ])
  expect(checkJourney(taken)).toMatchObject({ ok: true })
})

test('the same answers taken over twice are evidence once; newer answers are added', () => {
  const taken = withMeasuredFeeling(journey, ID, answers)
  expect(withMeasuredFeeling(taken, ID, answers)).toBe(taken)
  const later = withMeasuredFeeling(taken, ID, { ...answers, mean: 0.4, n: 130 })
  expect(recordsOf(later, 'evidence')).toHaveLength(2)
})
