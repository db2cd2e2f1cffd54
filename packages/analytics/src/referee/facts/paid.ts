import { isPaid } from '../../question/channel.ts'
import { channelOfOrder } from '../last-channel.ts'
import { inMinor } from './money.ts'
import { type CountGroup, newestOf, within } from './scope.ts'

export const paid: CountGroup = ({ people, log }, slice) => {
  const withSpend = log.spend.map(({ channel }) => channel)
  const lines = [...people.values()].flatMap((own) =>
    own.filter((one, index) => {
      if (!one.isLine || !one.here || !within(slice, one)) return false
      const channel = channelOfOrder(own.slice(0, index + 1))
      return channel !== null && isPaid(channel, withSpend)
    }),
  )
  const valued = lines.filter(({ event }) => event.value !== undefined)
  return {
    values: {
      paidRevenue: valued.reduce((sum, { event }) => sum + inMinor(event.value!), 0),
      paidOrders: lines.filter(({ isOrder }) => isOrder).length,
    },
    currencies: [...new Set(valued.map(({ event }) => event.currency ?? ''))].sort(),
    newest: newestOf(lines),
  }
}
