import { carriedValues, type JourneyRecord, withRecord, withRoomFor } from '@wegwijs/journey'
import type { Change } from '@wegwijs/live-map'
import { asKept } from './record-problems.ts'

/** Fields that together say where a record stands. */
const place: ReadonlySet<string> = new Set(['moment', 'stage', 'step', 'until'])

/** What was changed in a form since it opened, on the record as it is now; nothing when that was removed meanwhile. */
export function changedInForm(id: string, opened: JourneyRecord, written: JourneyRecord): Change {
  const before = fieldsOf(opened)
  const after = fieldsOf(written)
  const differs = (field: string): boolean => JSON.stringify(before[field]) !== JSON.stringify(after[field])
  const isMoved = [...place].some(differs)
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after), ...place])].filter(
    (field) => differs(field) || (isMoved && place.has(field)),
  )
  const changes = Object.fromEntries(fields.map((field) => [field, after[field]]))
  return (now) => {
    const record = now.records[id]
    if (!record) return now
    // A table may have been pasted from the form itself, so of values only what was changed here is carried over.
    const values =
      record.kind === 'kpi' && opened.kind === 'kpi' && written.kind === 'kpi'
        ? { values: carriedValues(opened.values, written.values, record.values) }
        : {}
    return withRecord(now, id, asKept({ ...record, ...changes, ...values } as JourneyRecord))
  }
}

/** A new record; it takes the place of what was only suggested there. */
export const added =
  (id: string, record: JourneyRecord): Change =>
  (now) =>
    withRecord(withRoomFor(now, record), id, asKept(record))

const fieldsOf = (record: JourneyRecord): Record<string, unknown> => ({ ...asKept(record) })
