import type { Event } from '@wegwijs/journey'
import type { Row } from '../import.ts'
import type { Mapping, OrderStatus } from '../mapping.ts'
import { readNumber } from '../number.ts'
import { badCurrency, badTime, errorRow, type Fault, missingField, notANumber } from '../row-error.ts'
import type { OpenTable, ReadRow } from '../table-format.ts'
import { clockOf } from '../time.ts'
import { timeReader } from '../time-format.ts'
import { cellOf, columnOf, currencyOf, formatOf, personOf, propertyColumns } from './fields.ts'
import { statusReader } from './order-status.ts'

const names = { completed: 'Order Completed', cancelled: 'Order Cancelled', refunded: 'Order Refunded' }

/**
 * Reads a table of orders, a row an order or a line of one. A row that takes back (a negative amount or quantity, or
 * an invoice number that begins with C) is a refund or cancellation with what was paid back as a positive value. A
 * whole order whose status is cancelled or refunded was placed first, so it is both; its number makes it the same
 * one in a later export, whatever its status has become.
 */
export function ordersMapper(mapping: Mapping, table: OpenTable): ReadRow {
  const at = (field: keyof Mapping['fields']) => cellOf(mapping, table, field)
  const [time, order, amount, quantity, currency] = [
    at('time'),
    at('order'),
    at('value'),
    at('quantity'),
    at('currency'),
  ]
  const [status, account, source, channel] = [at('status'), at('account'), at('source'), at('channel')]
  const [person, kept] = [personOf(mapping, table), propertyColumns(mapping, table)]
  const readTime = timeReader(formatOf(mapping, 'time'), clockOf(mapping.zone)!, columnOf(mapping, table, 'time'))
  const readStatus = statusReader(mapping.statuses)
  const number = (field: string, raw: string) =>
    raw === '' ? null : (readNumber(raw, mapping.decimal) ?? notANumber(field, raw))

  return (cells, line) => {
    const [when, id] = [time(cells), order(cells)]
    if (when === '') return [errorRow(line, missingField('time'))]
    const ms = readTime(when)
    if (typeof ms !== 'number') return [errorRow(line, badTime('time', when, ms))]
    if (id === '') return [errorRow(line, missingField('order'))]
    const [price, pieces] = [number('value', amount(cells)), number('quantity', quantity(cells))]
    if (isFault(price)) return [errorRow(line, price)]
    if (isFault(pieces)) return [errorRow(line, pieces)]
    const code = currencyOf(currency(cells) || (amount(cells).includes('€') ? 'EUR' : ''))
    if (code === null) return [errorRow(line, badCurrency(currency(cells)))]
    const says = readStatus(status(cells))
    if (isFault(says)) return [errorRow(line, says)]
    if (says === 'none') return [{ kind: 'leftOut', line, reason: notYet(status(cells)) }]
    const properties: Record<string, string> = { order_id: id }
    for (const { header, index } of kept) if (cells[index] !== '') properties[header] = cells[index]!
    if (status(cells) !== '') properties.status = status(cells)
    const takesBack = /^C\d/i.test(id) || (price ?? 0) < 0 || (pieces ?? 0) < 0
    return namesOf(says, id, takesBack, mapping.wholeOrders ?? false).map((name): Row => {
      const event: Event = {
        person: person(cells),
        time: ms,
        name,
        source: source(cells),
        channel: channel(cells),
        properties,
      }
      if (mapping.wholeOrders) event.id = `${name}:${id}`
      if (price !== null) event.value = Math.abs(worth(price, pieces))
      if (code !== '') event.currency = code
      if (account(cells) !== '') event.account = account(cells)
      return { kind: 'event', line, event }
    })
  }
}

function namesOf(status: Exclude<OrderStatus, 'none'>, id: string, takesBack: boolean, whole: boolean): string[] {
  if (takesBack) return [status === 'cancelled' || /^C\d/i.test(id) ? names.cancelled : names.refunded]
  return whole && status !== 'completed' ? [names.completed, names[status]] : [names[status]]
}

/** Price times pieces without the dust of binary fractions. */
const worth = (price: number, pieces: number | null): number =>
  pieces === null ? price : Number((price * pieces).toFixed(6))

const isFault = (value: OrderStatus | number | null | Fault): value is Fault =>
  typeof value === 'object' && value !== null

const notYet = (status: string) => ({
  nl: `nog geen bestelling: de status is “${status}”`,
  en: `no order yet: its status is “${status}”`,
})
