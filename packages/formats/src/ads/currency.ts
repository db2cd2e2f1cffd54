import { currencyCode, signed } from '../currency.ts'
import { constantOf } from '../mapped.ts'
import type { Mapping } from '../mapping.ts'
import { codeIn } from '../number.ts'
import { type Fault, isFault } from '../row-error.ts'
import type { OpenTable } from '../table-format.ts'
import { noCurrency } from './reasons.ts'

type ReadCurrency = (cells: readonly string[]) => string | Fault

/**
 * Where the currency of a cost stands: in its own column, behind the header of the cost (“Amount spent (EUR)”, “Kosten €”), beside
 * the amounts (“€ 12,50”, “EUR 12.50”), or in the mapping. A dollar sign names no currency: many are called so.
 */
export function currencyReader(
  table: OpenTable,
  cost: number,
  column: number,
  mapping?: Mapping,
): { read: ReadCurrency } | Fault {
  const header = table.headers[cost] ?? ''
  const behind = /\(([A-Z]{3})\)\s*$/.exec(header)?.[1] ?? inHeader(header)
  const named = constantOf(mapping, 'currency')?.trim()
  const constant = named ? currencyCode(named) : undefined
  if (isFault(constant)) return constant
  const fixed = behind ?? constant
  if (column < 0 && fixed === undefined && !(table.samples[cost] ?? []).some((cell) => beside(cell))) return noCurrency
  return {
    read(cells) {
      const raw = column < 0 ? '' : cells[column]!.trim()
      const own = beside(raw) || (raw && currencyCode(raw))
      return own || beside(cells[cost] ?? '') || (fixed ?? noCurrency)
    },
  }
}

/** “Kosten €”, “cost_eur”. Only the common codes: three letters of a header may well be a word. */
function inHeader(header: string): string | undefined {
  return signed(header) ?? /(?<![a-z])(EUR|USD|GBP)(?![a-z])/i.exec(header)?.[1]?.toUpperCase()
}

/** The currency written beside an amount, '' without one. */
function beside(amount: string): string {
  return signed(amount) ?? codeIn(amount.trim()) ?? /\b(EUR|USD|GBP)\b/.exec(amount)?.[1] ?? ''
}
