import { type Text, text } from '@wegwijs/journey'

/** A value of a KPI in words: shares in percent, money in its currency, times in seconds. */
export function saidValue(value: number, unit: string, currency: string | null): Text {
  const style: Intl.NumberFormatOptions = {
    maximumFractionDigits: unit === 'people' || unit === 'count' ? 0 : Math.abs(value) < 100 && unit !== 'rate' ? 2 : 1,
    ...(unit === 'rate' && { style: 'percent' }),
    ...(unit === 'money' && currency && { style: 'currency', currency }),
    ...(unit === 'seconds' && { style: 'unit', unit: 'second', unitDisplay: 'short' }),
  }
  const said = (locale: string) => value.toLocaleString(locale, style).replace('-', '−')
  return text(said('nl-NL'), said('en-GB'))
}
