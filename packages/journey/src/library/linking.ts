import { type Journey, recordsOf, type WithId, withRecord } from '../journey/journey.ts'
import type { Touchpoint } from '../journey/record.ts'
import { isInLibrary, type LibraryEntry, libraryIdOf } from './library.ts'
import { differingFields, type SharedTouchpoint, sharedFields, sharedOf, withShared } from './shared-fields.ts'

/** The journey with these fields on every touchpoint of that library id; the same journey when nothing differs. */
export const withSharedEverywhere = (journey: Journey, library: string, shared: SharedTouchpoint): Journey =>
  membersIn(journey, [library]).reduce<Journey>((left, { id, ...touchpoint }) => {
    const changed = withShared(touchpoint, shared)
    return changed === touchpoint ? left : withRecord(left, id, changed)
  }, journey)

/**
 * The journey with what an edit on another map changed in a touchpoint changed here too. Only the fields that the edit
 * changed: where this map says something else on purpose, that stays. Without `was`, all that the touchpoint says.
 */
export function withChangeFollowed(
  journey: Journey,
  library: string,
  was: Touchpoint | undefined,
  is: Touchpoint,
): Journey {
  const changed = was ? differingFields(was, is) : sharedFields
  return membersIn(journey, [library]).reduce<Journey>((left, { id, ...touchpoint }) => {
    const told = Object.fromEntries(changed.map((field) => [field, is[field]]))
    const shared = sharedOf({ ...touchpoint, ...told } as Touchpoint)
    const followed = withShared(touchpoint, shared)
    return followed === touchpoint ? left : withRecord(left, id, followed)
  }, journey)
}

/** The journey with the touchpoints of all these library ids made one. */
export const madeOne = (journey: Journey, ids: readonly string[], library: string, shared: SharedTouchpoint): Journey =>
  membersIn(journey, ids).reduce<Journey>(
    (left, { id, ...touchpoint }) => withRecord(left, id, { ...withShared(touchpoint, shared), library }),
    journey,
  )

/**
 * What several touchpoints say as one: the words of the first, and where it says nothing those of the next that does.
 * So the rule of one is never lost because another has none.
 */
export function mergedShared(entries: readonly LibraryEntry[]): SharedTouchpoint {
  const [first, ...others] = entries.map(({ shared }) => shared)
  return others.reduce<SharedTouchpoint>((merged, next) => ({ ...next, ...filledIn(merged) }), first!)
}

/** A touchpoint like the one in the library and one with it; the place is the new one's own. */
export const fromLibrary = (touchpoint: Touchpoint, { library, shared }: LibraryEntry): Touchpoint => ({
  ...withShared(touchpoint, shared),
  library,
})

/** How the touchpoints of a library id were before a change, to put them back with `withTouchpointsBack`. */
export const membersIn = (journey: Journey, libraries: readonly string[]): WithId<Touchpoint>[] =>
  recordsOf(journey, 'touchpoint').filter(
    (touchpoint) => isInLibrary(touchpoint) && libraries.includes(libraryIdOf(journey.id, touchpoint)),
  )

/** The journey with what these touchpoints said, and which library id they had, put back. What moved meanwhile stays moved. */
export const withTouchpointsBack = (journey: Journey, before: readonly WithId<Touchpoint>[]): Journey =>
  before.reduce<Journey>((left, was) => {
    const now = left.records[was.id]
    if (now?.kind !== 'touchpoint') return left
    const { library: _linked, ...back } = withShared(now, sharedOf(was))
    return withRecord(left, was.id, was.library === undefined ? back : { ...back, library: was.library })
  }, journey)

const filledIn = (shared: SharedTouchpoint): SharedTouchpoint =>
  Object.fromEntries(Object.entries(shared).filter(([, value]) => value !== '')) as unknown as SharedTouchpoint
