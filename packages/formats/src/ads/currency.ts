import type { Mapping } from '../mapping.ts'
import { badCurrency, type Fault } from '../row-error.ts'
import type { OpenTable } from '../table-format.ts'
import { noCurrency } from './reasons.ts'

type ReadCurrency = (cells: readonly string[]) => string | Fault

/**
 * Where the currency of a cost stands: in its own column, behind the header of the cost (“Amount spent (EUR)”), beside
 * the amounts (“€ 12,50”, “EUR 12.50”), or in the mapping. A dollar sign names no currency: many are called so.
 */
export function currencyReader(
  table: OpenTable,
  cost: number,
  column: number,
  mapping?: Mapping,
): { read: ReadCurrency } | Fault {
  const behind = /\(([A-Z]{3})\)\s*$/.exec(table.headers[cost]!)?.[1]
  const source = mapping?.fields.currency
  const constant = source && 'constant' in source ? source.constant.trim().toUpperCase() || undefined : undefined
  if (constant !== undefined && !/^[A-Z]{3}$/.test(constant)) return badCurrency(constant)
  const fixed = behind ?? constant
  if (column < 0 && fixed === undefined && !table.samples[cost]!.some((cell) => beside(cell))) return noCurrency
  return {
    read(cells) {
      const raw = column < 0 ? '' : cells[column]!.trim()
      if (raw !== '' && !/^[A-Za-z]{3}$/.test(raw)) return badCurrency(raw)
      return raw.toUpperCase() || behind || beside(cells[cost]!) || constant || noCurrency
    },
  }
}

/** The currency written beside an amount, '' without one. */
function beside(amount: string): string {
  const sign = /[€£]/.exec(amount)?.[0]
  if (sign) return sign === '€' ? 'EUR' : 'GBP'
  return /\b(EUR|USD|GBP)\b/.exec(amount)?.[1] ?? ''
}
