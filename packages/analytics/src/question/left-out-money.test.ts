import { type AdSpend, type Event, models } from '@wegwijs/journey'
import { expect, test } from 'vitest'
import { referee } from '../referee/referee.ts'
import type { KpisAnswer } from './kpis.ts'
import type { Question } from './question.ts'
import { noReading, type Resolved } from './resolved.ts'

type Asked = Omit<Extract<Question, { kind: 'kpis' }>, 'kind'>

const kpis = (log: { events: Event[]; spend: AdSpend[] }, asked: Asked): KpisAnswer => {
  const reading = { ...noReading, orderRule: models.stdc.orderRule }
  return referee({ kind: 'kpis', ...asked, reading } as Resolved, log) as KpisAnswer
}
const event = (day: string, name: string, value?: number): Event => ({
  ...{ person: 'anna', time: Date.parse(day), name, source: 'shop', channel: '', properties: {} },
  ...(value !== undefined && { value, currency: 'EUR' }),
})
const month = (name: string, currency = 'EUR'): AdSpend => ({
  ...{ day: `2026-${name}-01`, until: `2026-${name}-28`, channel: 'Paid Social', campaign: 'Voorjaar' },
  ...{ impressions: 1000, clicks: 10, costMicros: 1_200_500_000, currency },
})
const days = { from: '2026-02-15', to: '2026-03-31' }

test('cost by month of which the month lies partly outside the period is not counted, and the answer says how much', () => {
  const events = [event('2026-01-01', 'Page Viewed'), event('2026-05-01', 'Page Viewed')]
  const asked = { kpis: ['impressions' as const], period: days }
  const { rows, about } = kpis({ events, spend: [month('01'), month('02'), month('03')] }, asked)
  expect(rows[0]).toMatchObject({ value: 1000 })
  expect(about.choices.map(({ nl }) => nl)).toContainEqual(
    expect.stringContaining('Niet geteld: 1 regel advertentiekosten (EUR 1.200,50)'),
  )
  const two = kpis({ events, spend: [month('02'), month('02', 'USD')] }, asked)
  expect(two.rows[0]).toMatchObject({ value: null, missing: 'period' })
  expect(two.about.choices.map(({ en }) => en)).toContainEqual(
    expect.stringContaining('Not counted: 2 rows of ad spend (EUR 1,200.50 and USD 1,200.50)'),
  )
  const whole = kpis({ events, spend: [month('03')] }, asked)
  expect(whole.about.choices.map(({ en }) => en).join()).not.toContain('Not counted')
})

test('a cancellation without an amount takes nothing back, and the answer says how many there are', () => {
  const events = [
    event('2026-02-20', 'Order Completed', 100),
    event('2026-02-21', 'Order Cancelled'),
    event('2026-04-02', 'Order Refunded'),
    event('2026-04-03', 'Order Refunded', 30),
  ]
  const saying = (asked: Asked) => kpis({ events, spend: [] }, asked).about.choices.map(({ en }) => en)
  const inPeriod = { kpis: ['netRevenue' as const], period: days }
  expect(kpis({ events, spend: [] }, inPeriod).rows[0]).toMatchObject({ value: 100 })
  expect(saying(inPeriod)).toContainEqual(expect.stringMatching(/^1 cancellation or refund names no amount/))
  expect(saying({ kpis: ['clv'] })).toContainEqual(expect.stringMatching(/^2 cancellations and refunds name no amount/))
  expect(saying({ kpis: ['revenue'] }).join()).not.toContain('amount and')
})
