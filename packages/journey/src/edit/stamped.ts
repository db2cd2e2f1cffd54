import { type Journey, withRecord } from '../journey/journey.ts'
import type { JourneyRecord } from '../journey/record.ts'

/**
 * The journey after an edit, with the day on every claim whose content changed, so that old ones can be told.
 * Moving a card is no review of what it says: order, place and the state it is drawn in leave the day alone.
 */
export function stamped(before: Journey, after: Journey, today: string): Journey {
  let left = after
  for (const [id, record] of Object.entries(after.records)) {
    const was = before.records[id]
    if (was === record || !isClaim(record) || record.placeholder) continue
    if (was === undefined || saysOtherwise(was, record)) left = withRecord(left, id, { ...record, updated: today })
  }
  return left
}

type Claim = Extract<JourneyRecord, { kind: 'card' | 'feeling' | 'touchpoint' }>
const isClaim = (record: JourneyRecord): record is Claim =>
  record.kind === 'card' || record.kind === 'feeling' || record.kind === 'touchpoint'

const placing = ['order', 'stage', 'step', 'until', 'lane', 'moment', 'touchpoint', 'only', 'insteadOf', 'updated']
const contentOf = (record: JourneyRecord): string =>
  JSON.stringify(Object.entries(record).filter(([field]) => !placing.includes(field)))
const saysOtherwise = (was: JourneyRecord, is: JourneyRecord): boolean => contentOf(was) !== contentOf(is)
