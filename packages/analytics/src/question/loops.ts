import { text } from '@wegwijs/journey'
import { z } from 'zod'
import type { About } from './about.ts'
import { readBy } from './read-by.ts'

export const loopsSchema = z.strictObject({ kind: z.literal('loops'), ...readBy })

/** What happens between a person's orders. */
export interface LoopsAnswer {
  /** People with at least one order. */
  buyers: number
  /** People with at least two. */
  returned: number
  /** Of those: between first and second order no event in a comparing stage. */
  skipped: number
  /** Of those: compared again first. */
  comparedAgain: number
  about: About
}

/** What the answer counts, in a sentence. */
export const loopsDefinition = text(
  'Van de mensen met een tweede bestelling: wie tussen de eerste en de tweede niets bekeek in de fase waarin wordt vergeleken, sloeg het vergelijken over.',
  'Of people with a second order: those with nothing between the first and the second in the comparing stage skipped comparing.',
)
