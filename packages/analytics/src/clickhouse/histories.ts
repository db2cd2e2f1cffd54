import type { Rule } from '@wegwijs/journey'
import { isKnown } from './known.ts'
import { isTold, leads } from './last-channel.ts'
import { ruleSql } from './rule.ts'
import { weekOf } from './spans.ts'
import { bind, type Sql, sql } from './sql.ts'
import { isVisiting, startsOf, visitOwn } from './visit.ts'

/**
 * A row a person: `who`, a number for this one reading of the rows, from 1 behind `before`; `is_known`, whether it is somebody, and `was_referred`, whether anything they did says so; the weeks of the
 * first and last thing they did; `visit_starts`, when their visits begin or are returned to; `orders`, the first line of each of their orders; and of
 * buyers `ways_in`, the (time, seq, channel) of all that says how they came.
 */
export const histories = (events: Sql, orderRule: Rule, before = 0): Sql => sql`
  SELECT person, toUInt32(rowNumberInAllBlocks() + 1 + ${bind('UInt32', before)}) AS who, toUInt8(${isKnown}) AS is_known, ${weekOf(sql`first_time`)} AS first_week, ${weekOf(sql`last_time`)} AS last_week, last_time, was_referred,
    ${startsOf(sql`all_own`)} AS visit_starts,
    arrayMap(line -> (line.1, line.2), arrayFilter((line, nth) -> nth = 1, lines,
      arrayEnumerateUniq(arrayMap(line -> line.3, lines), arrayMap(line -> if(line.3 = '', line.2, 0), lines)))) AS orders,
    arraySort(if(empty(lines), [], told)) AS ways_in
  FROM (
    SELECT person, min(time) AS first_time, max(time) AS last_time, max(properties['referred_by'] != '') AS was_referred, arraySort(groupArrayIf(${visitOwn(sql`properties['visit']`)}, ${isVisiting})) AS all_own,
      arraySort(groupArrayIf((time, seq, properties['order_id']), is_line)) AS lines,
      groupArrayIf((time, seq, toString(channel)), ${isTold} AND ${leads}) AS told
    FROM (SELECT *, CAST(${ruleSql(orderRule)}, 'UInt8') AS is_line FROM ${events} WHERE person != '')
    GROUP BY person
  )`
