import { expect, test } from 'vitest'
import { countedSpans, type SearchSpan } from './search-spans.ts'

const span = (day: string, until = day, more: Partial<SearchSpan> = {}): SearchSpan => ({
  ...{ source: 'search console', where: 'engine', day, until, paged: false },
  ...more,
})

test('of reports about the same days the one that ends last counts, then the one over most days', () => {
  const month = span('2026-01-01', '2026-01-31')
  const quarter = span('2025-11-01', '2026-01-31')
  const later = span('2026-01-15', '2026-02-14')
  const day = span('2025-12-31')
  expect(countedSpans([month, quarter, day])).toEqual([quarter])
  expect(countedSpans([month, later, day])).toEqual([later, day])
})

test('terms by page count only for days of which nothing else is known', () => {
  const paged = { paged: true }
  expect(
    countedSpans([span('2026-01-02', undefined, paged), span('2026-01-01'), span('2026-01-01', undefined, paged)]),
  ).toEqual([span('2026-01-01'), span('2026-01-02', undefined, paged)])
})

test('another source has its own days', () => {
  const both = [span('2026-01-01'), span('2026-01-01', undefined, { source: 'bing' })]
  expect(countedSpans(both)).toEqual(both)
})
