import { badCurrency, type Fault } from './row-error.ts'

/** A currency by its code of three letters, in capitals; or what is wrong with it. */
export function currencyCode(raw: string): string | Fault {
  const code = raw.toUpperCase()
  return /^[A-Z]{3}$/.test(code) ? code : badCurrency(raw)
}

/** The currency a sign in a text names. A dollar sign names none: many currencies are called so. */
export const signed = (text: string): string | undefined => signs[/[€£]/.exec(text)?.[0] ?? '']

const signs: Record<string, string | undefined> = { '€': 'EUR', '£': 'GBP' }
