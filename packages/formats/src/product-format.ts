import type { Text } from '@wegwijs/journey'
import type { FormatId } from './import.ts'
import type { Fault } from './row-error.ts'
import { cellsOf, type TableCells } from './table-cells.ts'
import { type OpenTable, type ReadRow, type TableFormat, wordOf } from './table-format.ts'

/** One kind of table among those a product exports, with its header on the first line. */
export interface Sheet {
  /** Judges by the names of the columns, as `wordOf` writes them. */
  recognises(has: (word: string) => boolean): boolean
  open(cells: TableCells, table: OpenTable): ReadRow | Fault
}

/** A product that exports several tables: the first sheet that recognises the columns reads them. */
export function productFormat(id: FormatId, name: Text, sheets: readonly Sheet[]): TableFormat {
  const sheetOf = (headers: readonly string[]): Sheet | undefined => {
    const words = new Set(headers.map(wordOf))
    return sheets.find((sheet) => sheet.recognises((word) => words.has(word)))
  }
  return {
    id,
    name,
    recognise: ([header = []]) => (sheetOf(header) ? { headerRow: 0, firstRow: 1 } : null),
    open: (table, mapping) => sheetOf(table.headers)?.open(cellsOf(table, mapping), table) ?? notOfProduct(name),
  }
}

const notOfProduct = (name: Text): Fault => ({
  field: '',
  reason: {
    nl: `De kolommen horen niet bij een export van ${name.nl}`,
    en: `The columns are not those of an export of ${name.en}`,
  },
  remedy: {
    nl: 'Lees het bestand als CSV met een koppeling, of exporteer het opnieuw',
    en: 'Read the file as CSV with a mapping, or export it again',
  },
})
