import { dayOf, newestDay, type SearchDay, siteSearches } from '@wegwijs/journey'
import { compareText } from '../compare-text.ts'
import { reportedDays } from '../question/reported-days.ts'
import type { Ask } from '../question/resolved.ts'
import { countedSpans, daysOfSpans, type SearchSpan } from '../question/search-spans.ts'
import { type CountedSearches, type SearchesAnswer, searchesAnswer } from '../question/searches.ts'
import type { Histories } from './history.ts'
import type { Log } from './log.ts'

export function searches(question: Ask<'searches'>, { population }: Histories, log: Log): SearchesAnswer {
  const all = log.searches ?? []
  const days = reportedDays(question.period, population, newestDay(all.map(({ until }) => until)) ?? null)
  const told = all.filter(({ term, day, until }) => term !== '' && day >= days.from && until <= days.to)
  const { period } = population
  const events = log.events.filter(({ time }) => period !== null && time >= period.from && time <= period.to)
  const counted = {
    engine: reported(told.filter(({ where }) => where === 'engine')),
    site: reported(told.filter(({ where }) => where === 'site')),
    events: reported(events.flatMap(searchIn)),
  }
  return searchesAnswer(question, counted, population)
}

function searchIn({ name, properties, time, source }: Log['events'][number]): SearchDay[] {
  const term = Object.hasOwn(siteSearches, name)
    ? properties[siteSearches[name as keyof typeof siteSearches]]
    : undefined
  const day = dayOf(time)
  const search = { day, until: day, where: 'site', page: '', impressions: 1, clicks: 0, position: null } as const
  return term ? [{ ...search, term, source }] : []
}

function reported(told: SearchDay[]): CountedSearches {
  const spanOf = ({ source, where, day, until, page }: SearchDay): SearchSpan => ({
    ...{ source, where, day, until },
    paged: page !== '',
  })
  const spans = new Map(told.map((search) => [JSON.stringify(spanOf(search)), spanOf(search)]))
  const counted = countedSpans([...spans.values()])
  const kept = new Set(counted.map((span) => JSON.stringify(span)))
  const counting = told.filter((search) => kept.has(JSON.stringify(spanOf(search))))
  return {
    terms: counting.map(({ term, impressions, clicks, position }) => ({
      ...{ term, impressions, clicks },
      placed: position === null ? 0 : impressions,
      positions: position === null ? 0 : position * impressions,
    })),
    days: daysOfSpans(counted),
    sources: [...new Set(counted.map(({ source }) => source))].sort(compareText),
  }
}
