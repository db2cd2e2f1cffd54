import { type Reading, type Text, text } from '@wegwijs/journey'
import { z } from 'zod'
import type { About } from './about.ts'
import { type Consideration, considerationChoice, considerationSchema } from './consideration.ts'
import { bySchema, readBy } from './read-by.ts'
import { type Rework, reworkChoice } from './rework.ts'
import { countedStages, type StageMoves, stageMovesChoice } from './stage-moves.ts'

/** What comes along besides what happens between orders. */
const parts = ['stages', 'rework'] as const

export const loopsSchema = z.strictObject({
  kind: z.literal('loops'),
  /** Absent means both; a part that is not named is not in the answer. */
  include: z.array(z.enum(parts)).optional(),
  /** What it is that comes again in `rework`; absent means the touchpoint. */
  reworkBy: bySchema.optional(),
  /** What people considered before their first order; absent leaves it out. */
  consideration: considerationSchema.optional(),
  ...readBy,
})

/** What happens between a person's orders, and where journeys go back, skip and repeat. */
export interface LoopsAnswer {
  /** People with at least one order. */
  buyers: number
  /** People with at least two. */
  returned: number
  /** Of those: between first and second order no event in a comparing stage. Null when comparing is not measured. */
  skipped: number | null
  /** Of those: compared again first. Null when comparing is not measured. */
  comparedAgain: number | null
  /** `skipped` / `returned`. Null when comparing is not measured, or nobody returned. */
  loyaltyLoopRate: number | null
  stages?: StageMoves
  /** By touchpoint or stage all of them, in map order; by event name those that repeat for most people first. */
  rework?: Rework[]
  consideration?: Consideration
  about: About
}

export type Loops = z.infer<typeof loopsSchema>

/** Whether a part comes along. */
export const includes = ({ include }: Pick<Loops, 'include'>, part: (typeof parts)[number]): boolean =>
  include === undefined || include.includes(part)

/** Who compared again, when the map can tell: a stage for comparing that something is counted in. */
export function splitReturned(
  reading: Reading,
  returned: number,
  skipped: number,
): Pick<LoopsAnswer, 'skipped' | 'comparedAgain' | 'loyaltyLoopRate'> {
  const measured = comparingStages(reading).length > 0
  if (!measured) return { skipped: null, comparedAgain: null, loyaltyLoopRate: null }
  return {
    skipped,
    comparedAgain: returned - skipped,
    loyaltyLoopRate: returned === 0 ? null : skipped / returned,
  }
}

/** Whether it is known who compared again, where a number is about that. */
export const isMeasured = (reading: Reading, state: string | undefined): boolean =>
  !['skipped', 'comparedAgain'].includes(state ?? '') || comparingStages(reading).length > 0

/** Stages in which customers compare and something is counted, by index. */
export const comparingStages = (reading: Reading): number[] =>
  countedStages(reading).filter((index) => reading.stages[index]!.moments.includes('compare'))

/** What the answer counts, in a sentence. */
export const loopsDefinition = text(
  'Van de mensen met een tweede bestelling: wie tussen de eerste en de tweede niets bekeek in de fase waarin wordt vergeleken, sloeg het vergelijken over.',
  'Of people with a second order: those with nothing between the first and the second in the comparing stage skipped comparing.',
)

export function loopsChoices(question: Pick<Loops, 'include' | 'reworkBy' | 'consideration'>): Text[] {
  const { reworkBy = 'touchpoint', consideration } = question
  return [
    ...(includes(question, 'stages') ? [stageMovesChoice] : []),
    ...(includes(question, 'rework') ? [reworkChoice(reworkBy)] : []),
    ...(consideration ? [considerationChoice(consideration)] : []),
  ]
}
