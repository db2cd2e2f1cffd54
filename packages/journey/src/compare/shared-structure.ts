import { columnsOf } from '../edit/columns.ts'
import { withoutRecordAndLinks } from '../edit/removal.ts'
import { besideWhatWent } from '../edit/removing.ts'
import { type Journey, recordsOf } from '../journey/journey.ts'
import type { JourneyRecord } from '../journey/record.ts'
import { isStateful } from './states.ts'

/**
 * The journey with the stages, steps and lanes as an edit of what is drawn left them. Both states share them, so what
 * stands in them goes along in both, to where the edit puts it when it is made of the whole journey.
 */
export function withStructureOf(
  journey: Journey,
  drawn: Journey,
  after: Journey,
  change: (journey: Journey) => Journey,
): Journey {
  const ids = Object.keys({ ...drawn.records, ...after.records })
  const changed = ids.filter((id) => drawn.records[id] !== after.records[id] && isStructure(drawn, after, id))
  if (changed.length === 0) return journey
  const whole = drawn === journey ? after : change(journey)
  // A form answers with a journey it filled in before, which tells nothing of what is not drawn.
  const tellsAll = drawn === journey || (whole !== after && haveSameColumns(whole, after))
  const left = withoutRecordAndLinks(journey, ...changed.filter((id) => after.records[id] === undefined))
  const records = Object.entries(left.records).map(([id, record]): [string, JourneyRecord] => [
    id,
    tellsAll ? placedAs(record, whole.records[id]) : record,
  ])
  const structure = changed.flatMap((id) => (after.records[id] ? [[id, after.records[id]] as const] : []))
  return besideWhatWent(journey, {
    ...left,
    records: { ...Object.fromEntries(records), ...Object.fromEntries(structure) },
  })
}

const kinds = ['stage', 'step', 'lane'] as const
/** Whether a record is part of the frame that both states share, so that it changes and goes in both. */
export const isShared = (record: JourneyRecord | undefined): boolean => kinds.some((kind) => kind === record?.kind)
const isStructure = (before: Journey, after: Journey, id: string): boolean =>
  isShared(before.records[id] ?? after.records[id])

/** Whether an edit changed stages, steps or lanes, whichever state it was made in. */
export const sharedChanged = (before: Journey, after: Journey): boolean =>
  before !== after &&
  kinds.some((kind) => JSON.stringify(recordsOf(before, kind)) !== JSON.stringify(recordsOf(after, kind)))

const haveSameColumns = (one: Journey, other: Journey): boolean =>
  JSON.stringify(columnsOf(one)) === JSON.stringify(columnsOf(other))

const placeFields = ['moment', 'stage', 'step', 'until'] as const

/** The record where the other one stands; the very same record when it stands there already. */
function placedAs(record: JourneyRecord, other: JourneyRecord | undefined): JourneyRecord {
  if (!isStateful(record) || other?.kind !== record.kind) return record
  const place = (of: object) => placeFields.map((field) => [field, (of as Record<string, unknown>)[field]] as const)
  const is = place(other)
  if (place(record).every(([, value], index) => value === is[index]![1])) return record
  const moved = Object.entries({ ...record, ...Object.fromEntries(is) }).filter(([, value]) => value !== undefined)
  return Object.fromEntries(moved) as unknown as JourneyRecord
}

/** The journey that a removal of records touches: both its states when they share one of them, else only what is drawn. */
export const touchedBy = (journey: Journey, drawn: Journey, ids: readonly string[]): Journey =>
  ids.some((id) => id in journey.records && !isStateful(journey.records[id])) ? journey : drawn
