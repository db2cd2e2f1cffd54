import { isPaid, leads, withLastChannel } from '../last-channel.ts'
import { sql } from '../sql.ts'
import { minor } from './money.ts'
import { type CountGroup, perSlice, type SliceRow } from './scope.ts'

/** When nothing led to an order, its own channel counts. Only people who ordered are looked at, but all they did before. */
export const paid: CountGroup = async (scope) => {
  const ofBuyers = sql`
    SELECT who, time, seq, if(${leads}, toString(channel), '') AS led_by, toString(channel) AS own_channel, slice, here,
      is_line, is_order, value, currency
    FROM (${scope.events})
    WHERE who IN (SELECT who FROM (${scope.events}) WHERE NOT plain AND is_line AND here AND slice > 0)`
  const rows = await scope.engine.rows<SliceRow>(
    sql`
    SELECT slice, sumIf(${minor}, value IS NOT NULL) AS paidRevenue, countIf(is_order) AS paidOrders,
      arraySort(groupUniqArrayIf(toString(currency), value IS NOT NULL)) AS currencies, max(time) AS newest
    FROM (SELECT *, if(last_channel = '', own_channel, last_channel) AS due_to
      FROM (${withLastChannel(sql`SELECT * EXCEPT led_by, led_by AS channel FROM (${ofBuyers})`)}))
    WHERE is_line AND here AND slice > 0 AND ${isPaid(sql`due_to`)} GROUP BY slice`,
  )
  return perSlice(scope, 'paid', rows)
}
