import { type Journey, recordsOf } from '../journey/journey.ts'
import type { Card, Feeling, JourneyRecord, MapState, Touchpoint } from '../journey/record.ts'
import { referencesOf, withoutOrphans } from '../journey/references.ts'
import type { Difference } from './difference.ts'
import { differences } from './differences.ts'

/**
 * One journey holds two states: as it is, and as the team wants it. Stages, steps, lanes, personas and whatever nobody
 * changed are shared; a card, touchpoint or feeling that differs is there twice, the wished one `insteadOf` the other.
 * A state is drawn as a plain journey, in which the wished one goes by the id of what it replaces: what points at it,
 * the address and the selection stay right when one switches.
 */
export type StateView = MapState | 'difference'

/** What may differ between the states. */
export type Stateful = Touchpoint | Card | Feeling
const statefulKinds = ['touchpoint', 'card', 'feeling'] as const
export const isStateful = (record: JourneyRecord | undefined): record is Stateful =>
  statefulKinds.some((kind) => record?.kind === kind)

/** The journey as drawn in a state; `difference` is the wished one with what the team takes away still in it. */
export function inState(journey: Journey, state: StateView): Journey {
  if (!statefulKinds.some((kind) => recordsOf(journey, kind).some(({ only, insteadOf }) => only || insteadOf)))
    return journey
  const records = state === 'as-is' ? asItIs(journey) : asWished(journey, state === 'difference')
  return withoutOrphans({ ...journey, records }).journey
}

function asItIs({ records }: Journey): Journey['records'] {
  const drawn = Object.entries(records).filter(([, record]) => !(isStateful(record) && record.only === 'to-be'))
  return Object.fromEntries(drawn.map(([id, record]) => [id, withoutState(record)]))
}

function asWished(journey: Journey, alsoGone: boolean): Journey['records'] {
  const replacements = replacementsIn(journey)
  const drawnAs = new Map([...replacements].map(([original, replacement]) => [replacement, original]))
  const drawn: Journey['records'] = {}
  for (const [id, record] of Object.entries(journey.records)) {
    if (replacements.has(id) || isAboutReplaced(record, replacements)) continue
    if (isStateful(record) && record.only === 'as-is' && (!alsoGone || isSuggestion(record))) continue
    const stays = withoutReplaced(record, replacements)
    drawn[drawnAs.get(id) ?? id] = withTargets(withoutState(stays), (target) => drawnAs.get(target) ?? target)
  }
  return drawn
}

/** Which wished record replaces which one. Of two that replace the same one, the second stands on its own. */
export function replacementsIn({ records }: Journey): Map<string, string> {
  const found = new Map<string, string>()
  for (const id of Object.keys(records).sort()) {
    const record = records[id]
    if (!isStateful(record) || record.only !== 'to-be' || record.insteadOf === undefined) continue
    const original = records[record.insteadOf]
    const isReplaced = isStateful(original) && original.kind === record.kind && original.only !== 'to-be'
    if (isReplaced && !found.has(record.insteadOf)) found.set(record.insteadOf, id)
  }
  return found
}

/** What was found out about a card as it is says nothing about the card one wishes for. */
const isAboutReplaced = (record: JourneyRecord, replacements: ReadonlyMap<string, string>): boolean =>
  (record.kind === 'evidence' && replacements.has(record.for)) ||
  (record.kind === 'validation' && record.of.length > 0 && record.of.every((target) => replacements.has(target)))

const withoutReplaced = (record: JourneyRecord, replacements: ReadonlyMap<string, string>): JourneyRecord =>
  record.kind === 'validation' && record.of.some((target) => replacements.has(target))
    ? { ...record, of: record.of.filter((target) => !replacements.has(target)) }
    : record

/** The record pointing at other ids; the very same record when none differs. */
export function withTargets<R extends JourneyRecord>(record: R, idOf: (target: string) => string): R {
  let left: Record<string, unknown> = record
  for (const { field, target } of referencesOf(record)) {
    const to = idOf(target)
    if (to === target) continue
    const value = left[field]
    left = { ...left, [field]: Array.isArray(value) ? value.map((each) => (each === target ? to : each)) : to }
  }
  return left as R
}

const plain = new WeakMap<JourneyRecord, JourneyRecord>()

/** The record as a plain one; the same record always gives the same value, so that tiles need not redraw. */
function withoutState(record: JourneyRecord): JourneyRecord {
  if (!isStateful(record) || !(record.only || record.insteadOf)) return record
  const known = plain.get(record)
  if (known) return known
  const { only: _only, insteadOf: _insteadOf, ...rest } = record
  plain.set(record, rest as JourneyRecord)
  return rest as JourneyRecord
}

/**
 * What was changed between two versions of a journey, in both its states: what changed in the map as it is, and what
 * else did in the wished one. How the two share their records is nobody's change.
 */
export function versionDifferences(before: Journey, after: Journey): Difference[] {
  const asIs = differences(inState(before, 'as-is'), inState(after, 'as-is'))
  const told = new Set(asIs.map((each) => JSON.stringify(each)))
  const wished = differences(inState(before, 'to-be'), inState(after, 'to-be')).filter(
    (each) => !told.has(JSON.stringify(each)) && !isConsequence(each, before, after),
  )
  return [...asIs, ...wished.map((each): Difference => ({ ...each, only: 'to-be' }))]
}

/** Evidence that was left behind when what it is about parted was not changed by anyone. */
const isConsequence = ({ kind, id }: Difference, before: Journey, after: Journey): boolean =>
  (kind === 'evidence' || kind === 'validation') &&
  JSON.stringify(before.records[id]) === JSON.stringify(after.records[id])

/**
 * What the team wants different: new, gone and changed things, by the ids they are drawn with. That a suggestion of the
 * model made way is no wish.
 */
export const stateDifferences = (journey: Journey): Difference[] =>
  differences(inState(journey, 'as-is'), inState(journey, 'to-be')).filter(
    ({ change, kind, id }) =>
      kind !== 'evidence' && kind !== 'validation' && !(change === 'removed' && isSuggestion(journey.records[id])),
  )

const isSuggestion = (record: JourneyRecord | undefined): boolean => isStateful(record) && record.placeholder === true
