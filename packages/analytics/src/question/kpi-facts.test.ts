import { expect, test } from 'vitest'
import { type KpiFacts, kpisOf } from './kpi-facts.ts'
import type { KpiValue } from './kpis.ts'

const nothing: KpiFacts = {
  people: 0,
  orders: 0,
  valuedOrders: 0,
  revenueMinor: 0,
  orderCurrencies: [],
  buyers: 0,
  firstTimeBuyers: 0,
  repeatBuyers: 0,
  leads: 0,
  spendRows: 0,
  impressions: 0,
  clicks: 0,
  costMinor: 0,
  spendCurrencies: [],
  npsAnswers: 0,
  promoters: 0,
  detractors: 0,
  csatAnswers: 0,
  csatSatisfied: 0,
}
const kpi = (id: string, facts: Partial<KpiFacts>): KpiValue =>
  kpisOf({ ...nothing, ...facts }).find((one) => one.kpi === id)!

test('what cannot be known is not zero: it says what to connect', () => {
  expect(kpisOf(nothing).map(({ kpi, value, missing }) => [kpi, value, missing])).toEqual([
    ['impressions', null, 'adSpend'],
    ['visitors', null, 'events'],
    ['ctr', null, 'adSpend'],
    ['cpc', null, 'adSpend'],
    ['leads', null, 'leads'],
    ['conversion', null, 'orders'],
    ['orders', null, 'orders'],
    ['revenue', null, 'orders'],
    ['aov', null, 'orders'],
    ['cpa', null, 'adSpend'],
    ['nps', null, 'nps'],
    ['csat', null, 'csat'],
    ['repeat', null, 'orders'],
  ])
})

test('money is in units of its currency: € 250.00 over 4 orders is € 62.50 an order', () => {
  const shop = { orders: 4, valuedOrders: 4, revenueMinor: 25_000, orderCurrencies: ['EUR'] }
  expect(kpi('revenue', shop)).toMatchObject({ value: 250, n: 4, currency: 'EUR', missing: null })
  expect(kpi('aov', shop)).toMatchObject({ value: 62.5, n: 4, currency: 'EUR' })
})

test('several currencies are not added up', () => {
  const shop = { orders: 2, valuedOrders: 2, revenueMinor: 20_000, orderCurrencies: ['EUR', 'USD'] }
  expect(kpi('revenue', shop)).toMatchObject({ value: null, currency: null, missing: 'currency' })
  expect(kpi('aov', shop)).toMatchObject({ value: null, missing: 'currency' })
  const ads = { spendRows: 2, clicks: 10, costMinor: 500, spendCurrencies: ['EUR', 'GBP'] }
  expect(kpi('cpc', ads)).toMatchObject({ value: null, missing: 'currency' })
})

test('the cost of a new customer counts first orders, and says so when there are none', () => {
  const ads = { spendRows: 1, costMinor: 9_000, spendCurrencies: ['EUR'] }
  expect(kpi('cpa', { ...ads, firstTimeBuyers: 3 })).toMatchObject({ value: 30, n: 3, currency: 'EUR' })
  expect(kpi('cpa', ads)).toMatchObject({ value: null, missing: 'orders' })
})

test('conversion is buyers among all people, with its interval', () => {
  const conversion = kpi('conversion', { people: 100, orders: 15, buyers: 12 })
  expect(conversion).toMatchObject({ value: 0.12, n: 100 })
  expect(conversion.low).toBeCloseTo(0.069994, 6)
})

test('CSAT answers 12, 28, 45, 180 and 95 on one to five: 76.4 % in the top two', () => {
  const csat = kpi('csat', { csatAnswers: 360, csatSatisfied: 180 + 95 })
  expect((csat.value! * 100).toFixed(1)).toBe('76.4')
})

test('NPS of 42 detractors, 88 passives and 230 promoters is 52.2', () => {
  expect(kpi('nps', { npsAnswers: 360, promoters: 230, detractors: 42 }).value!.toFixed(1)).toBe('52.2')
})
