import { text } from '@wegwijs/journey'
import { z } from 'zod'
import type { About } from './about.ts'
import { identitySchema, readBy } from './read-by.ts'
import { ENGAGED_SECONDS, VISIT_TIMEOUT_MINUTES } from './visit.ts'

export const visitsSchema = z.strictObject({
  kind: z.literal('visits'),
  /** How long nothing may happen within a visit; a longer silence begins a new one. */
  timeoutMinutes: z.number().positive().max(1440).default(VISIT_TIMEOUT_MINUTES),
  /** A visit that lasts longer is engaged. */
  engagedSeconds: z.number().nonnegative().max(3600).default(ENGAGED_SECONDS),
  identity: identitySchema,
  ...readBy,
})

/** How many pages the lists of first and last pages name. */
export const PAGES_NAMED = 10

export interface VisitCounts {
  visits: number
  /** One page and nothing else. */
  bounces: number
  engaged: number
  /** With an order, by the journey's order rule; without a journey there are none. */
  ordering: number
}
/** Visits by the path of a page; null is all other pages together, '' pages without a path. */
export interface VisitsOfPage {
  path: string | null
  visits: number
}

export interface VisitsAnswer extends VisitCounts {
  /** Visits and the stretches of events in which no page or screen was seen. */
  sessions: number
  bounceRate: number | null
  engagementRate: number | null
  meanSeconds: number | null
  medianSeconds: number | null
  pageViews: number
  timeOnPage: {
    /** Mean seconds over `views`. */
    seconds: number | null
    /** Page views of known length. */
    views: number
    /** Of them those of which the source measured the attention; of the others it is a difference of times. */
    measured: number
  }
  /** Most visits first; the rows add up to all visits. */
  entryPages: VisitsOfPage[]
  exitPages: VisitsOfPage[]
  /**
   * By the channel of a visit's first event, most visits first. `led` counts the visits of which it is the last channel
   * that is not direct, up to 90 days before.
   */
  channels: (VisitCounts & { channel: string; led: number })[]
  about: About
}

/** What the answer counts, in a sentence. */
export const visitsDefinition = text(
  'Bezoeken aan website of app: een reeks gebeurtenissen van één persoon zonder lange stilte ertussen.',
  'Visits to website or app: a run of one person’s events without a long silence in between.',
)

/** The first pages of a list that is sorted, and all others as one row. */
export function namedPages(pages: readonly { path: string; visits: number }[]): VisitsOfPage[] {
  const others = pages.slice(PAGES_NAMED).reduce((sum, { visits }) => sum + visits, 0)
  return [...pages.slice(0, PAGES_NAMED), ...(others > 0 ? [{ path: null, visits: others }] : [])]
}

/** What the numbers of an answer come to. */
export const ratesOf = ({ visits, bounces, engaged }: VisitCounts) => ({
  bounceRate: visits > 0 ? bounces / visits : null,
  engagementRate: visits > 0 ? engaged / visits : null,
})
