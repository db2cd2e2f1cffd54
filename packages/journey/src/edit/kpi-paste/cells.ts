/** A line of a table, and its number from 1. */
export interface Line {
  line: number
  cells: string[]
}

/** The lines of a pasted table that hold something, cut where the whole table is: at tabs, else semicolons, else commas. */
export function linesOf(pasted: string): Line[] {
  const lines = pasted.replace(/^\uFEFF/, '').split(/\r?\n/)
  const separator = ['\t', ';'].find((sign) => pasted.includes(sign)) ?? ','
  return lines.flatMap((text, index) =>
    text.trim() === '' ? [] : [{ line: index + 1, cells: cellsOf(text, separator) }],
  )
}

/** Separators between quotes are part of a cell. */
function cellsOf(text: string, separator: string): string[] {
  const cells = ['']
  let quoted = false
  for (const sign of text) {
    if (sign === '"') quoted = !quoted
    else if (sign === separator && !quoted) cells.push('')
    else cells[cells.length - 1] += sign
  }
  return cells.map((cell) => cell.trim())
}

const headers = {
  day: ['datum', 'date', 'dag', 'day'],
  kpi: ['kpi', 'metric', 'measure', 'naam', 'name'],
  value: ['waarde', 'value', 'cijfer', 'getal', 'number'],
  source: ['bron', 'source'],
}
export type Columns = Record<keyof typeof headers, number>

/** Where each column stands when this line is a header; null when it is none. */
export function columnsIn({ cells }: Line): Columns | null {
  const words = cells.map((cell) => cell.toLowerCase())
  const at = (names: readonly string[]): number => words.findIndex((word) => names.includes(word))
  const found = { day: at(headers.day), kpi: at(headers.kpi), value: at(headers.value), source: at(headers.source) }
  return found.day >= 0 && found.kpi >= 0 && found.value >= 0 ? found : null
}

/** Without a header. */
export const usualColumns: Columns = { day: 0, kpi: 1, value: 2, source: 3 }
