import { damageRow } from '../damage.ts'
import type { FormatId, Row } from '../import.ts'
import type { Mapping } from '../mapping.ts'
import { badQuotes, cellCount, endlessRow, errorRow, nothingInside, notRecognised } from '../row-error.ts'
import type { ReadRow } from '../table-format.ts'
import { cutRows, linesIn, openTable, type Table } from './table.ts'

/** Characters gathered before they are cut into rows: some thousands of rows. */
const PIECE = 256 * 1024
/** A row longer than this is an unclosed quote that swallows the file. */
const LONGEST_ROW = 8 * 1024 * 1024
const BATCH = 5000

/**
 * Rows of a table as text (CSV, TSV), in batches. The first piece is the head the table is understood from.
 * What a cut file lacks is seen when a row misses cells or a quote stays open; a cut exactly at a line end, or inside
 * the last cell of the last row, leaves a file that is whole in every respect and cannot be known.
 */
export async function* readCsv(
  pieces: AsyncIterable<string>,
  format: FormatId,
  mapping?: Mapping,
): AsyncGenerator<Row[]> {
  let head: string | undefined
  let reader: TableReader | undefined
  let pending = ''
  try {
    for await (const piece of pieces) {
      if (piece === '') continue
      if (head === undefined) {
        head = piece
        continue
      }
      if (!reader) {
        reader = new TableReader(head, false, format, mapping)
        pending = head.slice(reader.start)
      }
      pending += piece
      if (pending.length < PIECE) continue
      const { rows, end } = reader.read(pending, false)
      yield* batches(rows)
      if (reader.stopped) return
      pending = pending.slice(end)
    }
  } catch (error) {
    const row = damageRow(error, 1)
    if (head === undefined) return yield [row]
    if (!reader) {
      reader = new TableReader(head, false, format, mapping)
      pending = head.slice(reader.start)
    }
    const { rows } = reader.read(pending, false)
    yield* batches([...rows, damageRow(error, reader.line)])
    return
  }
  if (!reader) {
    reader = new TableReader(head ?? '', true, format, mapping)
    pending = (head ?? '').slice(reader.start)
  }
  yield* batches([...reader.read(pending, true).rows, ...reader.nothing()])
}

function* batches(rows: Row[]): Generator<Row[]> {
  for (let at = 0; at < rows.length; at += BATCH) yield rows.length > BATCH ? rows.slice(at, at + BATCH) : rows
}

/** A table being read: knows its columns, and the line it has come to. */
class TableReader {
  readonly start: number
  line: number
  stopped = false
  #seen = false
  readonly #table: Table
  /** How a row is read, or the one row that says why the table cannot be. */
  readonly #map: ReadRow | Row
  /** What is said before the first row. */
  readonly #notes: Row[]

  constructor(head: string, whole: boolean, format: FormatId, mapping?: Mapping) {
    this.#table = openTable(head, whole, { format, ...(mapping?.delimiter && { delimiter: mapping.delimiter }) })
    this.start = this.#table.start
    this.line = this.#table.line
    const opened =
      head.trim() === '' ? nothingInside : (this.#table.format?.open(this.#table, mapping) ?? notRecognised(format))
    this.#map = typeof opened === 'function' ? opened : errorRow(1, opened)
    this.#notes = this.#table.notes.map((note) => ({ kind: 'note', line: 1, note }))
  }

  /** Maps the rows of a text, and tells up to where the text has been used. */
  read(text: string, last: boolean): { rows: Row[]; end: number } {
    if (typeof this.#map !== 'function') {
      if (this.stopped) return { rows: [], end: 0 }
      this.stopped = true
      return { rows: [this.#map], end: 0 }
    }
    const { delimiter, newline, headers, format } = this.#table
    const cut = cutRows(text, delimiter, newline, last)
    const quotes = text.includes('"')
    const rows = this.#notes.splice(0)
    const noted = rows.length
    for (const [index, cells] of cut.rows.entries()) {
      const line = this.line
      this.line += quotes ? linesIn(cells) : 1
      if (!format?.uneven && isBlank(cells)) continue
      const broken = cut.broken.get(index)
      if (broken !== undefined) rows.push(errorRow(line, badQuotes(broken)))
      else if (cells.length === headers.length || format?.uneven)
        for (const row of this.#map(cells, line)) rows.push(row)
      else rows.push(errorRow(line, cellCount(cells.length, headers.length)))
    }
    this.#seen ||= rows.length > noted
    if (!last && text.length - cut.end > LONGEST_ROW) {
      this.stopped = true
      rows.push(errorRow(this.line, endlessRow))
    }
    return { rows, end: cut.end }
  }

  /** The error row for a table without a single row. */
  nothing(): Row[] {
    return this.#seen || this.stopped ? [] : [errorRow(this.line, nothingInside)]
  }
}

/** An empty line, or the row of nothing but delimiters that spreadsheets leave at the end. */
const isBlank = (cells: string[]): boolean => cells[0]!.trim() === '' && cells.every((cell) => cell.trim() === '')
