import type { Event, Figure, SearchDay } from '@wegwijs/journey'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answer } from './clickhouse/answer.ts'
import { close, given, ownStore, RUNS, seed } from './contract-case.ts'
import { reportedOf } from './question/figures.ts'
import type { Question, SearchesAnswer } from './question/question.ts'
import { noReading, type Resolved } from './question/resolved.ts'
import { events, reading } from './random-journey.ts'
import { referee } from './referee/referee.ts'

type Asked<K extends Question['kind']> = Extract<Question, { kind: K }>

const store = ownStore()

const dayOf = (day: number): string => new Date(Date.UTC(2026, 1, 24 + day)).toISOString().slice(0, 10)
const span = fc
  .tuple(fc.nat({ max: 8 }), fc.constantFrom(0, 0, 0, 1, 3))
  .map(([day, more]) => ({ day: dayOf(day), until: dayOf(day + more) }))
const period = fc.option(
  fc.oneof(
    fc.record({ days: fc.integer({ min: 1, max: 6 }) }),
    fc.constant({ from: '2026-02-25', to: '2026-02-28' }),
    fc.constant({ from: '2025-01-01', to: '2025-01-02' }),
  ),
  { nil: undefined },
)
const figures: fc.Arbitrary<Figure[]> = fc.uniqueArray(
  fc
    .record({
      days: span,
      kpi: fc.constantFrom('visits', 'visitors', 'revenue', 'Views per user'),
      value: fc.constantFrom(0, 12, 0.25, -3, 1e9),
      source: fc.constantFrom('GA4', 'Matomo'),
      split: fc.constantFrom<Figure['split']>({}, {}, { channel: 'é' }, { device: 'a', channel: 'Z' }),
      currency: fc.constantFrom('', '', 'EUR', 'USD'),
    })
    .map(({ days, currency, ...figure }) => ({ ...days, ...figure, ...(currency && { currency }) })),
  { maxLength: 14, selector: ({ value: _value, ...key }) => JSON.stringify(key) },
)

test('figures of others, per KPI and source, are what the referee says', async () => {
  const kpi = fc.option(fc.constantFrom('visits', 'nothing'), { nil: undefined })
  const property = fc.asyncProperty(figures, events, period, kpi, async (told, log, days, kpi) => {
    await given(store(), log, [], [], { figures: told })
    const question = {
      kind: 'figures',
      reading: noReading,
      ...(kpi && { kpi }),
      ...(days && { period: days }),
    } as Resolved
    const fast = await answer(store(), question)
    expect(close(fast)).toEqual(close(referee(question, { events: log, spend: [], figures: told })))
  })
  await fc.assert(property, { numRuns: RUNS, seed: seed() })
}, 600_000)

const ga4 = { source: 'GA4', split: {} }
const january = { day: '2026-01-01', until: '2026-01-31' }
const onDay = (day: string) => ({ day, until: day })
const reported = (told: Figure[]) =>
  reportedOf(
    referee<Asked<'figures'>>({ kind: 'figures', reading: noReading } as Resolved<Asked<'figures'>>, {
      events: [],
      spend: [],
      figures: told,
    }),
  )

test('I-10: visits of single days add up and say which days are missing; visitors never do', () => {
  const told = [
    { ...ga4, kpi: 'visits', ...onDay('2026-01-01'), value: 100 },
    { ...ga4, kpi: 'visits', ...onDay('2026-01-02'), value: 110 },
    { ...ga4, kpi: 'visits', ...onDay('2026-01-04'), value: 90 },
    { ...ga4, kpi: 'visitors', ...onDay('2026-01-01'), value: 80 },
    { ...ga4, kpi: 'visitors', ...onDay('2026-01-04'), value: 70 },
  ]
  expect(reported(told)).toEqual({
    visits: {
      ...{ value: 300, day: '2026-01-01', until: '2026-01-04', days: 3, missing: 1 },
      ...{ source: 'GA4', currency: null, others: 0 },
    },
    visitors: { ...onDay('2026-01-04'), value: 70, source: 'GA4', currency: null, others: 0 },
  })
})

test('a whole month counts more than a few of its days, a split is no whole, and two currencies are no amount', () => {
  const told = [
    { ...ga4, kpi: 'visits', ...january, value: 3000 },
    { ...ga4, kpi: 'visits', ...onDay('2026-01-31'), value: 90 },
    { ...ga4, kpi: 'orders', ...january, value: 7, split: { channel: 'E-mail' } },
    { ...ga4, kpi: 'revenue', ...january, value: 10, currency: 'EUR' },
    { ...ga4, kpi: 'revenue', ...january, value: 10, currency: 'USD' },
  ]
  expect(reported(told)).toEqual({ visits: { ...january, value: 3000, source: 'GA4', currency: null, others: 0 } })
})

const searches: fc.Arbitrary<SearchDay[]> = fc.uniqueArray(
  fc
    .record({
      days: span,
      term: fc.constantFrom('E-bike kopen', 'e-bike  kopen', 'wat is dit', 'é', '', 'Rugwind', 'handleiding'),
      where: fc.constantFrom('engine' as const, 'engine' as const, 'site' as const),
      page: fc.constantFrom('', '', '/a'),
      impressions: fc.nat({ max: 50 }),
      clicks: fc.nat({ max: 9 }),
      position: fc.option(fc.constantFrom(1, 2.5, 33.25)),
      source: fc.constantFrom('search console', 'GA4'),
    })
    .map(({ days, ...search }) => ({ ...days, ...search })),
  { maxLength: 16, selector: ({ impressions: _i, clicks: _c, position: _p, ...key }) => JSON.stringify(key) },
)
/** A log in which some people search on the site. */
const withSearches = (log: Event[]): Event[] =>
  log.map((event, index) =>
    index % 3 > 0
      ? event
      : {
          ...event,
          name: index % 2 ? 'view_search_results' : 'Products Searched',
          properties: { ...event.properties, [index % 4 ? 'query' : 'search_term']: 'Prijs accu' },
        },
  )

test('what people search for, by stage, is what the referee says; the stages and the unknown make the total', async () => {
  const property = fc.asyncProperty(searches, events, reading, period, async (told, log, map, days) => {
    const logged = withSearches(log)
    await given(store(), logged, [], [], { searches: told })
    const question = {
      kind: 'searches',
      reading: map,
      organisation: 'Rugwind',
      limit: 2,
      ...(days && { period: days }),
    }
    const fast = (await answer(store(), question as Resolved)) as SearchesAnswer
    expect(close(fast)).toEqual(close(referee(question as Resolved, { events: logged, spend: [], searches: told })))
    for (const { stages, elsewhere, unknown, total } of fast.places) {
      const parts = [...stages, elsewhere, unknown]
      expect(parts.reduce((all, { impressions }) => all + impressions, 0)).toBe(total.impressions)
      expect(parts.reduce((all, { terms }) => all + terms, 0)).toBe(total.terms)
    }
  })
  await fc.assert(property, { numRuns: RUNS, seed: seed() })
}, 600_000)
