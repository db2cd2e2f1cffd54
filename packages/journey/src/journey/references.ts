import type { Journey } from './journey.ts'
import type { JourneyRecord, RecordKind } from './record.ts'

/**
 * A field by which a record names others. Without the one a `needed` field names, the record means nothing; nor does it without
 * any of those that a field names of which `oneIsNeeded`: a list that never named anything is something else.
 */
interface ReferenceField {
  field: string
  kinds: readonly RecordKind[]
  needed?: true
  oneIsNeeded?: true
}

const place: readonly ReferenceField[] = [
  { field: 'stage', kinds: ['stage'] },
  { field: 'step', kinds: ['step'] },
]
const onTouchpoint: readonly ReferenceField[] = [
  ...place,
  { field: 'touchpoint', kinds: ['touchpoint'] },
  { field: 'personas', kinds: ['persona'] },
]

/** Which records may name which others: the one list that checking, removing and live editing go by. */
const referenceFields: Record<RecordKind, readonly ReferenceField[]> = {
  stage: [],
  step: [{ field: 'stage', kinds: ['stage'], needed: true }],
  persona: [],
  touchpoint: [...place, { field: 'insteadOf', kinds: ['touchpoint'] }],
  lane: [],
  card: [
    ...onTouchpoint,
    { field: 'lane', kinds: ['lane'], needed: true },
    { field: 'until', kinds: ['stage', 'step'] },
    { field: 'answers', kinds: ['card'] },
    { field: 'insteadOf', kinds: ['card'] },
  ],
  feeling: [...onTouchpoint, { field: 'insteadOf', kinds: ['feeling'] }],
  action: [
    { field: 'from', kinds: ['card'] },
    { field: 'stage', kinds: ['stage'] },
  ],
  evidence: [{ field: 'for', kinds: ['card', 'feeling', 'touchpoint', 'persona'], needed: true }],
  validation: [
    { field: 'of', kinds: ['stage', 'step', 'lane', 'card', 'feeling', 'touchpoint', 'persona'], oneIsNeeded: true },
  ],
  kpi: [
    ...place,
    { field: 'at', kinds: ['stage', 'step', 'touchpoint'], needed: true },
    { field: 'segment', kinds: ['persona'], needed: true },
  ],
}

/** A live document may hold a kind that is unknown here; that it is unknown, checking says. */
const referenceFieldsOf = ({ kind }: JourneyRecord): readonly ReferenceField[] =>
  Object.hasOwn(referenceFields, kind) ? referenceFields[kind] : []

/** One record naming another. */
export interface Reference {
  field: string
  kinds: readonly RecordKind[]
  target: string
  needed: boolean
}

/** Found once for a record, which never changes: every edit of a live document goes over all of them. */
export function referencesOf(record: JourneyRecord): readonly Reference[] {
  const known = foundReferences.get(record)
  if (known) return known
  const found = findReferences(record)
  foundReferences.set(record, found)
  return found
}
const foundReferences = new WeakMap<JourneyRecord, readonly Reference[]>()

function findReferences(record: JourneyRecord): Reference[] {
  return referenceFieldsOf(record).flatMap(({ field, kinds, needed = false }) => {
    return targetsIn(record, field).map((target) => ({ field, kinds, target, needed }))
  })
}

function targetsIn(record: JourneyRecord, field: string): string[] {
  const value: unknown = record[field as keyof JourneyRecord]
  return Array.isArray(value) ? (value as string[]) : value === undefined ? [] : [value as string]
}

/** Whether an id is not, or no longer, that of a record of these kinds. */
type IsGone = (target: string, kinds: readonly RecordKind[]) => boolean

/** The record without its optional references to what `isGone`; the very same record when it has none. */
export function withoutReferences<R extends JourneyRecord>(record: R, isGone: IsGone): R {
  let left: Record<string, unknown> = record
  for (const { field, kinds, needed } of referenceFieldsOf(record)) {
    const value = left[field]
    if (needed || value === undefined) continue
    if (Array.isArray(value)) {
      const kept = value.filter((target: string) => !isGone(target, kinds))
      if (kept.length < value.length) left = { ...left, [field]: kept }
    } else if (isGone(value as string, kinds)) {
      const { [field]: _cut, ...rest } = left
      left = rest
    }
  }
  return left as R
}

/** Whether the record means nothing without what `isGone`. */
export const meansNothing = (record: JourneyRecord, isGone: IsGone): boolean =>
  referenceFieldsOf(record).some(({ field, kinds, needed, oneIsNeeded }) => {
    if (!needed && !oneIsNeeded) return false
    const targets = targetsIn(record, field)
    const gone = targets.filter((target) => isGone(target, kinds))
    return gone.length > 0 && (needed || gone.length === targets.length)
  })

/** Whether all that a record names is there. */
export const referencesHold = (record: JourneyRecord, records: Journey['records']): boolean =>
  referencesOf(record).every(({ target, kinds }) => {
    const kind = records[target]?.kind
    return kind !== undefined && kinds.includes(kind)
  })

/**
 * A journey whose references all hold, and the ids of records that are hidden because what they stand on is gone.
 * Two people who edit at once may leave such records (one removes a lane while the other adds a card to it); they
 * stay in the live document, so that bringing the lane back brings them back.
 */
export function withoutOrphans(journey: Journey): { journey: Journey; hidden: string[] } {
  // Every edit asks, and almost always they all hold: then nothing is copied.
  if (Object.values(journey.records).every((record) => referencesHold(record, journey.records))) {
    return { journey, hidden: [] }
  }
  const records = { ...journey.records }
  const isGone: IsGone = (target, kinds) => {
    const kind = records[target]?.kind
    return kind === undefined || !kinds.includes(kind)
  }
  const hidden: string[] = []
  for (let before = -1; hidden.length > before; ) {
    before = hidden.length
    for (const [id, record] of Object.entries(records)) {
      if (!meansNothing(record, isGone)) continue
      delete records[id]
      hidden.push(id)
    }
  }
  let changed = hidden.length > 0
  for (const [id, record] of Object.entries(records)) {
    const mended = withoutReferences(record, isGone)
    if (mended === record) continue
    records[id] = mended
    changed = true
  }
  return { journey: changed ? { ...journey, records } : journey, hidden }
}
