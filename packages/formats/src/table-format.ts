import type { Text } from '@wegwijs/journey'
import type { FormatId, Row } from './import.ts'
import type { Mapping } from './mapping.ts'
import type { Fault } from './row-error.ts'

/** The head of a table, once a format has said where its header stands. */
export interface OpenTable {
  delimiter: string
  /** Unique names; a second “naam” is “naam (2)”, a nameless column “column 3”. */
  headers: string[]
  /** What stands above the first row besides the header: a title, a period, further header rows. */
  before: string[][]
  /** The values of each column in the head of the file, to find out how they are written. */
  samples: string[][]
  /** What whoever imports the table has to know of how it is read; readers add to it when they open the table. */
  notes: Text[]
}

/** Makes one row of cells, as many as there are headers, into rows: none, one or several. Never throws. */
export type ReadRow = (cells: string[], line: number) => Row[]

/** How one product writes its tables. */
export interface TableFormat {
  id: FormatId
  name: Text
  /**
   * Where header and first row stand (counted from 0) in the first rows of a file, or null when it is no such table.
   * Judges by content. The rows may have been cut by a delimiter that is not the file's: then it is no such table.
   */
  recognise(rows: readonly string[][]): { headerRow: number; firstRow: number } | null
  /**
   * Prepares reading, or says why the table cannot be read. The mapping, when somebody gave one, adds what the file
   * does not say, such as the zone its times are in or a constant for the currency.
   */
  open(table: OpenTable, mapping?: Mapping): ReadRow | Fault
  /** What the columns are taken for, to be looked at and overruled; absent when nothing has to be guessed. */
  suggest?(table: OpenTable): Mapping
  /** Several tables of different widths in one file: empty and uneven rows are handed on too, for the format to judge. */
  uneven?: true
}

/** A header or title as one bare word, to be compared: “Case: concept:name”, “E-mail”, “user_id”, “Coût (€)”. */
export const wordOf = (header: string): string =>
  header
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/** The first row that holds, for every list, a cell named by one of its words (as `wordOf` writes them); −1 when none does. */
export const headerRowWith = (rows: readonly string[][], ...lists: readonly (readonly string[])[]): number =>
  rows.findIndex((row) => {
    const words = new Set(row.map(wordOf))
    return lists.every((list) => list.some((word) => words.has(word)))
  })

/** The place of the first column named by one of the words, the earlier words first; −1 when there is none. */
export function columnNamed(headers: readonly string[], words: readonly string[]): number {
  const named = headers.map(wordOf)
  for (const word of words) if (named.includes(word)) return named.indexOf(word)
  return -1
}
