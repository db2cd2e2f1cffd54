import Papa from 'papaparse'

/** What was pasted, as rows of cells. */
export interface PastedTable {
  cells: string[][]
  /** Quotation marks that open and do not close: then they are read as part of the text. */
  looseQuotes: boolean
}

/** Reads a table as spreadsheets put it on the clipboard (tabs), or as a CSV file has it (`;` or `,`). */
export function parsePastedTable(text: string): PastedTable {
  const asWritten = parse(text)
  const looseQuotes = asWritten.errors.some(({ type }) => type === 'Quotes')
  // Spreadsheets put quotes around a cell only when they must; a cell that begins with a quotation is no such cell.
  const { data } = looseQuotes ? parse(text, { quoteChar: '\u0000' }) : asWritten
  return { cells: data, looseQuotes }
}

const parse = (text: string, config: { quoteChar?: string } = {}): Papa.ParseResult<string[]> =>
  Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), {
    ...config,
    delimiter: text.includes('\t') ? '\t' : '',
    delimitersToGuess: [';', ','],
    skipEmptyLines: 'greedy',
  })
