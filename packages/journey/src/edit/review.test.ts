import { expect, test } from 'vitest'
import { emptyJourney } from '../journey/empty-journey.ts'
import { reviewDayProblem, reviewed, withRaisedTrigger, withReview } from './review.ts'

const TODAY = '2026-11-22'
const journey = emptyJourney({ id: 'thee', title: 'Ik zoek thee', language: 'nl', model: 'stdc', today: TODAY })

test('the next review lies between today and a year ahead', () => {
  expect(reviewDayProblem('2026-11-21', TODAY)).toBe('past')
  expect(reviewDayProblem(TODAY, TODAY)).toBeNull()
  expect(reviewDayProblem('2027-11-22', TODAY)).toBeNull()
  expect(reviewDayProblem('2027-11-23', TODAY)).toBe('tooFar')
})

test('what happened is kept with its day and name, once a day', () => {
  const news = { trigger: 'vernieuwde winkel', day: TODAY, by: 'Sanne' }
  const raised = withRaisedTrigger(withRaisedTrigger(journey, news), { ...news, by: 'Omar' })
  expect(raised.review.raised).toEqual([news])
})

test('a review done today clears what was raised and plans the next one', () => {
  const half = withReview(journey, { everyMonths: 6, next: '2026-10-01' })
  const after = reviewed(withRaisedTrigger(half, { trigger: 'nieuw product', day: '2026-09-01', by: '' }), TODAY)
  expect(after.review).toEqual({ ...half.review, last: TODAY, next: '2027-05-22', raised: [] })
})
