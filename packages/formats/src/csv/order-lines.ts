/** A row of an order among those of the same number before it in the file. */
export interface OrderLine {
  /** The number, and from the second row on which one it is; the same in every export of the same order. */
  key: string
  /** Says that the row waits for payment. */
  waited(): void
  /** Says that the order was paid at some time. */
  wasPaid(): void
  /** Whether it was never paid as far as the file tells: by no row, where a column says when, or after one that waited. */
  unpaid(saysWhen: boolean): boolean
}

/** Order numbers that are remembered, so that memory stays flat; the rows of an order stand closer together. */
const REMEMBERED = 500_000

/** Counts the rows of each order of one file. */
export function orderLines(): (number: string) => OrderLine {
  const seen = new Map<string, { rows: number; waited: boolean; paid: boolean }>()
  return (number) => {
    let order = seen.get(number)
    if (!order) {
      if (seen.size === REMEMBERED) seen.delete(seen.keys().next().value!)
      order = { rows: 0, waited: false, paid: false }
      // A copy: a kept piece of a string would keep the whole part of the file it was cut from in memory.
      seen.set(Buffer.from(number).toString(), order)
    }
    order.rows++
    return {
      key: order.rows === 1 ? number : `${number} #${order.rows}`,
      waited: () => void (order.waited = true),
      wasPaid: () => void (order.paid = true),
      unpaid: (saysWhen) => !order.paid && (order.waited || saysWhen),
    }
  }
}
