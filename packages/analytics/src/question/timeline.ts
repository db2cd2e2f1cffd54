import { type Text, text } from '@wegwijs/journey'
import { z } from 'zod'
import { type About, aboutOf, type Population } from './about.ts'
import { readBy } from './read-by.ts'
import type { Ask } from './resolved.ts'

/** How many events come at a time. */
export const EVENTS_A_TIME = 100

export const timelineSchema = z.strictObject({
  kind: z.literal('timeline'),
  /** Any id of the person: ids that merges join are one person. */
  person: z.string().min(1),
  order: z.enum(['oldest', 'newest']).default('oldest'),
  limit: z.number().int().min(1).max(1000).default(EVENTS_A_TIME),
  offset: z.number().int().nonnegative().default(0),
  ...readBy,
})

/** One person's events in order. What an event does not say is null. */
export interface TimelineAnswer {
  /** The id of the whole person; null when the store holds no event of anybody with the id asked for. */
  person: string | null
  /** All ids that are this person, by their letters. */
  ids: string[]
  /** Events in the period; `rows` is a page of them. */
  found: number
  /** Milliseconds: the first and last of those. */
  first: number | null
  last: number | null
  rows: {
    /** Milliseconds. */
    time: number
    name: string
    source: string
    channel: string | null
    account: string | null
    page: string | null
    campaign: string | null
    /** In units of `currency`. */
    value: number | null
    currency: string | null
    score: number | null
    scale: string | null
    text: string | null
    /** Which order of this person it is, over the whole history. */
    order: number | null
    /** All it counts for, in map order; none without a journey. */
    touchpoints: string[]
    stages: string[]
    /** Which visit of this person it belongs to, over the whole history. */
    visit: number | null
  }[]
  about: About
}

export const timelineDefinition = text(
  'De gebeurtenissen van één persoon, op volgorde, met waar ze in de klantreis meetellen en bij welk bezoek ze horen.',
  'The events of one person, in order, with where in the journey they count and which visit they belong to.',
)

/** What the answer says of itself; it is about the events of one person. */
export function aboutTimeline(
  { person: asked, reading, order }: Ask<'timeline'>,
  { person, ids, found }: Pick<TimelineAnswer, 'person' | 'ids' | 'found'>,
  past: Population,
): About {
  const isPlaced = reading.stages.length > 0 || reading.touchpoints.length > 0
  return {
    ...aboutOf(past, timelineDefinition, 'event', [
      ...(person === null ? [unknownChoice(asked)] : ids.length > 1 ? [mergedChoice(ids)] : []),
      order === 'newest' ? text('Nieuwste eerst.', 'Newest first.') : text('Oudste eerst.', 'Oldest first.'),
      ...(isPlaced ? [] : [unplacedChoice]),
    ]),
    n: found,
  }
}

const unknownChoice = (id: string): Text =>
  text(
    `Van “${id}” is geen enkele gebeurtenis bekend. Hoofdletters en spaties tellen mee in een id.`,
    `No event of “${id}” is known. Capitals and spaces count in an id.`,
  )
const mergedChoice = (ids: readonly string[]): Text =>
  text(
    `Deze id’s zijn samengevoegd tot één persoon: ${ids.join(', ')}.`,
    `These ids are merged into one person: ${ids.join(', ')}.`,
  )
const unplacedChoice = text(
  'Zonder klantreis staat niets op een touchpoint of in een fase, en is niets een bestelling.',
  'Without a journey nothing stands at a touchpoint or in a stage, and nothing is an order.',
)
