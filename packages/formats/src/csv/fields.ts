import type { Mapping } from '../mapping.ts'
import type { OpenTable } from '../table-format.ts'

export type ReadCell = (cells: string[]) => string
export type Field = keyof Mapping['fields']

/** How the times of a field are written. */
export function formatOf(mapping: Mapping, field: 'time' | 'day' | 'until'): string {
  const source = mapping.fields[field]
  return (source && 'column' in source && source.format) || 'auto'
}

/** Reads a field from a row: its column, its constant, or nothing. */
export function cellOf(mapping: Mapping, table: OpenTable, field: Field): ReadCell {
  const source = mapping.fields[field]
  if (!source) return () => ''
  if ('constant' in source) return () => source.constant
  const index = table.headers.indexOf(source.column)
  return (cells) => cells[index]!.trim()
}

/** What a field holds in the head of the file: one value for a constant. */
export function columnOf(mapping: Mapping, table: OpenTable, field: Field): string[] {
  const source = mapping.fields[field]
  if (!source) return []
  const values = 'constant' in source ? [source.constant] : table.samples[table.headers.indexOf(source.column)]!
  return values.map((value) => value.trim()).filter((value) => value !== '')
}

/** A currency code in capitals, '' when there is none, null when it is no code. */
export function currencyOf(raw: string): string | null {
  const code = raw === '€' ? 'EUR' : raw.toUpperCase()
  return code === '' || /^[A-Z]{3}$/.test(code) ? code : null
}

/** What systems write where nobody was known; taken as text it would be one very busy person. */
const nobody = new Set(['', 'NULL', 'null', '(null)', '\\N', 'NaN', 'nan', 'None', 'undefined'])

/** Reads who a row is about; null for nobody. */
export function personOf(mapping: Mapping, table: OpenTable): (cells: string[]) => string | null {
  const person = cellOf(mapping, table, 'person')
  // A customer number written 17850.0 by a spreadsheet is the customer 17850, unless the column holds other names too.
  const numbered = columnOf(mapping, table, 'person').every((cell) => nobody.has(cell) || /^\d+(\.0+)?$/.test(cell))
  return (cells) => {
    const who = person(cells)
    return nobody.has(who) ? null : numbered ? withoutZeros(who) : who
  }
}

function withoutZeros(number: string): string {
  const point = number.indexOf('.')
  return point > 0 && /^\d+\.0+$/.test(number) ? number.slice(0, point) : number
}

/** Columns kept under their own header: those the mapping lists, or all that no field uses. */
export function propertyColumns(mapping: Mapping, table: OpenTable): { header: string; index: number }[] {
  const used = new Set(Object.values(mapping.fields).map((source) => ('column' in source ? source.column : '')))
  const listed = mapping.properties && new Set(mapping.properties)
  return table.headers
    .map((header, index) => ({ header, index }))
    .filter(({ header }) => (listed ? listed.has(header) : !used.has(header)))
}
