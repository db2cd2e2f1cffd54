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
  const told = scope.place === null ? sql`tells AND (is_line OR ${givenBack})` : sql`NOT plain AND (here OR is_line)`
  const rows = await scope.sum<SliceRow>({
    rows: (events) => sql`
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
        any(was_referred) AS named
      FROM (${events}) WHERE ${told} AND in_slice GROUP BY slice, who`,
    by: ['slice'],
    few: scope.place === null,
    sums: {
      orders: ['sum', sql`own_orders`],
      valuedOrders: ['sum', sql`own_valued`],
      revenue: ['sum', sql`own_revenue`],
      refunds: ['sum', sql`own_refunds`],
      unvaluedBack: ['sum', sql`own_unvalued`],
      cancelled: ['sum', sql`own_cancelled`],
      buyers: ['countIf', sql`own_orders > 0`],
      converted: ['countIf', sql`came AND ordered AND last_order >= first_here AND is_known_person`],
      newBuyers: ['countIf', sql`came AND began AND first_order >= first_here`],
      referred: ['countIf', sql`came AND began AND first_order >= first_here AND named`],
      currencies: ['groupUniqArrayArray', sql`own_currencies`],
      newest: ['maxOrNull', sql`own_newest`],
    },
  })
  return perSlice(scope, 'orders', rows)
}
