import { CURRENT_VERSION, type Journey } from '@wegwijs/journey'
import type * as Y from 'yjs'

/**
 * How a journey lies in a live document: two flat maps of plain values. `journey` holds its properties by name,
 * `records` every field of every record under `id/field`. Nothing is nested and nothing moves (order is a key), so
 * that two people change different fields of one card without a conflict, and undo is exact.
 */
export type Fields = Y.Map<unknown>

const fieldKey = (id: string, field: string): string => `${id}/${field}`
/** The record a field belongs to; ids hold no slash. */
export const recordOfKey = (key: string): string => key.slice(0, key.indexOf('/'))

/** Writes what differs between two journeys, field by field. Untouched records are told by identity. */
export function writeDifference(properties: Fields, records: Fields, before: Journey, after: Journey): void {
  const { records: recordsBefore, ...propertiesBefore } = before
  const { records: recordsAfter, ...propertiesAfter } = after
  writeFields(properties, propertiesBefore, propertiesAfter, (name) => name)
  const write = (id: string): void =>
    writeFields(records, recordsBefore[id] ?? {}, recordsAfter[id] ?? {}, (field) => fieldKey(id, field))
  for (const id of Object.keys(recordsBefore)) if (!Object.hasOwn(recordsAfter, id)) write(id)
  for (const id of Object.keys(recordsAfter)) if (recordsBefore[id] !== recordsAfter[id]) write(id)
}

function writeFields(fields: Fields, before: object, after: object, keyOf: (name: string) => string): void {
  const was = new Map(Object.entries(before))
  const is = new Map(Object.entries(after))
  for (const name of new Set([...was.keys(), ...is.keys()])) {
    const value: unknown = is.get(name)
    if (same(was.get(name), value)) continue
    if (value === undefined) fields.delete(keyOf(name))
    else fields.set(keyOf(name), value)
  }
}

export function readProperties(properties: Fields): Omit<Journey, 'records'> {
  return { version: CURRENT_VERSION, ...properties.toJSON() } as unknown as Omit<Journey, 'records'>
}

const same = (left: unknown, right: unknown): boolean =>
  left === right || (typeof left === 'object' && JSON.stringify(left) === JSON.stringify(right))
