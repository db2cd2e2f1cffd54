import { checkJourney, journeyIdSchema, modelIds, newJourney } from '@wegwijs/journey'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { journeyIdFor } from '../../data/journey-id.ts'
import { isComplete, unanswered } from './answers.ts'
import { noPersona, withPersona } from './persona-sketch.ts'

const made = newJourney({
  id: 'fietsen',
  title: 'Ik koop een fiets',
  language: 'nl',
  model: 'stdc',
  audience: 'Forensen',
  today: '2026-11-22',
})

test('the advice waits for the last answer', () => {
  expect(unanswered({ market: 'b2c' })).toBe(5)
  const answers = { market: 'b2c', goal: 'insight', cycle: 'weeks', sale: 'oneOff', complexity: 'simple' } as const
  expect(isComplete({ ...answers, deciders: 'one' })).toBe(true)
})

test('an id keeps the words of the title', () => {
  expect(journeyIdFor('Één e-bike, graag!')).toMatch(/^een-e-bike-graag-[0-9a-f]{6}$/)
})

test('every title gives an id that the journey allows', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (title) => journeyIdSchema.safeParse(journeyIdFor(title)).success),
  )
})

test('a persona is only made when something is known of it; the audience lends its name', () => {
  expect(withPersona(made, noPersona)).toBe(made)
  const journey = withPersona(made, { ...noPersona, goal: 'Minder auto' })
  expect(Object.values(journey.records)).toContainEqual(
    expect.objectContaining({ kind: 'persona', name: 'Forensen', goal: 'Minder auto' }),
  )
})

test.each(modelIds)('a new %s journey with a persona is a good one', (model) => {
  const journey = newJourney({ id: 'x', title: 'X', language: 'en', model, audience: '', today: '2026-11-22' })
  expect(checkJourney(withPersona(journey, { ...noPersona, name: 'Lotte' }))).toMatchObject({ ok: true })
})
