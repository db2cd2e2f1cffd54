import { DAY } from '../../question/day.ts'
import { CUSTOMER_FOR_DAYS, REPEAT_DAYS, RETENTION_DAYS } from '../../question/facts/customers.ts'
import { isUnvaluedBack, paidBy } from './money.ts'
import { type CountGroup, newestOf, type Scope, type Scoped } from './scope.ts'

/** Customers as they are at the end of the slice, and those whose time to buy again ended in it. */
export const customers: CountGroup = (scope, { from, to }) => {
  // What happens after the newest event is not known yet.
  const end = Math.min(to, scope.watermark ?? to)
  const known = from > end ? [] : buyersUpTo(end, scope)
  const due = known.filter(({ first }) => first + REPEAT_DAYS * DAY >= from && first + REPEAT_DAYS * DAY <= end)
  const start = end - RETENTION_DAYS * DAY
  const atStart = known.filter((buyer) => isCustomer(buyer, start))
  const kept = atStart.filter((buyer) => isCustomer(buyer, end))
  const money = known.flatMap(({ own }) => own.filter((one) => paidBy(one) !== null))
  return {
    values: {
      firstOrders: due.length,
      orderedAgain: due.filter(({ first, second }) => second !== undefined && second <= first + REPEAT_DAYS * DAY)
        .length,
      customersAtStart: atStart.length,
      customersKept: kept.length,
      customersLost: atStart.length - kept.length,
      customers: known.length,
      lifetimeRevenue: money.reduce((sum, one) => sum + paidBy(one)!, 0),
      lifetimeUnvaluedBack: known.flatMap(({ own }) => own).filter(isUnvaluedBack).length,
    },
    currencies: [...new Set(money.map(({ event }) => event.currency ?? ''))].sort(),
    newest: newestOf(known.flatMap(({ orders }) => orders)),
  }
}

interface Buyer {
  own: Scoped[]
  orders: Scoped[]
  first: number
  second: number | undefined
}

/** Everybody with an order up to then who has been at the place up to then, with what they did until then. */
const buyersUpTo = (end: number, { people }: Scope): Buyer[] =>
  [...people.values()].flatMap((history) => {
    const own = history.filter(({ event }) => event.time <= end)
    const orders = own.filter(({ isOrder }) => isOrder)
    if (orders.length === 0 || !own.some(({ here }) => here)) return []
    return [{ own, orders, first: orders[0]!.event.time, second: orders[1]?.event.time }]
  })

const isCustomer = ({ orders }: Buyer, moment: number): boolean =>
  orders.some(({ event }) => event.time <= moment && event.time > moment - CUSTOMER_FOR_DAYS * DAY)
