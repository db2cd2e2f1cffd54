import type { JourneyRecord } from '@wegwijs/journey'

/** What a record is called where it has to be named in a line. */
export function nameOf(record: JourneyRecord): string {
  if ('text' in record) return record.text
  if ('name' in record && record.name) return record.name
  if (record.kind === 'feeling') return record.emotion || String(record.assumed)
  if (record.kind === 'evidence') return record.source
  return record.kind === 'kpi' ? (record.kpi ?? '') : ''
}
