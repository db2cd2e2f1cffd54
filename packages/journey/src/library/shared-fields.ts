import type { Touchpoint } from '../journey/record.ts'

/** What a touchpoint says of itself, on whichever map it stands. Where it stands there is each map's own. */
export const sharedFields = [
  'name',
  'type',
  'presence',
  'media',
  'channel',
  'owner',
  'department',
  'message',
  'proof',
  'callToAction',
  'rule',
] as const
export type SharedField = (typeof sharedFields)[number]
export type SharedTouchpoint = Pick<Touchpoint, SharedField>

export function sharedOf(touchpoint: Touchpoint): SharedTouchpoint {
  const entries = sharedFields.map((field) => [field, touchpoint[field]] as const)
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as unknown as SharedTouchpoint
}

/** The touchpoint with the fields of another map's; its place, order and states stay. The same value when nothing differs. */
export function withShared(touchpoint: Touchpoint, shared: SharedTouchpoint): Touchpoint {
  if (differingFields(touchpoint, shared).length === 0) return touchpoint
  const own = Object.fromEntries(Object.entries(touchpoint).filter(([field]) => !isShared(field)))
  const { placeholder: _nowOurOwn, ...kept } = own as Omit<Touchpoint, SharedField>
  return { ...kept, ...shared }
}

/** The shared fields in which two say something else. */
export const differingFields = (one: SharedTouchpoint, other: SharedTouchpoint): SharedField[] =>
  sharedFields.filter((field) => JSON.stringify(one[field]) !== JSON.stringify(other[field]))

const isShared = (field: string): field is SharedField => sharedFields.some((each) => each === field)
