import { type FactValues, metricIds, metrics, needIds } from '@wegwijs/journey'
import { expect, test } from 'vitest'
import type { Counted, CountedGroups } from './facts/counted.ts'
import { type Connected, measured } from './measure.ts'

const all = Object.fromEntries(needIds.map((need) => [need, true])) as Connected
const none = Object.fromEntries(needIds.map((need) => [need, false])) as Connected
const counted = (values: FactValues, currencies: string[] = []): Counted => ({ values, currencies, newest: null })

test('what was never connected has no value and says what to connect', () => {
  for (const id of metricIds) {
    const { value, missing } = measured(metrics[id], {}, none)
    expect([id, value, missing]).toEqual([id, null, metrics[id].needs[0]])
  }
})

test('money is in units of its currency: € 250.00 over 4 orders is € 62.50 an order', () => {
  const orders = counted({ orders: 4, valuedOrders: 4, revenue: 25_000 }, ['EUR'])
  expect(measured(metrics.revenue, { orders }, all)).toMatchObject({ value: 250, n: 4, currency: 'EUR', missing: null })
  expect(measured(metrics.aov, { orders }, all)).toMatchObject({ value: 62.5, n: 4, currency: 'EUR' })
})

test('several currencies are not added up, and revenue in one is not divided by cost in another', () => {
  const orders = counted({ valuedOrders: 2, revenue: 20_000 }, ['EUR', 'USD'])
  expect(measured(metrics.revenue, { orders }, all)).toMatchObject({ value: null, currency: null, missing: 'currency' })
  const groups: CountedGroups = {
    paid: counted({ paidRevenue: 20_000, paidOrders: 1 }, ['USD']),
    ads: counted({ spendRows: 1, cost: 10_000 }, ['EUR']),
  }
  expect(measured(metrics.roas, groups, all)).toMatchObject({ value: null, missing: 'currency' })
  groups.paid!.currencies = ['EUR']
  expect(measured(metrics.roas, groups, all)).toMatchObject({ value: 2, currency: null, missing: null })
})

test('days without a row of advertising are not days on which it cost nothing', () => {
  const orders = counted({ newBuyers: 3 })
  const ads = counted({ spendRows: 0, impressions: null, clicks: null, cost: null, engagements: 0 })
  expect(measured(metrics.cpa, { ads, orders }, all)).toMatchObject({ value: null, missing: 'period' })
  expect(measured(metrics.cpa, { ads: counted({ spendRows: 1, cost: 9_000 }, ['EUR']), orders }, all)).toMatchObject({
    value: 30,
    n: 3,
    currency: 'EUR',
  })
})

test('a segment has no advertising: nobody knows who saw it', () => {
  expect(measured(metrics.ctr, { ads: counted({}) }, all)).toMatchObject({ value: null, missing: 'scope' })
  expect(measured(metrics.cpa, { ads: counted({}), orders: counted({ newBuyers: 3 }) }, all)).toMatchObject({
    value: null,
    missing: 'scope',
  })
})

test('conversion is 12 of 100 people, with its interval; without people there is none', () => {
  const conversion = (people: number, converted: number) =>
    measured(metrics.conversion, { audience: counted({ people }), orders: counted({ converted }) }, all)
  expect(conversion(100, 12)).toMatchObject({ value: 0.12, n: 100 })
  expect(conversion(100, 12).low).toBeCloseTo(0.069994, 6)
  expect(conversion(0, 0)).toMatchObject({ value: null, missing: 'period' })
  expect(conversion(5, 0)).toMatchObject({ value: 0, missing: null })
})

test('CSAT answers 12, 28, 45, 180 and 95 on one to five: 76.4 % in the top two (N-05)', () => {
  const answers = counted({ csatAnswers: 360, csatSatisfied: 180 + 95 })
  expect((measured(metrics.csat, { answers }, all).value! * 100).toFixed(1)).toBe('76.4')
})

test('NPS of 42 detractors, 88 passives and 230 promoters is 52.2 (N-05)', () => {
  const answers = counted({ npsAnswers: 360, promoters: 230, detractors: 42 })
  expect(measured(metrics.nps, { answers }, all).value!.toFixed(1)).toBe('52.2')
})
