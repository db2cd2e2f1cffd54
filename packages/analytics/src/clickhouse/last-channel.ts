import { unleadingNames } from '@wegwijs/journey'
import { directChannels, PAID_WITHIN_DAYS, paidChannels } from '../question/channel.ts'
import { DAY } from '../question/day.ts'
import { nameIn } from './name-in.ts'
import { bind, type Sql, sql } from './sql.ts'

/**
 * Rows (who, time, seq, channel and others) with `last_channel`: the last one that is not direct at or before the row,
 * no longer ago than 90 days; '' without one.
 */
export const withLastChannel = (rows: Sql): Sql => sql`
  SELECT * EXCEPT (told_at, told), if(time - told_at > ${bind('Int64', PAID_WITHIN_DAYS * DAY)}, '', told) AS last_channel
  FROM (
    SELECT *, anyLastIf(time, ${isTold}) OVER so_far AS told_at, anyLastIf(toString(channel), ${isTold}) OVER so_far AS told
    FROM (${rows})
    WINDOW so_far AS (PARTITION BY who ORDER BY time, seq ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
  )`
/** Whether a channel says where somebody came from. */
export const isTold = sql`NOT has(${bind('Array(String)', directChannels)}, lowerUTF8(toString(channel)))`

/** Whether a column of channels names one that is paid for; '' is none. */
export const isPaid = (channel: Sql): Sql => sql`
  (${channel} != '' AND (${channel} IN (SELECT toString(channel) FROM ad_spend) OR startsWith(lowerUTF8(${channel}), 'paid')
    OR has(${bind('Array(String)', paidChannels)}, lowerUTF8(${channel}))))`

/** Whether an event tells how its person came: something they did, no order line and no answer. */
export const leads = sql`(NOT is_line AND isNull(score) AND NOT ${nameIn(unleadingNames)})`
