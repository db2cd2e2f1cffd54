import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { rowsOf } from '../rows-of.ts'
import { previewTable } from './preview-table.ts'

const fixture = (name: string) => readFileSync(join(import.meta.dirname, '../../fixtures/csv', name))

test('whole orders: completed, cancelled after it was placed, not yet paid, and money given back', async () => {
  const { rows, events, errors } = await rowsOf(fixture('orders.csv'))
  expect(errors).toEqual([])
  expect(events.map(({ id, person, value }) => [id, person, value])).toEqual([
    ['Order Completed:B-1', '17850', 39.5],
    ['Order Completed:B-2', '17851', 1012],
    ['Order Cancelled:B-2', '17851', 1012],
    ['Order Refunded:B-4', '17853', 20],
  ])
  expect(events[0]).toEqual({
    id: 'Order Completed:B-1',
    person: '17850',
    time: Date.UTC(2026, 2, 1, 10),
    name: 'Order Completed',
    source: '',
    channel: '',
    value: 39.5,
    currency: 'EUR',
    properties: { order_id: 'B-1', Naam: 'An', status: 'Voltooid' },
  })
  expect(rows.find(({ kind }) => kind === 'leftOut')).toMatchObject({
    line: 4,
    reason: { en: 'no order yet: its status is “In afwachting”' },
  })
})

test('lines of orders: price times pieces, one order number, and a refund of one line', async () => {
  expect(previewTable(fixture('order-lines.csv')).mapping).toMatchObject({ record: 'orders' })
  const { events, errors } = await rowsOf(fixture('order-lines.csv'))
  expect(errors).toEqual([])
  expect(events.map(({ name, person, value, properties }) => [name, person, value, properties.order_id])).toEqual([
    ['Order Completed', '17850', 39.5, 'B-1'],
    ['Order Completed', '17850', 7.65, 'B-1'],
    ['Order Refunded', '17850', 2.55, 'B-1'],
    ['Order Cancelled', '17851', 19.75, 'C100'],
  ])
  expect(events.slice(0, 2).map(({ id }) => id)).toEqual(['Order Completed:B-1', 'Order Completed:B-1 #2'])
})

test('the broken twin: one good order, six that say what is wrong', async () => {
  const { events, errors } = await rowsOf(fixture('orders-broken.csv'))
  expect(events).toHaveLength(1)
  expect(errors.map(({ line, field, reason }) => [line, field, reason.en])).toEqual([
    [3, 'order', 'order is missing'],
    [4, 'time', 'time is missing'],
    [5, 'currency', '“Euro” is not a currency code'],
    [6, 'status', 'The status “Gereed” is not known'],
    [7, 'time', '“1 maart” is not a time we can read'],
    [8, '', 'The row has 2 cells, the header 6'],
  ])
})

test('a mapping says what a status of one’s own means', async () => {
  const { mapping } = previewTable(fixture('orders-broken.csv'))
  const read = await rowsOf(fixture('orders-broken.csv'), {
    mapping: { ...mapping!, statuses: { gereed: 'completed' } },
  })
  expect(read.events.map(({ id }) => id)).toEqual(['Order Completed:B-1', 'Order Completed:B-5'])
})

test('a table of events that also names orders stays a table of events', () => {
  const text = 'person,time,event,order_id,value\np,2026-01-31,Order Completed,B-1,10\n'
  expect(previewTable(Buffer.from(text)).mapping).toMatchObject({ record: 'event' })
})

test('beside an order number “wat” is what was ordered', () => {
  const text = 'ordernummer;datum;klant;wat;bedrag\nB-1;31-01-2026;an;Theepot;24,95\n'
  expect(previewTable(Buffer.from(text)).mapping).toMatchObject({ record: 'orders' })
})

const folder = join(import.meta.dirname, '../../../../../shared/data/clv/online_retail')
const has = existsSync(folder)

test.skipIf(!has)(
  `I-14: 22,523 lines of a shop read without a mapping: 136 cancelled invoices, 622 customers${has ? '' : ' (skipped: ../shared/data is absent)'}`,
  async () => {
    const customers = new Set<string>()
    const cancelled = new Set<string>()
    let [lines, unidentified, net] = [0, 0, 0]
    for (const file of readdirSync(folder)) {
      const { events, errors } = await rowsOf(readFileSync(join(folder, file)))
      expect(errors).toEqual([])
      lines += events.length
      for (const { person, name, value = 0, properties } of events) {
        if (person === null) unidentified++
        else customers.add(person)
        if (name === 'Order Cancelled') cancelled.add(properties.order_id!)
        net += name === 'Order Completed' ? value : -value
      }
    }
    expect([lines, customers.size, unidentified, cancelled.size]).toEqual([22_523, 622, 7_720, 136])
    expect(customers.has('17850')).toBe(true)
    expect(net).toBeCloseTo(377_488.45, 2)
  },
)

test('a Shopify export: its “Name” is the order number, further lines of an order carry no total of their own', async () => {
  const { rows, events, errors } = await rowsOf(fixture('orders-shopify.csv'))
  expect(errors).toEqual([])
  expect(events.map(({ name, person, value, properties }) => [name, person, value, properties.order_id])).toEqual([
    ['Order Completed', 'an@x.nl', 95, '#1001'],
    ['Order Completed', 'an@x.nl', undefined, '#1001'],
    ['Order Completed', 'bo@x.nl', 50, '#1002'],
    ['Order Refunded', 'bo@x.nl', 10, '#1002'],
  ])
  expect(rows.flatMap((row) => (row.kind === 'leftOut' ? [row.line] : []))).toEqual([5])
})

test('a broken Shopify export: a time and a status that nobody knows, each on its line', async () => {
  const { errors } = await rowsOf(fixture('orders-shopify-broken.csv'))
  expect(errors.map(({ line, field }) => [line, field])).toEqual([
    [2, 'time'],
    [4, 'status'],
  ])
})

test('statuses as WooCommerce keeps them, and a Dutch shop that writes its total with VAT', async () => {
  const woo = await rowsOf(
    'Order ID,Order Date,Status,Customer Email,Order Total,Order Currency\n11,2026-03-01 10:00,wc-completed,an@x.nl,39.50,EUR\n13,2026-03-03 10:00,wc-on-hold,ka@x.nl,20,EUR\n',
  )
  expect(woo.errors).toEqual([])
  expect(woo.events).toMatchObject([{ name: 'Order Completed', person: 'an@x.nl', value: 39.5, currency: 'EUR' }])
  const dutch = await rowsOf(
    'Ordernummer;Datum;E-mailadres klant;Totaal incl. btw;Status\nORD1;13-3-2026;an@x.nl;€ 1.039,50;Verzonden\n',
  )
  expect(dutch.errors).toEqual([])
  expect(dutch.events).toMatchObject([{ person: 'an@x.nl', value: 1039.5, currency: 'EUR' }])
})
