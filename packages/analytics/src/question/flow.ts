import { type Text, text } from '@wegwijs/journey'
import { z } from 'zod'
import type { About } from './about.ts'
import { readBy } from './read-by.ts'

/** Days without a sign of life after which a journey counts as ended rather than still going on. */
export const DEFAULT_OPEN_DAYS = 30
export const flowSchema = z.strictObject({
  kind: z.literal('flow'),
  openDays: z.number().int().nonnegative().max(36_500).default(DEFAULT_OPEN_DAYS),
  ...readBy,
})

/** How people go from stage to stage. */
export interface FlowAnswer {
  stages: {
    key: string
    /** Distinct people with at least one event in the stage. */
    people: number
    events: number
    /** People with at least one step from this stage back to an earlier one. */
    returning: number
    /** People with no later event in a later stage who have been silent for `openDays`. */
    dropped: number
    /** People with no later event in a later stage whose journey may still go on. */
    open: number
  }[]
  /** For every ordered pair of stages: people of `from` with a later event in `to`, and the median time to the first. */
  pairs: { from: string; to: string; people: number; share: number | null; medianMs: number | null }[]
  /** The stages that no stored event of a known person ever was in, whatever the period: unknown, and not 0. */
  neverSeen: string[]
  about: About
}

/** What the answer counts, in a sentence. */
export const flowDefinition = text(
  'Van fase i naar j: het deel van de mensen in i met een latere gebeurtenis in j; de tijd loopt van het eerste moment in i tot het eerste latere in j.',
  'From stage i to j: the share of people in i with a later event in j; time runs from the first moment in i to the first later one in j.',
)

export const openChoice = (days: number): Text =>
  text(
    `Wie de laatste ${days} dagen nog iets deed, kan nog verdergaan en staat apart.`,
    `People who did something in the last ${days} days may still go on and stand apart.`,
  )
