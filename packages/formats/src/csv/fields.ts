import { withClock } from '../clock-column.ts'
import { currencyCode, signed } from '../currency.ts'
import { columnsOf, type Field, formatOf, usedColumns, zoneOf } from '../mapped.ts'
import type { Mapping, timeTargets } from '../mapping.ts'
import { codeIn } from '../number.ts'
import { personId } from '../person-id.ts'
import type { Fault } from '../row-error.ts'
import type { OpenTable } from '../table-format.ts'
import { type Clock, clockOf } from '../time.ts'
import { timeColumnReader } from '../time-column.ts'
import { badTime } from '../time-error.ts'
import type { ReadTime } from '../time-format.ts'

export type ReadCell = (cells: readonly string[]) => string

/** Reads a field from a row: its column, its constant, or nothing. */
export function cellOf(mapping: Mapping, table: OpenTable, field: Field): ReadCell {
  const source = mapping.fields[field]
  if (!source) return () => ''
  if ('constant' in source) return () => source.constant
  const [index, clock] = columnsOf(source).map((column) => table.headers.indexOf(column))
  if (clock !== undefined) return (cells) => withClock(cells[index!]!, cells[clock]!)
  return (cells) => cells[index!]!.trim()
}

/** Reads a time; null where there is none. Dates of one export are written alike, so all its columns of times tell how. */
export function timeOf(mapping: Mapping, table: OpenTable, field: 'time' | 'refundedAt') {
  const cell = cellOf(mapping, table, field)
  const alike = [...columnOf(mapping, table, 'time'), ...columnOf(mapping, table, 'refundedAt')]
  const read = timeIn(mapping, table, field, clockOf(zoneOf(mapping))!, alike)
  return (cells: readonly string[]): number | null | Fault => {
    const raw = cell(cells)
    if (raw === '') return null
    const time = read(raw)
    return typeof time === 'number' ? time : badTime(field, raw, time)
  }
}

/** The reader of a field of times as the mapping says it is written. */
export function timeIn(
  mapping: Mapping,
  table: OpenTable,
  field: (typeof timeTargets)[number],
  clock: Clock,
  alike = columnOf(mapping, table, field),
): ReadTime {
  const source = mapping.fields[field]
  const header = source && 'column' in source ? source.column : field
  return timeColumnReader(
    table,
    { header, samples: columnOf(mapping, table, field), alike },
    formatOf(mapping, field),
    clock,
  )
}

/** What a field holds in the head of the file: one value for a constant. */
export function columnOf(mapping: Mapping, table: OpenTable, field: Field): string[] {
  const source = mapping.fields[field]
  if (!source) return []
  const [values, clocks] =
    'constant' in source
      ? [[source.constant]]
      : columnsOf(source).map((column) => table.samples[table.headers.indexOf(column)]!)
  return values!
    .map((value, row) => (clocks ? withClock(value, clocks[row]!) : value.trim()))
    .filter((value) => value !== '')
}

/**
 * The currency of an amount: by the sign or code in its own cell, else as `named`; '' when neither says. A bare $ is
 * of many countries, so something has to name it.
 */
export function currencyOf(named: string, amount: string): string | Fault {
  const own = signed(amount) ?? codeIn(amount)
  if (own) return own
  if (named === '') return amount.includes('$') ? whichDollar(amount) : ''
  return signed(named) ?? currencyCode(named)
}

const whichDollar = (amount: string): Fault => ({
  field: 'currency',
  reason: { nl: `“${amount}” zegt niet welke dollar`, en: `“${amount}” does not say which dollar` },
  remedy: {
    nl: 'Noem de munt in de koppeling: "currency": {"constant": "USD"}, of kies er een kolom voor',
    en: 'Name the currency in the mapping: "currency": {"constant": "USD"}, or choose a column for it',
  },
})

/** Reads who a row is about; null for nobody. */
export function personOf(mapping: Mapping, table: OpenTable): (cells: readonly string[]) => string | null {
  const person = cellOf(mapping, table, 'person')
  // A customer number written 17850.0 by a spreadsheet is the customer 17850, unless the column holds other names too.
  const numbered = columnOf(mapping, table, 'person').every(
    (cell) => personId(cell) === '' || /^\d+(\.0+)?$/.test(cell),
  )
  return (cells) => {
    const who = person(cells)
    return personId(numbered ? withoutZeros(who) : who) || null
  }
}

function withoutZeros(number: string): string {
  const point = number.indexOf('.')
  return point > 0 && /^\d+\.0+$/.test(number) ? number.slice(0, point) : number
}

/** Columns kept under their own header: those the mapping lists, or all that no field uses. */
export function propertyColumns(mapping: Mapping, table: OpenTable): { header: string; index: number }[] {
  const used = usedColumns(mapping.fields)
  const listed = mapping.properties && new Set(mapping.properties)
  return table.headers
    .map((header, index) => ({ header, index }))
    .filter(({ header }) => (listed ? listed.has(header) : !used.has(header)))
}
