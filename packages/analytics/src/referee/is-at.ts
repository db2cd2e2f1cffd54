import type { StepAt } from '../question/step.ts'
import type { Located } from './history.ts'

/** Whether an event counts for a step. */
export const isAt = (at: StepAt, { touchpoints, stages }: Located): boolean =>
  'touchpoint' in at ? touchpoints.includes(at.touchpoint) : stages.includes(at.stage)
