import { type Journey, type JourneyRecord, type RecordKind, withoutRecord } from '@wegwijs/journey'

/** What hangs on a record: how many of each kind point at it, and whether it carries a measuring rule. */
export interface Hanging {
  /** Records that go along, because they would mean nothing without it. */
  gone: Partial<Record<RecordKind, number>>
  /** Records that stay and only lose their link to it. */
  loosened: Partial<Record<RecordKind, number>>
  rule: boolean
}

/** What a removal would touch, to be said before it is done. */
export function hangingOn(journey: Journey, id: string): Hanging {
  const gone = goingAlong(journey, id)
  const loosened = Object.entries(journey.records)
    .filter(([other, record]) => other !== id && !gone.has(other) && record !== loosenedFrom(record, id))
    .map(([, record]) => record)
  const record = journey.records[id]
  return {
    gone: countByKind([...gone].filter((other) => other !== id).map((other) => journey.records[other]!)),
    loosened: countByKind(loosened),
    rule: record?.kind === 'touchpoint' && record.rule !== undefined,
  }
}

/** The journey without the record. Evidence, a stage's steps and a lane's cards go along; other links to it are cut. */
export function withoutRecordAndLinks(journey: Journey, id: string): Journey {
  const gone = goingAlong(journey, id)
  let left = journey
  for (const each of gone) {
    left = withoutRecord(left, each)
    left = {
      ...left,
      records: Object.fromEntries(
        Object.entries(left.records).map(([other, record]) => [other, loosenedFrom(record, each)]),
      ),
    }
  }
  return left
}

/** The record itself and all that cannot exist without it. */
function goingAlong(journey: Journey, id: string, found: Set<string> = new Set([id])): Set<string> {
  for (const [other, record] of Object.entries(journey.records)) {
    if (!found.has(other) && dependsOn(record, id)) {
      found.add(other)
      goingAlong(journey, other, found)
    }
  }
  return found
}

function dependsOn(record: JourneyRecord, id: string): boolean {
  if (record.kind === 'evidence') return record.for === id
  if (record.kind === 'step') return record.stage === id
  return record.kind === 'card' && record.lane === id
}

/** The record without its links to `id`; the very same record when it has none. */
function loosenedFrom(record: JourneyRecord, id: string): JourneyRecord {
  let left = record
  for (const link of ['stage', 'step', 'touchpoint'] as const) {
    if (link in left && left.kind !== 'step' && left[link as keyof JourneyRecord] === id) {
      const { [link as keyof JourneyRecord]: _cut, ...rest } = left
      left = rest as JourneyRecord
    }
  }
  if ('personas' in left && left.personas.includes(id)) {
    left = { ...left, personas: left.personas.filter((persona) => persona !== id) }
  }
  if (left.kind === 'action' && left.from.includes(id)) {
    left = { ...left, from: left.from.filter((card) => card !== id) }
  }
  return left
}

function countByKind(records: JourneyRecord[]): Partial<Record<RecordKind, number>> {
  const counts: Partial<Record<RecordKind, number>> = {}
  for (const { kind } of records) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}
