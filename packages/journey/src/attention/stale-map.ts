import { monthsAfter, newestDay } from '../day.ts'
import type { Journey } from '../journey/journey.ts'

/** Why a map is stale: its review is past, or nothing happened to it for longer than its review period. */
export interface StaleMap {
  why: 'review' | 'untouched'
  /** The day the review was planned on, or the last day anything changed. */
  since: string
}

export function staleMap(journey: Journey, today: string): StaleMap | null {
  const { next, everyMonths } = journey.review
  if (next !== undefined && next < today) return { why: 'review', since: next }
  const last = lastChange(journey)
  return last !== undefined && last < monthsAfter(today, -everyMonths) ? { why: 'untouched', since: last } : null
}

/** The last day something on the map was changed, supported, checked or reviewed; undefined when no day is known. */
function lastChange({ records, review }: Journey): string | undefined {
  return newestDay([
    review.last,
    ...Object.values(records).map((record) =>
      'updated' in record ? record.updated : 'day' in record ? record.day : undefined,
    ),
  ])
}
