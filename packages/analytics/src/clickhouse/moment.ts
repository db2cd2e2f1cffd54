import { type Sql, sql } from './sql.ts'

/**
 * When an event was, ties in stored order, as one number: the earliest or latest of numbers is found many times faster than
 * that of tuples.
 */
export const moment: Sql = sql`(bitShiftLeft(toInt128(time), 64) + toInt128(seq))`

/** A moment as (time, seq). */
export const timeAndSeq = (of: Sql): Sql =>
  sql`(toInt64(bitShiftRight(${of}, 64)), toUInt64(bitAnd(${of}, toInt128('18446744073709551615'))))`
