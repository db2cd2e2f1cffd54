import { type Reading, text } from '@wegwijs/journey'
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
  /** Of those: between first and second order no event in a comparing stage. Null when comparing is not measured. */
  skipped: number | null
  /** Of those: compared again first. Null when comparing is not measured. */
  comparedAgain: number | null
  about: About
}

/** Who compared again, when the map can tell: a stage for comparing that something is counted in. */
export function splitReturned(
  reading: Reading,
  returned: number,
  skipped: number,
): Pick<LoopsAnswer, 'skipped' | 'comparedAgain'> {
  const measured = comparingStages(reading).length > 0
  return measured ? { skipped, comparedAgain: returned - skipped } : { skipped: null, comparedAgain: null }
}

/** Stages in which customers compare and something is counted, by index. */
export function comparingStages({ stages, touchpoints }: Reading): number[] {
  return stages.flatMap(({ moments, rule }, index) => {
    const counted = rule || touchpoints.some((touchpoint) => touchpoint.stage === index && touchpoint.rule)
    return moments.includes('compare') && counted ? [index] : []
  })
}

/** What the answer counts, in a sentence. */
export const loopsDefinition = text(
  'Van de mensen met een tweede bestelling: wie tussen de eerste en de tweede niets bekeek in de fase waarin wordt vergeleken, sloeg het vergelijken over.',
  'Of people with a second order: those with nothing between the first and the second in the comparing stage skipped comparing.',
)
