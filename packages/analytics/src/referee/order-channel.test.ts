import { expect, test } from 'vitest'
import { channelOfOrder } from './last-channel.ts'

const DAY = 86_400_000
const happened = (day: number, name: string, channel: string, isLine = false) => ({
  event: { person: 'p', time: day * DAY, name, source: '', channel, properties: {}, ordersSoFar: 0 },
  isLine,
})
const click = happened(1, 'Page Viewed', 'Paid Search')

test('a ticket by e-mail between visit and order takes nothing from the channel that brought the customer', () => {
  const ordered = happened(3, 'Order Completed', '', true)
  expect(channelOfOrder([click, happened(2, 'Ticket Created', 'email'), ordered])).toBe('Paid Search')
})

test('an order’s own channel, such as its shop, counts only when nothing led there', () => {
  const ordered = happened(3, 'Order Completed', 'webshop', true)
  expect(channelOfOrder([click, ordered])).toBe('Paid Search')
  expect(channelOfOrder([ordered])).toBe('webshop')
  expect(channelOfOrder([click, happened(92, 'Order Completed', '', true)])).toBeNull()
})
