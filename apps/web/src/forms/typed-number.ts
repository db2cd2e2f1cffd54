import { type MetricUnit, parseNumber } from '@wegwijs/journey'

/** A number as people type it: decimal comma or point, an optional % or € around it. Undefined when empty, null when it is no number. */
export function typedNumber(typed: string): number | null | undefined {
  const bare = typed.replace(/[\s%€]/g, '')
  return bare === '' ? undefined : parseNumber(bare.replace(',', '.'))
}

/** A KPI value as it is typed: rates as percentages. */
export function shownValue(value: number, unit: MetricUnit | undefined, language: 'nl' | 'en'): string {
  const shown = unit === 'rate' ? value * 100 : value
  return new Intl.NumberFormat(language, { useGrouping: false, maximumFractionDigits: 6 }).format(shown)
}

/** The opposite of `shownValue`: what is kept is a fraction for rates. */
export function keptValue(typed: string, unit: MetricUnit | undefined): number | null | undefined {
  const number = typedNumber(typed)
  if (typeof number !== 'number' || unit !== 'rate') return number
  // Divide as decimals do: 8.1 % is 0.081, not 0.08099999.
  return Number((number / 100).toPrecision(12))
}
