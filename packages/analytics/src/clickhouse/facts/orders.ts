import { cancelNames } from '@wegwijs/journey'
import { orderKey } from '../located.ts'
import { moment } from '../moment.ts'
import { nameIn } from '../name-in.ts'
import { sql } from '../sql.ts'
import { givenBack, minor } from './money.ts'
import { type CountGroup, perSlice, type SliceRow } from './scope.ts'

/** Whoever came here first and ordered then, is converted; the order itself may be anywhere. */
export const orders: CountGroup = async (scope) => {
  // Everybody is somewhere on the whole map before an order, so that only orders need to be looked at.
  const told = scope.place === null ? sql`(is_line OR ${givenBack})` : sql`(here OR is_line)`
  const rows = await scope.engine.rows<SliceRow>(sql`
    SELECT slice, sum(own_orders) AS orders, sum(own_valued) AS valuedOrders, sum(own_revenue) AS revenue,
      sum(own_refunds) AS refunds, sum(own_unvalued) AS unvaluedBack, sum(own_cancelled) AS cancelled, countIf(own_orders > 0) AS buyers,
      countIf(came AND ordered AND last_order >= first_here AND is_known_person) AS converted,
      countIf(came AND began AND first_order >= first_here) AS newBuyers,
      countIf(came AND began AND first_order >= first_here AND named) AS referred,
      arraySort(groupUniqArrayArray(own_currencies)) AS currencies, maxOrNull(own_newest) AS newest
    FROM (
      SELECT slice, who, any(is_known) AS is_known_person, countIf(is_order AND here) AS own_orders,
        uniqExactIf(${orderKey(sql`order_id`)}, is_line AND here AND value IS NOT NULL) AS own_valued,
        sumIf(${minor}, is_line AND here AND value IS NOT NULL) AS own_revenue,
        sumIf(abs(${minor}), ${givenBack} AND here AND value IS NOT NULL) AS own_refunds,
        countIf(${givenBack} AND here AND value IS NULL) AS own_unvalued,
        countIf(${nameIn(cancelNames)} AND here) AS own_cancelled,
        max(here) AS came, minIf(${moment}, here) AS first_here,
        max(is_order) AS ordered, maxIf(${moment}, is_order) AS last_order,
        max(is_order AND orders_so_far = 1) AS began, maxIf(${moment}, is_order AND orders_so_far = 1) AS first_order,
        groupUniqArrayIf(toString(currency), (is_line OR ${givenBack}) AND here AND value IS NOT NULL) AS own_currencies,
        maxOrNullIf(time, is_order AND here) AS own_newest,
        who IN (SELECT who FROM (${scope.events}) WHERE NOT plain AND referred) AS named
      FROM (${scope.events}) WHERE NOT plain AND in_slice AND ${told} GROUP BY slice, who
    ) GROUP BY slice`)
  return perSlice(scope, 'orders', rows)
}
