import type { JourneyRecord } from '@wegwijs/journey'

/** A new record with who writes it down and when, where it tells that; both can be changed. */
export function signedRecord(record: JourneyRecord, member: string, today: string): JourneyRecord {
  if (record.kind === 'validation') return { ...record, by: member, day: today }
  if (record.kind !== 'evidence') return record
  return member === '' ? { ...record, day: today } : { ...record, by: member, day: today }
}

/** Who wrote down a new record, so that it need not be asked again; '' when it does not tell. */
export const signerOf = (record: JourneyRecord): string =>
  record.kind === 'validation' || record.kind === 'evidence' ? (record.by ?? '').trim() : ''
