import type { Journey } from '../journey/journey.ts'
import type { JourneyRecord, RecordKind } from '../journey/record.ts'
import { meansNothing, withoutReferences } from '../journey/references.ts'
import { type ColumnRange, columnOf, columnsOf, isPlaced } from './columns.ts'

/** What hangs on records: how many of each kind point at them, and how many measuring rules they carry. */
export interface Hanging {
  /** Records that go along, because they would mean nothing without them. */
  gone: Partial<Record<RecordKind, number>>
  /** Records that stay and only lose their link. */
  loosened: Partial<Record<RecordKind, number>>
  /** What stands in the stages that go: it stays, and finds another column. */
  standing: Partial<Record<RecordKind, number>>
  /** What stands in the steps that go of a stage that stays: it falls back to that stage. */
  inStage: Partial<Record<RecordKind, number>>
  /** Measuring rules (and segments) that go along. */
  rules: number
  /** Measuring rules of what stands in the columns that go; they keep counting. */
  standingRules: number
  /** Evidence for what stands in the columns that go; it stays with it. */
  standingEvidence: number
}

/** What a removal would touch, to be said before it is done. */
export function hangingOn(journey: Journey, ...ids: string[]): Hanging {
  const gone = goingAlong(journey, ids)
  const entries = Object.entries(journey.records)
  const standing = new Map(entries.filter(([id, record]) => !gone.has(id) && standsIn(journey, record, gone)))
  const loosened = entries.filter(
    ([other, record]) =>
      !gone.has(other) && !standing.has(other) && record !== withoutReferences(record, (target) => gone.has(target)),
  )
  return {
    gone: countByKind(entries.filter(([id]) => gone.has(id) && !ids.includes(id)).map(([, record]) => record)),
    loosened: countByKind(loosened.map(([, record]) => record)),
    standing: countByKind([...standing.values()].filter((record) => !staysInStage(journey, record, gone))),
    inStage: countByKind([...standing.values()].filter((record) => staysInStage(journey, record, gone))),
    rules: entries.filter(([id, record]) => gone.has(id) && carriesRule(record)).length,
    standingRules: [...standing.values()].filter(carriesRule).length,
    standingEvidence: entries.filter(([, record]) => record.kind === 'evidence' && standing.has(record.for)).length,
  }
}

/** The columns that a record begins in. */
const beginningOf = (journey: Journey, record: JourneyRecord): ColumnRange | null =>
  isPlaced(record) ? columnOf(journey, { ...record, until: undefined }) : null

function staysInStage(journey: Journey, record: JourneyRecord, gone: ReadonlySet<string>): boolean {
  const range = beginningOf(journey, record)
  return range !== null && !gone.has(columnsOf(journey)[range.from]!.stage)
}

/** Whether a record begins in one of the stages or steps. */
function standsIn(journey: Journey, record: JourneyRecord, columns: ReadonlySet<string>): boolean {
  const range = beginningOf(journey, record)
  if (!range) return false
  const { stage, step } = columnsOf(journey)[range.from]!
  return columns.has(stage) || (step !== null && range.from === range.to && columns.has(step))
}

/** The journey without the records. Evidence, checks of nothing else, a stage's steps and a lane's cards go along; other links to them are cut. */
export function withoutRecordAndLinks(journey: Journey, ...ids: string[]): Journey {
  const gone = goingAlong(journey, ids)
  const records = Object.fromEntries(
    Object.entries(journey.records)
      .filter(([id]) => !gone.has(id))
      .map(([id, record]) => [id, withoutReferences(record, (target) => gone.has(target))]),
  )
  return { ...journey, records }
}

/** The records themselves and all that cannot exist without them. */
function goingAlong(journey: Journey, ids: readonly string[]): Set<string> {
  const found = new Set(ids)
  for (let before = 0; found.size > before; ) {
    before = found.size
    for (const [id, record] of Object.entries(journey.records)) {
      if (meansNothing(record, (target) => found.has(target))) found.add(id)
    }
  }
  return found
}

const carriesRule = (record: JourneyRecord): boolean =>
  ('rule' in record && record.rule !== undefined) || ('segment' in record && record.segment !== undefined)

function countByKind(records: JourneyRecord[]): Partial<Record<RecordKind, number>> {
  const counts: Partial<Record<RecordKind, number>> = {}
  for (const { kind } of records) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}
