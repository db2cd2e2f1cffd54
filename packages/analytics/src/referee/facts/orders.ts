import { cancelNames, isStandIn } from '@wegwijs/journey'
import { inMinor, isGivenBack, isUnvaluedBack } from './money.ts'
import { type CountGroup, inSlice, newestOf, type Scoped } from './scope.ts'

/** How many orders the lines belong to. */
const ordersAmong = (lines: readonly Scoped[]): number =>
  new Set(lines.map(({ event }, index) => JSON.stringify([event.person, event.properties.order_id || index]))).size

export const orders: CountGroup = (scope, slice) => {
  const people = inSlice(scope, slice)
  const here = people.flat().filter((one) => one.here)
  const ordersHere = here.filter(({ isOrder }) => isOrder)
  const valued = here.filter(({ isLine, event }) => isLine && event.value !== undefined)
  const back = here.filter((one) => isGivenBack(one) && !isUnvaluedBack(one))
  // Whoever came here first and ordered then; the order itself may be anywhere.
  const after = (own: readonly Scoped[]) => own.slice(own.findIndex((one) => one.here))
  const came = people.filter((own) => own.some((one) => one.here)).map(after)
  const began = came.filter((own) => own.some(({ isOrder, event }) => isOrder && event.ordersSoFar === 1))
  const naming = new Set(
    [...scope.people].flatMap(([person, own]) =>
      own.some(({ event }) => event.properties.referred_by) ? [person] : [],
    ),
  )
  return {
    values: {
      orders: ordersHere.length,
      valuedOrders: ordersAmong(valued),
      revenue: valued.reduce((sum, { event }) => sum + inMinor(event.value!), 0),
      refunds: back.reduce((sum, { event }) => sum + Math.abs(inMinor(event.value!)), 0),
      unvaluedBack: here.filter(isUnvaluedBack).length,
      cancelled: here.filter(({ event }) => cancelNames.includes(event.name)).length,
      buyers: people.filter((own) => own.some((one) => one.here && one.isOrder)).length,
      converted: came.filter((own) => !isStandIn(own[0]!.event.person) && own.some(({ isOrder }) => isOrder)).length,
      newBuyers: began.length,
      referred: began.filter(([first]) => naming.has(first!.event.person!)).length,
    },
    currencies: [...new Set([...valued, ...back].map(({ event }) => event.currency ?? ''))].sort(),
    newest: newestOf(ordersHere),
  }
}
