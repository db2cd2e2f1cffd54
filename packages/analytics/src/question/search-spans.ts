import { compareText } from '../compare-text.ts'
import { daysIn } from './figures.ts'

/** Some days that one source reported about, and whether by page. */
export interface SearchSpan {
  source: string
  where: 'engine' | 'site'
  day: string
  until: string
  paged: boolean
}

/** First and last day, and how many days are reported. */
export interface SpannedDays {
  from: string
  until: string
  n: number
}

/**
 * Which reports count where several speak of the same days: nobody's search may count twice. Of one source those without
 * pages go first (a search shows several pages), then those that end last, then those over most days.
 */
export function countedSpans(spans: readonly SearchSpan[]): SearchSpan[] {
  const bySource = Map.groupBy(spans, ({ source, where }) => JSON.stringify([source, where]))
  return [...bySource.values()].flatMap((own) => {
    const taken: SearchSpan[] = []
    for (const span of own.toSorted(byWorth)) if (!taken.some((other) => overlap(other, span))) taken.push(span)
    return taken
  })
}

const overlap = (a: SearchSpan, b: SearchSpan): boolean => a.day <= b.until && b.day <= a.until

const byWorth = (a: SearchSpan, b: SearchSpan): number =>
  Number(a.paged) - Number(b.paged) || compareText(b.until, a.until) || compareText(a.day, b.day)

/** Calendar days within any of these. */
export function daysOfSpans(spans: readonly { day: string; until: string }[]): SpannedDays | null {
  if (spans.length === 0) return null
  const sorted = spans.toSorted((a, b) => (a.day < b.day ? -1 : 1))
  const from = sorted[0]!.day
  let until = ''
  let n = 0
  for (const span of sorted) {
    if (span.until <= until) continue
    const start = span.day > until ? span.day : until
    n += daysIn(start, span.until) - (span.day > until ? 0 : 1)
    until = span.until
  }
  return { from, until, n }
}
