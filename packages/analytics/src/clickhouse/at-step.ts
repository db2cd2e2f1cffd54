import type { StepAt } from '../question/step.ts'
import { bind, type Sql, sql } from './sql.ts'

/** Whether a located event counts for a step. */
export const atStep = (at: StepAt): Sql =>
  'touchpoint' in at
    ? sql`has(touchpoints, ${bind('UInt32', at.touchpoint + 1)})`
    : sql`has(stages, ${bind('UInt32', at.stage + 1)})`
