import {
  type Moment,
  plainTerm,
  type Reading,
  type SearchIntent,
  searchIntent,
  stageOfIntent,
  type Text,
  text,
} from '@wegwijs/journey'
import { z } from 'zod'
import { compareText } from '../compare-text.ts'
import { type About, aboutOf, type Population, periodChoice } from './about.ts'
import { readBy } from './read-by.ts'
import type { SpannedDays } from './search-spans.ts'

/** How many terms of a stage come along. */
const TERMS_A_STAGE = 20

export const searchesSchema = z.strictObject({
  kind: z.literal('searches'),
  /** The own name, as customers type it; absent means the journey's organisation. */
  organisation: z.string().max(300).optional(),
  /** How many terms of each stage; the numbers are over all of them. */
  limit: z.number().int().min(1).max(1000).default(TERMS_A_STAGE),
  ...readBy,
})

/** Where people searched: in a search engine or on the site, as a report tells or as counted from events. */
const searchPlaces = ['engine', 'site', 'events'] as const
export type SearchPlace = (typeof searchPlaces)[number]

/** How often something was searched for. */
export interface Searched {
  /** Times it was shown in a search engine, or searched for on the site. */
  impressions: number
  /** Null on the site, which does not tell. */
  clicks: number | null
  /** Mean place in the results, each as often as it was shown; null when no source says. */
  position: number | null
}
export interface SearchTerm extends Searched {
  term: string
  /** What people who search for this are doing; null when no word says. */
  intent: Moment | null
  /** The words that say so. */
  words: string | null
}
/** Terms of one stage, most shown first. */
export interface SearchedFor extends Searched {
  /** How many terms there are; `rows` is the first of them. */
  terms: number
  rows: SearchTerm[]
}

export interface PlaceSearches {
  where: SearchPlace
  stages: (SearchedFor & { key: string })[]
  /** The intent is known, but no stage of this model has it. */
  elsewhere: SearchedFor
  /** No word says what people were doing. */
  unknown: SearchedFor
  /** All of the above. */
  total: Searched & { terms: number }
  /** Null when there is nothing. */
  days: SpannedDays | null
  sources: string[]
}

/** What people look for, by what they are doing. */
export interface SearchesAnswer {
  /** Those of the search engine, of the site as reported, and of the site as counted; never added up. */
  places: PlaceSearches[]
  about: About
}

/** One term as an engine counted it: sums that still can be added. */
export interface CountedTerm {
  term: string
  impressions: number
  clicks: number
  /** Impressions whose position is known, and the sum of their positions. */
  placed: number
  positions: number
}
export interface CountedSearches {
  terms: CountedTerm[]
  days: SpannedDays | null
  sources: string[]
}

interface Asked {
  reading: Reading
  organisation?: string | undefined
  limit?: number | undefined
}

/** The answer, from the terms that were counted: their words are read by the same code for both engines. */
export function searchesAnswer(
  { reading, organisation, limit = TERMS_A_STAGE }: Asked,
  counted: Record<SearchPlace, CountedSearches>,
  past: Population,
): SearchesAnswer {
  const places = searchPlaces.map((where): PlaceSearches => {
    const { days, sources } = counted[where]
    const read = together(counted[where].terms).map((each) => ({ each, intent: searchIntent(each.term, organisation) }))
    const stageOf = (intent: SearchIntent | null) => stageOfIntent(intent, reading.stages)
    const of = (which: (intent: SearchIntent | null) => boolean): SearchedFor =>
      searchedFor(
        where,
        read.filter(({ intent }) => which(intent)),
        limit,
      )
    return {
      where,
      stages: reading.stages.map(({ id }, stage) => ({ key: id, ...of((intent) => stageOf(intent) === stage) })),
      elsewhere: of((intent) => intent !== null && stageOf(intent) === null),
      unknown: of((intent) => intent === null),
      total: {
        terms: read.length,
        ...searched(
          where,
          read.map(({ each }) => each),
        ),
      },
      days,
      sources,
    }
  })
  const n = places.reduce((all, { total }) => all + total.impressions, 0)
  return {
    places,
    about: {
      ...aboutOf(past, searchesDefinition, 'search'),
      choices: [periodChoice(past), ...searchesChoices(organisation)],
      n,
    },
  }
}

interface ReadTerm {
  each: CountedTerm
  intent: SearchIntent | null
}

function searchedFor(where: SearchPlace, read: ReadTerm[], limit: number): SearchedFor {
  const rows = read.map(({ each, intent }) => ({
    term: each.term,
    intent: intent?.moment ?? null,
    words: intent?.words ?? null,
    ...searched(where, [each]),
  }))
  rows.sort((a, b) => b.impressions - a.impressions || (b.clicks ?? 0) - (a.clicks ?? 0) || compareText(a.term, b.term))
  return {
    terms: read.length,
    ...searched(
      where,
      read.map(({ each }) => each),
    ),
    rows: rows.slice(0, limit),
  }
}

function searched(where: SearchPlace, counted: readonly CountedTerm[]): Searched {
  const sum = (of: (each: CountedTerm) => number): number => counted.reduce((all, each) => all + of(each), 0)
  const placed = sum((each) => each.placed)
  return {
    impressions: sum((each) => each.impressions),
    clicks: where === 'engine' ? sum((each) => each.clicks) : null,
    position: placed > 0 ? sum((each) => each.positions) / placed : null,
  }
}

/** Terms that differ in capitals or spaces only are one. */
function together(terms: readonly CountedTerm[]): CountedTerm[] {
  const found = new Map<string, CountedTerm>()
  // In a fixed order, so that sums of positions do not depend on the engine.
  for (const each of terms.toSorted((a, b) => compareText(a.term, b.term))) {
    const term = plainTerm(each.term)
    const { impressions = 0, clicks = 0, placed = 0, positions = 0 } = found.get(term) ?? {}
    found.set(term, {
      term,
      impressions: impressions + each.impressions,
      clicks: clicks + each.clicks,
      placed: placed + each.placed,
      positions: positions + each.positions,
    })
  }
  found.delete('')
  return [...found.values()]
}

/** What the answer counts, in a sentence. */
const searchesDefinition: Text = text(
  'Waar mensen op zoeken, per fase naar wat de woorden van de zoekterm over hun bedoeling zeggen. Zoekopdrachten hebben geen persoon.',
  'What people search for, by stage as the words of the term tell their intent. Searches have no person.',
)
const searchesChoices = (organisation: string | undefined): Text[] => [
  text(
    'Zoekmachine en eigen site zijn nooit opgeteld. Waar rapporten van één bron over dezelfde dagen gaan, telt er één.',
    'Search engine and own site are never added up. Where reports of one source are about the same days, one counts.',
  ),
  text(
    'Een zoekmachine verzwijgt zeldzame zoektermen; het totaal is dat van de termen die zij noemt.',
    'A search engine keeps rare terms to itself; the total is that of the terms it names.',
  ),
  organisation
    ? text(`De eigen naam is “${organisation}”.`, `The own name is “${organisation}”.`)
    : text('Er is geen eigen naam bekend.', 'No own name is known.'),
]
