import { type Journey, recordsOf, withRecords } from '../journey/journey.ts'
import type { JourneyRecord, RecordOf } from '../journey/record.ts'

/**
 * The journey after an edit, with the day on every claim whose content changed, so that old ones can be told.
 * Moving a card is no review of what it says: order, place and the state it is drawn in leave the day alone.
 */
export function stamped(before: Journey, after: Journey, today: string): Journey {
  const claims = claimKinds
    .flatMap((kind) => recordsOf(after, kind))
    .flatMap(({ id }) => {
      const [was, record] = [before.records[id], after.records[id] as Claim]
      if (was === record || record.placeholder) return []
      return was === undefined || saysOtherwise(was, record) ? [[id, { ...record, updated: today }] as const] : []
    })
  return withRecords(after, claims)
}

const claimKinds = ['card', 'feeling', 'touchpoint'] as const
type Claim = RecordOf<(typeof claimKinds)[number]>

const placing = ['order', 'stage', 'step', 'until', 'lane', 'moment', 'touchpoint', 'only', 'insteadOf', 'updated']
const contentOf = (record: JourneyRecord): string =>
  JSON.stringify(Object.entries(record).filter(([field]) => !placing.includes(field)))
const saysOtherwise = (was: JourneyRecord, is: JourneyRecord): boolean => contentOf(was) !== contentOf(is)
