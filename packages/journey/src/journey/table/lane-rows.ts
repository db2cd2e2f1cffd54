import type { Language } from '../../language.ts'
import { plain, type RowContent, rowContent } from './lane-names.ts'
import type { Table } from './table.ts'

/** The rows of a table that together are one lane of the map. */
export interface LaneRow {
  content: RowContent
  /** Every name it has in the table; none when it had to be given one. */
  names: string[]
  name: string
  /** The cells per column, from top to bottom. */
  cells: string[][]
}

const unnamed: Record<Language, string> = { nl: 'Kaartjes', en: 'Cards' }

/** Rows without a name belong to the row above, as merged cells are pasted; rows for the same thing are one lane. */
export function laneRows(table: Table, language: Language): LaneRow[] {
  const rows = new Map<string, LaneRow>()
  let current: LaneRow | undefined
  for (const { name, cells } of table.rows) {
    if (name || !current) {
      const content = rowContent(name)
      const key = content === 'own' ? `own ${plain(name)}` : content
      current = rows.get(key) ?? { content, names: [], name: name || unnamed[language], cells: cells.map(() => []) }
      if (name && !current.names.includes(name)) current.names.push(name)
      rows.set(key, current)
    }
    for (const [column, cell] of cells.entries()) current.cells[column]!.push(cell)
  }
  return [...rows.values()]
}
