import type { Row } from './import.ts'
import { errorRow, type Fault } from './row-error.ts'

/** The largest amount that is taken for one, in units of its currency; beyond it cents no longer add up exactly. */
const LARGEST = 1e12

/**
 * What every row has to hold, whatever its format: text without half characters (each becomes U+FFFD), and amounts of
 * at most ±1e12, else it is an error row. Rows are the reader's own, so text is mended in place.
 */
export function checkedRow(row: Row): Row {
  mend(row as unknown as Record<string, unknown>)
  const [field, amount] = amountIn(row)
  return Math.abs(amount) > LARGEST && row.kind !== 'error' ? errorRow(row.line, beyond(field, amount)) : row
}

function amountIn(row: Row): [string, number] {
  if (row.kind === 'event') return ['value', row.event.value ?? 0]
  if (row.kind === 'spend') return ['cost', row.spend.costMicros / 1_000_000]
  return row.kind === 'figure' ? ['value', row.figure.value] : ['', 0]
}

function mend(record: Record<string, unknown>): void {
  for (const key in record) {
    const value = record[key]
    if (typeof value === 'object' && value !== null) mend(value as Record<string, unknown>)
    else if (typeof value === 'string' && !value.isWellFormed()) record[key] = value.toWellFormed()
    if (key.isWellFormed()) continue
    record[key.toWellFormed()] = record[key]
    delete record[key]
  }
}

function beyond(field: string, amount: number): Fault {
  const [nl, en] = ['nl', 'en'].map((language) => LARGEST.toLocaleString(language))
  return {
    field,
    reason: { nl: `Het bedrag ${amount} is groter dan ${nl}`, en: `The amount ${amount} is beyond ${en}` },
    remedy: {
      nl: 'Verbeter het bedrag, of kies een andere kolom: dit lijkt een nummer',
      en: 'Correct the amount, or choose another column: this looks like a number of something else',
    },
  }
}
