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
