import { type Decimal, readNumber } from './number.ts'
import { type Fault, missingField, negative, notANumber, notWhole } from './row-error.ts'

/** A number of zero or more as a cell holds it, whole when it counts something; or what is wrong with it. */
export function amountOf(field: string, raw: string, decimal: Decimal, whole: boolean): number | Fault {
  if (raw === '') return missingField(field)
  const number = readNumber(raw, decimal)
  if (number === null) return notANumber(field, raw)
  if (number < 0) return negative(field, raw)
  return whole && !Number.isInteger(number) ? notWhole(field, raw) : number
}

/** An amount, or one that is in millionths already, in millionths: so small that what is rounded off never adds up to a cent. */
export const microsOf = (amount: number, inMillionths: boolean): number =>
  Math.round(inMillionths ? amount : amount * 1_000_000)
