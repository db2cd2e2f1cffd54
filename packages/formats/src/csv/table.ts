import Papa from 'papaparse'

/** How a text is cut into cells, and what its first line says. */
export interface Table {
  delimiter: string
  newline: '\n' | '\r'
  /** Unique names; a second “naam” is “naam (2)”, a nameless column “column 3”. */
  headers: string[]
  /** The rows that the head of the file holds whole, for guessing and showing. */
  rows: string[][]
  /** Where the rows begin in the text, and on which line of the file. */
  start: number
  line: number
}

const delimiters = [',', ';', '\t', '|']

/** Reads the header and the first rows from the beginning of a file. `whole` says that this is the file to its end. */
export function openTable(head: string, whole: boolean, delimiter?: string): Table {
  const newline = head.includes('\n') || !head.includes('\r') ? '\n' : '\r'
  const named = /^sep=(.)\r?\n/i.exec(head)
  const skipped = named?.[0].length ?? 0
  const body = head.slice(skipped)
  const separator = delimiter ?? named?.[1] ?? guessDelimiter(body)
  const cut = cutRows(body, separator, newline, whole)
  const first = cut.rows[0] ?? []
  const line = named ? 2 : 1
  const headerEnd = cutRows(body, separator, newline, whole, 1).end
  return {
    delimiter: separator,
    newline,
    headers: nameColumns(first),
    rows: cut.rows.slice(1).filter((row) => row.length === first.length),
    start: skipped + headerEnd,
    line: line + linesIn(first),
  }
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

function guessDelimiter(head: string): string {
  const guess = Papa.parse(head, { preview: 20, delimitersToGuess: delimiters }).meta.delimiter
  return delimiters.includes(guess) ? guess : ','
}

function nameColumns(header: readonly string[]): string[] {
  const taken = new Set<string>()
  return header.map((cell, index) => {
    const plain = cell.trim() || `column ${index + 1}`
    // As a property this name would set the prototype instead.
    const name = plain === '__proto__' ? '_proto_' : plain
    let unique = name
    for (let n = 2; taken.has(unique); n++) unique = `${name} (${n})`
    taken.add(unique)
    return unique
  })
}
