import type { Event } from '@wegwijs/journey'
import type { Row, RowError } from './import.ts'
import { type OpenOptions, openRows } from './open-rows.ts'

/** What a test looks at: the rows of a file held in memory, by kind. */
export interface ReadRows {
  rows: Row[]
  events: Event[]
  errors: RowError[]
}

/** Reads a whole file at once, in pieces of `size` bytes; for tests. */
export async function rowsOf(content: string | Uint8Array, options: OpenOptions = {}, size = 7_000): Promise<ReadRows> {
  const bytes = Buffer.from(content)
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
  }
  const rows: Row[] = []
  for await (const batch of openRows(pieces(), options)) rows.push(...batch)
  return {
    rows,
    events: rows.flatMap((row) => (row.kind === 'event' ? [row.event] : [])),
    errors: rows.flatMap((row) => (row.kind === 'error' ? [row.error] : [])),
  }
}
