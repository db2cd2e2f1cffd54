import { emptyJourney, type Journey, withReview } from '@wegwijs/journey'
import { expect, test } from 'vitest'
import { asking, isOwnedBy } from './asking.ts'

const TODAY = '2026-11-22'
const journey = (id: string, owner: string, next: string, more: Partial<Journey> = {}): Journey => ({
  ...withReview(emptyJourney({ id, title: id, language: 'nl', model: 'stdc', today: TODAY }), { next }),
  owner,
  ...more,
})

test('only journeys that ask something are listed, the member’s own first', () => {
  const journeys = [
    journey('fresh', 'Sanne', '2027-01-01'),
    journey('others', 'Omar', '2026-11-01'),
    journey('mine', 'Sanne (marketing)', '2026-11-01'),
    journey('put-away', 'Sanne', '2025-01-01', { status: 'archived' }),
  ]
  expect(asking(journeys, TODAY, 'Sanne').map(({ id }) => id)).toEqual(['mine', 'others'])
})

test('somebody without a name owns nothing, and a name is not the start of another', () => {
  expect(isOwnedBy({ owner: '' }, '')).toBe(false)
  expect(isOwnedBy({ owner: 'Sannemieke' }, 'Sanne')).toBe(false)
  expect(isOwnedBy({ owner: 'sanne' }, 'Sanne ')).toBe(true)
})
