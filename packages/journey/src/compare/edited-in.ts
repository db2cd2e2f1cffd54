import { newRecordId } from '../edit/new-record.ts'
import { withoutRecordAndLinks } from '../edit/removal.ts'
import { type Journey, withoutRecord, withRecord } from '../journey/journey.ts'
import type { JourneyRecord, MapState } from '../journey/record.ts'
import { withStructureOf } from './shared-structure.ts'
import { inState, isStateful, replacementsIn, type Stateful, withTargets } from './states.ts'

/**
 * The journey after an edit made while looking at one state: `change` gets the journey as drawn there and answers as
 * it should be drawn.
 *
 * As it is, an edit of something shared changes both states: it is one map until they part. As wished, it parts them:
 * a shared card, touchpoint or feeling stays behind as it is and the wished one is written beside it; what is added is
 * only wished for, and what is removed stays as it is. Stages, steps, lanes, personas, evidence, action points and KPIs
 * are shared, so that they change in both whichever state one looks at; what stands in a stage or step goes along in
 * both, so `change` may be made of the whole journey too.
 */
export function editedIn(journey: Journey, state: MapState, change: (drawn: Journey) => Journey): Journey {
  const drawn = inState(journey, state)
  const after = change(drawn)
  if (after === drawn) return journey
  // Nothing has parted yet: what is drawn is the whole journey.
  if (state === 'as-is' && drawn === journey) return after
  const { records: _drawn, ...was } = drawn
  const { records: _after, ...is } = after
  const properties = Object.entries(is).filter(([name, value]) => was[name as keyof typeof was] !== value)
  const structured = withStructureOf(journey, drawn, after, change)
  return [withoutStateful, withoutShared, withChanges].reduce(
    (left, step) => step(left, state, after, inState(left, state)),
    { ...structured, ...Object.fromEntries(properties) } as Journey,
  )
}

type Step = (journey: Journey, state: MapState, after: Journey, drawn: Journey) => Journey

const goneFrom = (drawn: Journey, after: Journey): [string, JourneyRecord][] =>
  Object.entries(drawn.records).filter(([id]) => after.records[id] === undefined)

const withoutStateful: Step = (journey, state, after, drawn) =>
  goneFrom(drawn, after)
    .filter(([, record]) => isStateful(record))
    .reduce((left, [id]) => (state === 'as-is' ? withoutAsItIs(left, id) : withoutAsWished(left, id)), journey)

/** What goes along with a card that is gone in one state only, such as its evidence, is not drawn by now and stays. */
const withoutShared: Step = (journey, _state, after, drawn) => {
  const gone = goneFrom(drawn, after).filter(([, record]) => !isStateful(record))
  return gone.length > 0 ? withoutRecordAndLinks(journey, ...gone.map(([id]) => id)) : journey
}

/** Gone from the map as it is. The wished one that replaced it takes over its id, so that what points there stays. */
function withoutAsItIs(journey: Journey, id: string): Journey {
  const replacement = replacementsIn(journey).get(id)
  if (replacement === undefined) return withoutRecordAndLinks(journey, id)
  const { insteadOf: _gone, ...wished } = journey.records[replacement] as Stateful
  const about = Object.entries(journey.records).filter(([, record]) => record.kind === 'evidence' && record.for === id)
  const left = withoutRecord(withoutRecordAndLinks(journey, ...about.map(([each]) => each)), replacement)
  const records = Object.entries(left.records).map(([each, record]): [string, JourneyRecord] => [
    each,
    withTargets(record, (target) => (target === replacement ? id : target)),
  ])
  return { ...left, records: { ...Object.fromEntries(records), [id]: wished as Stateful } }
}

/** Gone from the map as wished: what is shared stays as it is. */
function withoutAsWished(journey: Journey, id: string): Journey {
  const replacement = replacementsIn(journey).get(id)
  const left = replacement === undefined ? journey : withoutRecordAndLinks(journey, replacement)
  const record = left.records[id]
  if (!isStateful(record)) return left
  if (replacement === undefined && record.only !== undefined) return withoutRecordAndLinks(left, id)
  return withRecord(left, id, { ...record, only: 'as-is' })
}

const withChanges: Step = (journey, state, after, drawn) =>
  Object.entries(after.records).reduce((left, [id, record]) => {
    const was = drawn.records[id]
    if (was === record) return left
    return was === undefined ? withAdded(left, state, id, record) : withPatched(left, state, id, patchOf(was, record))
  }, journey)

function withAdded(journey: Journey, state: MapState, id: string, record: JourneyRecord): Journey {
  const there = journey.records[id]
  if (!isStateful(record) || state === 'as-is') {
    return withRecord(journey, there ? newRecordId(journey, record.kind) : id, asStored(journey, state, record))
  }
  if (there === undefined) return withRecord(journey, id, { ...record, only: 'to-be' })
  return withRecord(journey, newRecordId(journey, record.kind), { ...record, only: 'to-be', insteadOf: id })
}

function withPatched(journey: Journey, state: MapState, id: string, patch: object): Journey {
  if (Object.keys(patch).length === 0) return journey
  const storedId = (state !== 'as-is' && replacementsIn(journey).get(id)) || id
  const stored = journey.records[storedId]!
  const changed = asStored(journey, state, withoutEmpty({ ...stored, ...patch }) as JourneyRecord)
  if (state === 'as-is' || !isStateful(stored) || !isStateful(changed) || stored.only !== undefined) {
    return withRecord(journey, storedId, changed)
  }
  return withRecord(withRecord(journey, id, { ...stored, only: 'as-is' }), newRecordId(journey, stored.kind), {
    ...changed,
    only: 'to-be',
    insteadOf: id,
  })
}

/** Evidence and checks are about the very record one looked at; all else points at a thing in whichever state. */
function asStored(journey: Journey, state: MapState, record: JourneyRecord): JourneyRecord {
  if (state === 'as-is' || (record.kind !== 'evidence' && record.kind !== 'validation')) return record
  const replacements = replacementsIn(journey)
  return withTargets(record, (target) => replacements.get(target) ?? target)
}

/** The fields in which a drawn record was changed; undefined for one that was taken away. */
function patchOf(before: JourneyRecord, after: JourneyRecord): object {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)])
  return Object.fromEntries(
    [...fields]
      .map((field) => [field, after[field as keyof JourneyRecord]] as const)
      .filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field as keyof JourneyRecord])),
  )
}

const withoutEmpty = (record: object): object =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined))
