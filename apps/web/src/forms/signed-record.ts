import type { JourneyRecord } from '@wegwijs/journey'

/** A new record with who writes it down and when, where it tells that; both can be changed. */
export function signedRecord(record: JourneyRecord, member: string, today: string): JourneyRecord {
  if (record.kind === 'validation') return { ...record, by: member, day: today }
  if (record.kind !== 'evidence') return record
  return member === '' ? { ...record, day: today } : { ...record, by: member, day: today }
}
