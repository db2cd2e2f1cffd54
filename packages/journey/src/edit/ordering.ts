import { type Journey, recordsOf, withRecords } from '../journey/journey.ts'
import { orderKeysBetween } from '../journey/order-key.ts'
import type { RecordKind } from '../journey/record.ts'

/**
 * The records of one kind put, in the order given, before another of that kind; null is the end. Two people may have
 * made equal keys: neighbours that leave no room between them get new keys too.
 */
export function orderedBefore(
  journey: Journey,
  kind: RecordKind,
  ids: readonly string[],
  before: string | null,
): Journey {
  if (ids.length === 0) return journey
  const drawn = recordsOf(journey, kind)
  const others = drawn.filter(({ id }) => !ids.includes(id))
  const target = drawn.findIndex(({ id }) => id === before)
  const next = target < 0 ? undefined : drawn.slice(target).find(({ id }) => !ids.includes(id))
  const at = next ? others.indexOf(next) : others.length
  const previous = others[at - 1]?.order ?? null
  let end = at
  while (previous !== null && end < others.length && others[end]!.order <= previous) end += 1
  const keyless = [...ids, ...others.slice(at, end).map(({ id }) => id)]
  const keys = orderKeysBetween(previous, others[end]?.order ?? null, keyless.length)
  return withOrder(journey, new Map(keyless.map((id, index) => [id, keys[index]!])))
}

const withOrder = (journey: Journey, keys: ReadonlyMap<string, string>): Journey =>
  withRecords(
    journey,
    [...keys].map(([id, order]) => [id, { ...journey.records[id]!, order }]),
  )

/** The record that follows another of its kind. After null comes the first; after nothing known, the end: null. */
export function following(journey: Journey, kind: RecordKind, after: string | null | undefined): string | null {
  const drawn = recordsOf(journey, kind)
  if (after === null) return drawn[0]?.id ?? null
  const index = drawn.findIndex(({ id }) => id === after)
  return index < 0 ? null : (drawn[index + 1]?.id ?? null)
}
