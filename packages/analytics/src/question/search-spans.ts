import { compareText } from '../compare-text.ts'

/** Some days that one source reported about, and whether by page. */
export interface SearchSpan {
  source: string
  where: 'engine' | 'site'
  day: string
  until: string
  paged: boolean
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
