import { damageRow } from '../damage.ts'
import type { Row } from '../import.ts'
import { brokenLine } from '../json/record.ts'
import { errorRow, nothingInside } from '../row-error.ts'
import { readLine } from './read-line.ts'

/** Makes one JSON text into rows; `last` says that the file ends with it, without a line end. Never throws. */
export type ReadRecord = (raw: string, line: number, last: boolean) => Row[]

/** Characters gathered before they are cut into lines: some thousands of lines. */
const PIECE = 512 * 1024
/** A line longer than this is no event but a file of another kind. */
const LONGEST_LINE = 8 * 1024 * 1024

/** Rows of an NDJSON text (one JSON object per line, empty lines skipped), in batches. */
export async function* readNdjson(pieces: AsyncIterable<string>, read: ReadRecord = readLine): AsyncGenerator<Row[]> {
  let pending = ''
  let line = 1
  let seen = false
  const take = (text: string): Row[] => {
    const rows: Row[] = []
    for (let start = 0; start < text.length; line++) {
      const end = text.indexOf('\n', start)
      const raw = text.slice(start, end < 0 ? text.length : end).trim()
      if (raw !== '') for (const row of read(raw, line, end < 0)) rows.push(row)
      start = end < 0 ? text.length : end + 1
    }
    seen ||= rows.length > 0
    return rows
  }
  try {
    for await (const piece of pieces) {
      pending += piece
      if (pending.length < PIECE) continue
      const end = pending.lastIndexOf('\n') + 1
      if (end > 0) yield take(pending.slice(0, end))
      pending = pending.slice(end)
      if (pending.length > LONGEST_LINE) return yield [errorRow(line, brokenLine(pending, false))]
    }
  } catch (error) {
    const rows = take(pending.slice(0, pending.lastIndexOf('\n') + 1))
    return yield [...rows, damageRow(error, line)]
  }
  const rows = take(pending)
  yield seen ? rows : [errorRow(line, nothingInside)]
}
