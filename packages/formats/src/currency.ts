import { badCurrency, type Fault } from './row-error.ts'

/** A currency by its code of three letters, in capitals; or what is wrong with it. */
export function currencyCode(raw: string): string | Fault {
  const code = raw.toUpperCase()
  return /^[A-Z]{3}$/.test(code) ? code : badCurrency(raw)
}
