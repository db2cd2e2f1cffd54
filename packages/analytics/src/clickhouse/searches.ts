import { siteSearches } from '@wegwijs/journey'
import { compareText } from '../compare-text.ts'
import type { Population } from '../question/about.ts'
import { reportedDays } from '../question/reported-days.ts'
import type { Ask } from '../question/resolved.ts'
import { countedSpans, daysOfSpans, type SearchSpan } from '../question/search-spans.ts'
import { type CountedSearches, type CountedTerm, type SearchesAnswer, searchesAnswer } from '../question/searches.ts'
import type { Engine } from './engine.ts'
import { daysWithin, newestReported } from './figures.ts'
import { nameIn } from './name-in.ts'
import { bind, join, type Sql, sql } from './sql.ts'

export async function searches(engine: Engine, question: Ask<'searches'>, past: Population): Promise<SearchesAnswer> {
  const within = reportedDays(question.period, past, await newestReported(engine, 'search_days'))
  const spans = await engine.rows<Omit<SearchSpan, 'paged'> & { paged: number }>(sql`
    SELECT DISTINCT toString(source) AS source, toString(place) AS where, toString(day) AS day, toString(until) AS until, page != '' AS paged
    FROM (SELECT * FROM search_days WHERE term != '' AND ${daysWithin(within)})`)
  const counted = countedSpans(spans.map((span) => ({ ...span, paged: span.paged === 1 })))
  const of = (where: SearchSpan['where']) => counted.filter((span) => span.where === where)
  const [onEngine, site, events] = await Promise.all([
    reported(engine, of('engine')),
    reported(engine, of('site')),
    fromEvents(engine, past),
  ])
  return searchesAnswer(question, { engine: onEngine, site, events }, past)
}

async function reported(engine: Engine, spans: readonly SearchSpan[]): Promise<CountedSearches> {
  if (spans.length === 0) return { terms: [], days: null, sources: [] }
  const wanted = spans.map(({ source, where, day, until, paged }) => [source, where, day, until, paged ? 'paged' : ''])
  const terms = await engine.rows<CountedTerm>(sql`
    SELECT term, sum(impressions) AS impressions, sum(clicks) AS clicks,
      sumIf(told.impressions, position IS NOT NULL) AS placed, sumIf(assumeNotNull(position) * told.impressions, position IS NOT NULL) AS positions
    FROM (SELECT * FROM search_days FINAL) AS told
    WHERE term != '' AND [toString(source), toString(place), toString(day), toString(until), if(page = '', '', 'paged')]
      IN (SELECT arrayJoin(${bind('Array(Array(String))', wanted)}))
    GROUP BY term`)
  return {
    terms,
    days: daysOfSpans(spans),
    sources: [...new Set(spans.map(({ source }) => source))].sort(compareText),
  }
}

/** Searches on the site that came in as events, of anybody. */
async function fromEvents(engine: Engine, { period }: Population): Promise<CountedSearches> {
  if (!period) return { terms: [], days: null, sources: [] }
  const named = Object.entries(siteSearches)
  const term: Sql = sql`multiIf(${join(
    named.map(([name, property]) => sql`name = ${bind('String', name)}, properties[${bind('String', property)}]`),
    ', ',
  )}, '')`
  const rows = await engine.rows<{ term: string; n: number; days: string[]; sources: string[] }>(sql`
    SELECT ${term} AS term, count() AS n, groupUniqArray(toString(toDate(fromUnixTimestamp64Milli(time)))) AS days,
      groupUniqArray(toString(source)) AS sources
    FROM events
    WHERE ${nameIn(Object.keys(siteSearches))} AND time >= ${bind('Int64', period.from)} AND time <= ${bind('Int64', period.to)} AND term != ''
    GROUP BY term`)
  const days = [...new Set(rows.flatMap((row) => row.days))].map((day) => ({ day, until: day }))
  return {
    terms: rows.map(({ term, n }) => ({ term, impressions: n, clicks: 0, placed: 0, positions: 0 })),
    days: daysOfSpans(days),
    sources: [...new Set(rows.flatMap((row) => row.sources))].sort(compareText),
  }
}
