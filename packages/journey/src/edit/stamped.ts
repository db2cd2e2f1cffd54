import { type Journey, withRecords } from '../journey/journey.ts'
import type { JourneyRecord } from '../journey/record.ts'

/**
 * The journey after an edit, with the day on every claim whose content changed, so that old ones can be told.
 * Moving a card is no review of what it says: order, place and the state it is drawn in leave the day alone.
 */
export function stamped(before: Journey, after: Journey, today: string): Journey {
  const claims = Object.entries(after.records).flatMap(([id, record]) => {
    const was = before.records[id]
    if (was === record || !isClaim(record) || record.placeholder) return []
    return was === undefined || saysOtherwise(was, record) ? [[id, { ...record, updated: today }] as const] : []
  })
  return claims.length > 0 ? withRecords(after, claims) : after
}

type Claim = Extract<JourneyRecord, { kind: 'card' | 'feeling' | 'touchpoint' }>
const isClaim = (record: JourneyRecord): record is Claim =>
  record.kind === 'card' || record.kind === 'feeling' || record.kind === 'touchpoint'

const placing = ['order', 'stage', 'step', 'until', 'lane', 'moment', 'touchpoint', 'only', 'insteadOf', 'updated']
const contentOf = (record: JourneyRecord): string =>
  JSON.stringify(Object.entries(record).filter(([field]) => !placing.includes(field)))
const saysOtherwise = (was: JourneyRecord, is: JourneyRecord): boolean => contentOf(was) !== contentOf(is)
