import Papa from 'papaparse'

/** What was pasted, as rows of cells. */
export interface PastedTable {
  cells: string[][]
  /** Quotation marks that open and do not close: then they are read as part of the text. */
  looseQuotes: boolean
}

/** Reads a table as spreadsheets put it on the clipboard (tabs), as a CSV file has it (`;` or `,`), or as notes do (`|`). */
export function parsePastedTable(text: string, delimiter = text.includes('\t') ? '\t' : ''): PastedTable {
  const cells = delimiter === '' ? pipedCells(text) : null
  if (cells) return { cells, looseQuotes: false }
  const asWritten = parse(text, { delimiter })
  const looseQuotes = asWritten.errors.some(({ type }) => type === 'Quotes')
  // Spreadsheets put quotes around a cell only when they must; a cell that begins with a quotation is no such cell.
  const { data } = looseQuotes ? parse(text, { delimiter, quoteChar: '\u0000' }) : asWritten
  return { cells: data, looseQuotes }
}

/**
 * What is pasted into one cell of the map: a table only when it shows itself as one, since a sentence has commas and a list
 * has lines. Everything else stays in that cell.
 */
export function parsePastedCells(text: string, fromTable: boolean): string[][] {
  if (fromTable) return parsePastedTable(text, '\t').cells
  const { cells } = parsePastedTable(text)
  return text.includes('\t') || isTable(cells) ? cells : [[text]]
}

/** Several rows of equally many cells; only a sentence has a space after its commas. */
function isTable(cells: readonly string[][]): boolean {
  const width = cells[0]?.length ?? 0
  return (
    cells.length > 1 &&
    width > 1 &&
    cells.every((row) => row.length === width && !row.some((cell) => cell.startsWith(' ')))
  )
}

const piped = /^\s*\|(.+)\|\s*$/
const underHeader = /^[\s|:-]+$/

/** The cells of a table in plain notes, `| so | so |` on every line; null when it is none. */
function pipedCells(text: string): string[][] | null {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  if (lines.length === 0 || !lines.every((line) => piped.test(line))) return null
  return lines
    .filter((line) => !underHeader.test(line))
    .map((line) =>
      piped
        .exec(line)![1]!
        .split('|')
        .map((cell) => cell.trim()),
    )
}

const parse = (text: string, config: { delimiter: string; quoteChar?: string }): Papa.ParseResult<string[]> =>
  Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), {
    ...config,
    delimitersToGuess: [';', ','],
    skipEmptyLines: 'greedy',
  })
