import Papa from 'papaparse'
import type { FormatId } from '../import.ts'
import { repeatedHeader } from '../row-error.ts'
import type { OpenTable, TableFormat } from '../table-format.ts'
import { tableFormats } from '../table-formats.ts'

/** How a text is cut into cells, and what its first lines say. */
export interface Table extends OpenTable {
  /** Null when the file was said to be of a format that does not recognise it. */
  format: TableFormat | null
  newline: '\n' | '\r'
  /** Where the rows begin in the text, and on which line of the file. */
  start: number
  line: number
}

const delimiters = [',', ';', '\t', '|']
/** Titles and comments above a header take fewer rows than this. */
const FIRST_ROWS = 60

/**
 * Reads the header and the first rows from the beginning of a file. `whole` says that this is the file to its end.
 * The first format that recognises them decides, whatever the delimiter: titles above a header mislead every guess.
 */
export function openTable(head: string, whole: boolean, given: { delimiter?: string; format?: FormatId } = {}): Table {
  const newline = lineEndOf(head)
  const named = /^sep=(.)(?:\r?\n|\r)/i.exec(head)
  const skipped = named?.[0].length ?? 0
  const body = head.slice(skipped)
  const known = given.delimiter ?? named?.[1]
  const guess = known ?? guessDelimiter(body)
  const rowsBy = new Map(
    (known ? [known] : [guess, ...delimiters.filter((each) => each !== guess)]).map((delimiter) => [
      delimiter,
      cutRows(body, delimiter, newline, whole, FIRST_ROWS).rows,
    ]),
  )
  const found = recognise(rowsBy, given.format)
  const { delimiter, headerRow, firstRow } = found ?? { delimiter: guess, headerRow: 0, firstRow: 1 }
  const first = rowsBy.get(delimiter)!.slice(0, firstRow)
  const header = first[headerRow] ?? []
  const { headers, repeated } = nameColumns(header)
  const rows = cutRows(body, delimiter, newline, whole).rows.slice(firstRow)
  const line = named ? 2 : 1
  return {
    format: found?.format ?? null,
    delimiter,
    newline,
    headers,
    before: first.filter((_, index) => index !== headerRow),
    samples: samplesOf(headers, rows),
    notes: repeated.map(repeatedHeader),
    start: skipped + cutRows(body, delimiter, newline, whole, firstRow).end,
    line: line + linesOf(first),
  }
}

/** What ends a row. Workbooks on a Mac end rows with a return and break lines within a quoted cell with a line feed. */
function lineEndOf(head: string): Table['newline'] {
  const unquoted = head.replace(/"[^"]*"?/g, '')
  return unquoted.includes('\r') && !unquoted.includes('\n') ? '\r' : '\n'
}

function recognise(rowsBy: ReadonlyMap<string, string[][]>, id?: FormatId) {
  for (const format of tableFormats) {
    if (id !== undefined && format.id !== id) continue
    for (const [delimiter, rows] of rowsBy) {
      const place = format.recognise(rows)
      if (place) return { format, delimiter, ...place }
    }
  }
  return null
}

/** The values of each column in the rows that are as wide as the header. */
function samplesOf(headers: readonly string[], rows: readonly string[][]): string[][] {
  const full = rows.filter((row) => row.length === headers.length)
  return headers.map((_, index) => full.map((row) => row[index]!))
}

/** Rows of a text, up to `end`; `broken` tells which of them have a stray (false) or an unclosed (true) quote. */
export interface CutRows {
  rows: string[][]
  broken: Map<number, boolean>
  end: number
}

/** Cuts text into rows of cells. Unless it is the last text, the row at its end is left for later. */
export function cutRows(text: string, delimiter: string, newline: '\n' | '\r', last: boolean, preview = 0): CutRows {
  // Without quotes papaparse cuts in a faster way, which with a preview takes one row too many.
  const parser = new Papa.Parser({ delimiter, newline, preview, ...(preview > 0 && { fastMode: false }) })
  const { data, errors, meta } = parser.parse(text, 0, !last) as Papa.ParseResult<string[]>
  const broken = new Map<number, boolean>()
  for (const error of errors) {
    const row = error.row ?? 0
    // The first fault of a row is the cause of any others.
    if (error.type === 'Quotes' && !broken.has(row)) broken.set(row, error.code === 'MissingQuotes')
  }
  // A file with CR LF is cut at the LF, which also reads files that mix both.
  if (newline === '\n') for (const row of data) dropCarriageReturn(row)
  return { rows: data, broken, end: meta.cursor }
}

function dropCarriageReturn(row: string[]): void {
  const last = row[row.length - 1]
  if (last?.endsWith('\r')) row[row.length - 1] = last.slice(0, -1)
}

/** Number of lines of the file that a row takes up: quoted cells may hold line ends of their own. */
export function linesIn(row: readonly string[]): number {
  let lines = 1
  for (const cell of row) if (cell.includes('\n') || cell.includes('\r')) lines += cell.match(/\r\n|\n|\r/g)!.length
  return lines
}

const linesOf = (rows: readonly string[][]): number => rows.reduce((lines, row) => lines + linesIn(row), 0)

function guessDelimiter(head: string): string {
  const guess = Papa.parse(head, { preview: 20, skipEmptyLines: true, delimitersToGuess: delimiters }).meta.delimiter
  return delimiters.includes(guess) ? guess : ','
}

function nameColumns(header: readonly string[]): { headers: string[]; repeated: string[] } {
  const taken = new Set<string>()
  const repeated = new Set<string>()
  const headers = header.map((cell, index) => {
    const plain = cell.trim() || `column ${index + 1}`
    // As a property this name would set the prototype instead.
    const name = plain === '__proto__' ? '_proto_' : plain
    let unique = name
    for (let n = 2; taken.has(unique); n++) unique = `${name} (${n})`
    if (unique !== name) repeated.add(name)
    taken.add(unique)
    return unique
  })
  return { headers, repeated: [...repeated] }
}
