import type { StepAt } from '../question/step.ts'
import type { EventNumber, Standing } from './gathered.ts'
import { bind, join, type Sql, sql } from './sql.ts'

/** Whether a located event counts for a step. */
export const atStep = (at: StepAt): Sql =>
  'touchpoint' in at
    ? sql`has(touchpoints, ${bind('UInt32', at.touchpoint + 1)})`
    : sql`has(stages, ${bind('UInt32', at.stage + 1)})`

/** The same as a number, 1 where it does. */
export const standingAt = (at: StepAt): EventNumber => ({
  type: 'UInt8',
  sql: atStep(at),
  of: ({ touchpoints, stages }: Standing) =>
    Number('touchpoint' in at ? touchpoints.includes(at.touchpoint + 1) : stages.includes(at.stage + 1)),
})

/** Which of some tests an event passes, as bits. */
export const bitsOf = (tests: readonly EventNumber[], type: 'UInt16' | 'UInt64'): EventNumber => ({
  type,
  sql: sql`(${join(
    tests.map(
      (test, bit) =>
        sql`bitShiftLeft(${type === 'UInt16' ? sql`toUInt16` : sql`toUInt64`}(${test.sql}), ${bind('UInt8', bit)})`,
    ),
    ' + ',
  )})`,
  ...(tests.every((test) => test.of) && {
    of: (standing) => tests.reduce((sum, test, bit) => sum + test.of!(standing) * 2 ** bit, 0),
  }),
})

/** Whether an event passes one of some tests. */
export const anyOf = (tests: readonly EventNumber[]): EventNumber => ({
  type: 'UInt8',
  sql: sql`(${join(
    tests.map((test) => test.sql),
    ' OR ',
  )})`,
  ...(tests.every((test) => test.of) && { of: (standing) => Math.max(...tests.map((test) => test.of!(standing))) }),
})
