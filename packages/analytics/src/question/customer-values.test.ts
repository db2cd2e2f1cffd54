import type { Event } from '@wegwijs/journey'
import { expect, test } from 'vitest'
import { referee } from '../referee/referee.ts'
import type { CustomersAlike } from './clv.ts'
import { valued } from './customer-values.ts'
import type { Resolved } from './resolved.ts'

/** Customers who order at rates of their own, and leave after an order with chances of their own; always the same ones. */
function shop(amounts: (x: number, index: number) => number): CustomersAlike[] {
  let state = 1
  const chance = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
  return Array.from({ length: 1500 }, (_, index) => {
    const T = 120 + Math.floor(chance() * 150)
    const daysBetween = -60 / Math.log(chance())
    const leaves = [0.02, 0.1, 0.5, 0.9][index % 4]!
    let [x, tx] = [0, 0]
    for (let at = 0; chance() > leaves; ) {
      at += Math.ceil(-Math.log(chance()) * daysBetween)
      if (at > T) break
      ;[x, tx] = [x + 1, at]
    }
    const repeatMinor = x * Math.round(100 * amounts(x, index))
    return { x, tx, T, valued: x, repeatMinor, customers: 1, paidMinor: 2000 + repeatMinor }
  })
}
const varying = (_: number, index: number) => 10 + ((index * 7919) % 60)

test('a month later is worth less, and a margin takes its share of past and future alike', () => {
  const now = valued(shop(varying), ['EUR'], { monthlyDiscount: 0 })
  const discounted = valued(shop(varying), ['EUR'], { monthlyDiscount: 0.02 })
  const half = valued(shop(varying), ['EUR'], { monthlyDiscount: 0, margin: 0.5 })
  expect(now.value!).toBeGreaterThan(discounted.value!)
  expect(discounted.orders).toBe(now.orders)
  expect(half.value).toBeCloseTo(now.value! / 2, 9)
  expect(half.historic).toBeCloseTo(now.historic! / 2, 9)
})

test('who orders much also spends much: the answer warns', () => {
  const said = valued(
    shop((x, index) => 8 + 3 * x + ((index * 7919) % 31)),
    ['EUR'],
    {},
  )
  expect(said.correlation!).toBeGreaterThan(0.3)
  expect(said.remarks.some(({ en }) => en.includes('correlation'))).toBe(true)
})

test('several currencies: orders are predicted, money is not added up', () => {
  const said = valued(shop(varying), ['EUR', 'USD'], {})
  expect(said).toMatchObject({ historic: null, value: null, currency: null, perOrder: null })
  expect(said.orders!).toBeGreaterThan(0)
})

test('C-01: frequency, recency and age of three customers', () => {
  const order = (person: string, day: string): Event => ({
    ...{ person, time: Date.parse(`${day}T12:00Z`), name: 'Order Completed', source: '', channel: '' },
    properties: {},
  })
  const events = [
    ...['2015-02-01', '2015-02-06'].map((day) => order('1', day)),
    order('2', '2015-01-01'),
    ...['2015-01-01', '2015-01-02', '2015-01-05', '2015-01-05'].map((day) => order('3', day)),
    { ...order('2', '2015-02-07'), name: 'Page Viewed' },
  ]
  const reading = { stages: [], touchpoints: [], orderRule: { field: 'name', op: 'is', value: 'Order Completed' } }
  const { byOrders } = referee({ kind: 'clv', reading } as unknown as Resolved<Extract<Resolved, { kind: 'clv' }>>, {
    events,
    spend: [],
  }) as { byOrders: { orderDays: number; customers: number }[] }
  expect(byOrders.map(({ orderDays, customers }) => [orderDays, customers])).toEqual([
    [1, 1],
    [2, 1],
    [3, 1],
  ])
})
