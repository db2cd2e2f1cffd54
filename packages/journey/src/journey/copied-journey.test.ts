import { expect, test } from 'vitest'
import { checkJourney } from './check.ts'
import { copiedJourney } from './copied-journey.ts'
import { newJourney } from './new-journey.ts'

const made = newJourney({
  ...{
    id: 'thee',
    title: 'Ik koop thee',
    language: 'nl',
    model: 'stdc',
    audience: 'theedrinkers',
    today: '2026-11-22',
  },
})

test('a copy is a draft of its own with all that stands on the map', () => {
  const raised = [{ trigger: 'nieuwe webwinkel', day: '2026-11-01', by: 'Noor' }]
  const example = {
    ...{ ...made, example: true, family: 'tea', status: 'active' as const },
    review: { ...made.review, raised },
  }
  const copy = copiedJourney(example, 'thee-2', 'Ik koop thee (kopie)')
  expect(copy).toEqual({ ...made, id: 'thee-2', title: 'Ik koop thee (kopie)' })
  expect(checkJourney(copy).ok).toBe(true)
})
