import { expect, test } from 'vitest'
import type { Mapping } from '../mapping.ts'
import { rowsOf } from '../rows-of.ts'
import { previewTable } from './preview-table.ts'

const head = 'order_id,customer,date,total,currency,status'
const line = (order: string, total: string, status = 'paid') => `${order},k-1,2026-03-01 10:00,${total},EUR,${status}`
const read = async (lines: readonly string[], header = head, mapping?: Mapping) => {
  const { events, errors, rows } = await rowsOf([header, ...lines].join('\n'), mapping && { mapping })
  const left = rows.flatMap((row) => (row.kind === 'leftOut' ? [row.reason.en] : []))
  const sum = (name: string) =>
    events.filter((each) => each.name === name).reduce((total, { value = 0 }) => total + value, 0)
  const back = sum('Order Refunded') + sum('Order Cancelled')
  return { events, errors, left, revenue: sum('Order Completed'), net: sum('Order Completed') - back }
}

test('an order keeps its id whether or not another one in the file has two lines', async () => {
  const days = await Promise.all([
    read([line('1004', '100'), line('1005', '60')]),
    read([line('1004', '100'), line('1005', '60'), line('1005', '45')]),
  ])
  const stored = new Map(days.flatMap(({ events }) => events.map(({ id, value }) => [id, value!])))
  expect([...stored.values()].reduce((sum, value) => sum + value)).toBe(205)
})

test('a line that is refunded or cancelled by its status was completed first', async () => {
  const rows = [line('1', '100'), line('1', '10'), line('1', '50', 'refunded'), line('2', '30', 'cancelled')]
  expect(await read(rows)).toMatchObject({ errors: [], revenue: 190, net: 110 })
})

test('a part that is refunded is the amount of its column, and an error without one', async () => {
  const bare = await read([line('1', '100', 'partially refunded')])
  expect(bare).toMatchObject({ revenue: 0, errors: [{ line: 2, field: 'refund' }] })
  expect(bare.errors[0]!.remedy.en).toContain('refund')
  const header = `${head},refunded_amount`
  const rows = [`${line('1', '100', 'partially refunded')},30`, `${line('2', '50', 'paid')},0`]
  expect(await read([...rows, `${line('3', '20', 'refunded')},`], header)).toMatchObject({ errors: [], net: 120 })
  expect((await read([`${line('1', '100', 'partially refunded')},`], header)).errors).toMatchObject([{ line: 2 }])
})

test('an order that was cancelled without ever being paid is left out with its reason', async () => {
  const rows = [line('1', '100', 'pending'), line('1', '100', 'cancelled'), line('2', '50', 'failed')]
  const unpaid = 'never paid: the status is “cancelled”'
  const pending = 'no order yet: its status is “pending”'
  expect(await read(rows)).toMatchObject({
    revenue: 0,
    net: 0,
    left: [pending, unpaid, 'no order yet: its status is “failed”'],
  })
  expect(await read([line('1', '100', 'pending'), line('1', '100'), line('1', '100', 'cancelled')])).toMatchObject({
    left: [pending],
  })
  const dated = [`${line('1', '100', 'cancelled')},`, `${line('2', '50', 'cancelled')},2026-03-01`]
  expect(await read(dated, `${head},paid_at`)).toMatchObject({ revenue: 50, net: 0, left: [unpaid] })
})

test('taking back happens on its own date where a column says it', async () => {
  const rows = [`${line('1', '100', 'refunded')},2026-04-02 09:00`, `${line('2', '50', 'cancelled')},`]
  const { events, errors } = await read(rows, `${head},refunded_at`)
  expect(errors).toEqual([])
  expect(events.map(({ name, time }) => [name, new Date(time).toISOString().slice(0, 10)])).toEqual([
    ['Order Completed', '2026-03-01'],
    ['Order Refunded', '2026-04-02'],
    ['Order Completed', '2026-03-01'],
    ['Order Cancelled', '2026-03-01'],
  ])
  const bad = await read([`${line('1', '100', 'refunded')},soon`], `${head},refunded_at`)
  expect(bad.errors).toMatchObject([{ line: 2, field: 'refundedAt' }])
})

test('I-14: a C before the number is a cancellation only where other numbers have none', async () => {
  expect(await read([line('C1001', '10'), line('C1002', '20')])).toMatchObject({ revenue: 30, net: 30 })
  expect(await read([line('1001', '10'), line('C1001', '10')])).toMatchObject({ revenue: 10, net: 0 })
})

test('every amount has the currency of its own sign or code; a bare $ asks which', async () => {
  const header = 'order_id,customer,date,total'
  const order = (number: number, total: string) => `${number},k-1,2026-03-01 10:00,${total}`
  const { events, errors } = await read(
    [order(1, '£100'), order(2, '€ 50'), order(3, 'CHF 20'), order(4, '$50')],
    header,
  )
  expect(events.map(({ value, currency }) => [value, currency])).toEqual([
    [100, 'GBP'],
    [50, 'EUR'],
    [20, 'CHF'],
  ])
  expect(errors).toMatchObject([{ line: 5, field: 'currency', reason: { en: '“$50” does not say which dollar' } }])
  const mapping = previewTable(Buffer.from(`${header}\n${order(4, '$50')}\n`)).mapping!
  mapping.fields.currency = { constant: 'USD' }
  expect((await read([order(4, '$50'), order(5, '£7')], header, mapping)).events).toMatchObject([
    { value: 50, currency: 'USD' },
    { value: 7, currency: 'GBP' },
  ])
})
