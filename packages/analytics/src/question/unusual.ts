import { type Text, text } from '@wegwijs/journey'
import { isUnusual, judgeLast } from '../statistics/anomaly.ts'
import type { MeasuredSlice, Unusual } from './kpis.ts'
import { saidValue } from './said-value.ts'
import type { Step } from './slices.ts'

/** What is unusual about the last whole day, week or month of a trend; null when nothing is or too little is known. */
export function unusualOf(trend: readonly MeasuredSlice[], every: Step, unit: string): Unusual | null {
  const judged = judgeLast(trend, every === 'day')
  if (!judged || !isUnusual(judged)) return null
  const { point, against, expected } = judged
  // What is never negative is not usually so either, and no share is more than all.
  const low = trend.every(({ value }) => (value ?? 0) >= 0) ? Math.max(0, judged.low) : judged.low
  const high = unit === 'rate' ? Math.min(1, judged.high) : judged.high
  const { currency } = trend.find(({ from }) => from === point.from)!
  const said = (value: number, of: 'nl' | 'en') => saidValue(value, unit, currency)[of]
  const than = stretches(every, point.from, against)
  const isLower = point.value < expected
  const reason = text(
    `${isLower ? 'Lager' : 'Hoger'} dan de ${than.nl} ervoor (verwacht ${said(expected, 'nl')}, gewoonlijk ${said(low, 'nl')} tot ${said(high, 'nl')})`,
    `${isLower ? 'Lower' : 'Higher'} than the ${than.en} before (expected ${said(expected, 'en')}, usually ${said(low, 'en')} to ${said(high, 'en')})`,
  )
  return { from: point.from, expected, low, high, reason }
}

/** “8 maandagen”, “12 weken” */
function stretches(every: Step, from: number, count: number): Text {
  if (every === 'week') return text(`${count} weken`, `${count} weeks`)
  if (every === 'month') return text(`${count} maanden`, `${count} months`)
  const weekday = (locale: string) => new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(from)
  return text(`${count} ${weekday('nl-NL')}en`, `${count} ${weekday('en-GB')}s`)
}
