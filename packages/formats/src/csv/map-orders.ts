import type { Event } from '@wegwijs/journey'
import type { Row } from '../import.ts'
import type { Field } from '../mapped.ts'
import type { Mapping } from '../mapping.ts'
import { readNumber } from '../number.ts'
import { errorRow, type Fault, isFault, missingField, notANumber } from '../row-error.ts'
import type { OpenTable, ReadRow } from '../table-format.ts'
import { cellOf, columnOf, currencyOf, personOf, propertyColumns, timeOf } from './fields.ts'
import { orderLines } from './order-lines.ts'
import { statusReader } from './order-status.ts'

const names = { completed: 'Order Completed', cancelled: 'Order Cancelled', refunded: 'Order Refunded' }

/**
 * Reads a table of orders, a row an order or a line of one. A row that takes back (a negative amount or quantity, or
 * an invoice number that begins with C among others that do not) is a refund or cancellation with what was paid back
 * as a positive value. A row whose status is cancelled or refunded was placed first, so it is both. Its number, and
 * being the n-th row with it, make it the same one in a later export, whatever its status has become.
 */
export function ordersMapper(mapping: Mapping, table: OpenTable): ReadRow {
  const at = (field: Field) => cellOf(mapping, table, field)
  const [time, order, amount, currency, status] = [at('time'), at('order'), at('value'), at('currency'), at('status')]
  const [account, source, channel, paidAt] = [at('account'), at('source'), at('channel'), at('paidAt')]
  const [person, kept] = [personOf(mapping, table), propertyColumns(mapping, table)]
  const readTime = timeOf(mapping, table, 'time')
  const readBack = timeOf(mapping, table, 'refundedAt')
  const readStatus = statusReader(mapping.statuses)
  const [price, quantity, refund] = (['value', 'quantity', 'refund'] as const).map((field) => {
    const cell = at(field)
    return (cells: string[]) => numberOf(field, cell(cells), mapping)
  })
  const lineOf = orderLines()
  const marked = columnOf(mapping, table, 'order').some((number) => !startsWithC(number))

  return (cells, line) => {
    const id = order(cells)
    if (id === '') return [errorRow(line, missingField('order'))]
    const placed = lineOf(id)
    if (time(cells) === '') return [errorRow(line, missingField('time'))]
    const [when, backAt, says] = [readTime(cells), readBack(cells), readStatus(status(cells))]
    const [one, pieces, back] = [price!(cells), quantity!(cells), refund!(cells)]
    const code = currencyOf(currency(cells), amount(cells))
    for (const read of [when, backAt, says, one, pieces, back, code]) if (isFault(read)) return [errorRow(line, read)]
    if (says === 'none') {
      placed.waited()
      return [{ kind: 'leftOut', line, reason: notYet(status(cells)) }]
    }
    if (says !== 'cancelled' || paidAt(cells) !== '') placed.wasPaid()
    const worth = one === null ? null : worthOf(one as number, pieces as number | null)
    const cancels = marked && startsWithC(id)
    const takesBack = cancels || (worth ?? 0) < 0 || ((pieces as number | null) ?? 0) < 0
    if (says === 'cancelled' && !takesBack && placed.unpaid(mapping.fields.paidAt !== undefined)) {
      return [{ kind: 'leftOut', line, reason: neverPaid(status(cells)) }]
    }
    const given = Math.abs((back as number | null) ?? 0)
    if (says === 'partlyRefunded' && given === 0 && !takesBack) return [errorRow(line, noRefund(status(cells)))]

    const properties: Record<string, string> = { order_id: id }
    for (const { header, index } of kept) if (cells[index] !== '') properties[header] = cells[index]!
    if (status(cells) !== '') properties.status = status(cells)
    const fact = (name: string, at: number, value: number | null): Row => {
      const event: Event = {
        id: `${name}:${placed.key}`,
        person: person(cells),
        time: at,
        name,
        source: source(cells),
        channel: channel(cells),
        properties,
      }
      if (value !== null) event.value = Math.abs(value)
      if (code !== '') event.currency = code as string
      if (account(cells) !== '') event.account = account(cells)
      return { kind: 'event', line, event }
    }
    const cancelled = cancels || says === 'cancelled'
    const taken = (value: number | null) =>
      fact(cancelled ? names.cancelled : names.refunded, (backAt ?? when) as number, value)
    if (takesBack) return [taken(worth)]
    const completed = fact(names.completed, when as number, worth)
    if (given > 0) return [completed, taken(given)]
    return says === 'completed' ? [completed] : [completed, taken(worth)]
  }
}

const numberOf = (field: Field, raw: string, { decimal }: Mapping): number | null | Fault =>
  raw === '' ? null : (readNumber(raw, decimal) ?? notANumber(field, raw))

/** Price times pieces without the dust of binary fractions. */
const worthOf = (price: number, pieces: number | null): number =>
  pieces === null ? price : Number((price * pieces).toFixed(6))

const startsWithC = (number: string): boolean => /^C\d/i.test(number)

const notYet = (status: string) => ({
  nl: `nog geen bestelling: de status is “${status}”`,
  en: `no order yet: its status is “${status}”`,
})

const neverPaid = (status: string) => ({
  nl: `nooit betaald: de status is “${status}”`,
  en: `never paid: the status is “${status}”`,
})

const noRefund = (status: string): Fault => ({
  field: 'refund',
  reason: {
    nl: `De status is “${status}”, maar hoeveel er terugbetaald is staat er niet`,
    en: `The status is “${status}”, but how much was refunded is not there`,
  },
  remedy: {
    nl: 'Kies in de koppeling de kolom met het terugbetaalde bedrag (refund), of vul het in',
    en: 'Choose the column with the refunded amount (refund) in the mapping, or fill it in',
  },
})
