import { monthsAfter } from '../day.ts'
import type { Journey } from '../journey/journey.ts'

type Review = Journey['review']

const MONTHS_AHEAD = 12

/** The last day a next review may be planned on: a map is looked at once a year at least. */
export const latestReview = (today: string): string => monthsAfter(today, MONTHS_AHEAD)

/** Why a day will not do for the next review; null when it will. */
export function reviewDayProblem(day: string, today: string): 'past' | 'tooFar' | null {
  if (day < today) return 'past'
  return day > latestReview(today) ? 'tooFar' : null
}

export const withReview = (journey: Journey, change: Partial<Review>): Journey => ({
  ...journey,
  review: { ...journey.review, ...change },
})

/** Something happened that asks for another look at the map. The same news twice on a day is one. */
export function withRaisedTrigger(journey: Journey, raised: Review['raised'][number]): Journey {
  const known = journey.review.raised.some(({ trigger, day }) => trigger === raised.trigger && day === raised.day)
  return known ? journey : withReview(journey, { raised: [...journey.review.raised, raised] })
}

/** The map was looked at today: what was raised is dealt with, and the next time is planned. */
export const reviewed = (journey: Journey, today: string): Journey =>
  withReview(journey, { last: today, next: monthsAfter(today, journey.review.everyMonths), raised: [] })
