import { isPaid } from '../last-channel.ts'
import { sql } from '../sql.ts'
import { minor } from './money.ts'
import { type CountGroup, perSlice, type SliceRow } from './scope.ts'

/** When nothing led to an order, its own channel counts. */
export const paid: CountGroup = async (scope) => {
  const rows = await scope.engine.rows<SliceRow>(sql`
    SELECT slice, sumIf(${minor}, value IS NOT NULL) AS paidRevenue, countIf(is_order) AS paidOrders,
      arraySort(groupUniqArrayIf(toString(currency), value IS NOT NULL)) AS currencies, max(time) AS newest
    FROM (SELECT *, if(led_by = '', toString(channel), led_by) AS due_to FROM (${scope.events}))
    WHERE tells AND is_line AND here AND in_slice AND ${isPaid(sql`due_to`)} GROUP BY slice`)
  return perSlice(scope, 'paid', rows)
}
