import { orderKeys } from './order-key.ts'
import type { JourneyRecord } from './record.ts'

/** A record with its id that has no place among its kind yet. */
export type Unordered<R extends JourneyRecord> = [id: string, record: Omit<R, 'order'>]

/** The records of one kind, each with its key, in the order given. */
export function inOrder<R extends JourneyRecord>(records: Unordered<R>[]): [string, R][] {
  const keys = orderKeys(records.length)
  return records.map(([id, record], index) => [id, { ...record, order: keys[index]! } as R])
}
