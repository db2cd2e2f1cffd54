import { expect, test } from 'vitest'
import { isPaid } from '../question/channel.ts'
import { DAY } from '../question/day.ts'
import { channelOfOrder, lastChannel } from './last-channel.ts'

const at = (month: number, day: number, channel: string) => ({ time: Date.UTC(2026, month - 1, day), channel })

test('S-04: a direct visit takes the channel of the one before it', () => {
  const visits = [at(5, 5, 'source_a'), at(5, 6, '(direct)'), at(5, 7, 'source_c'), at(5, 8, '(direct)')]
  expect(visits.map((_, index) => lastChannel(visits.slice(0, index + 1)))).toEqual([
    'source_a',
    'source_a',
    'source_c',
    'source_c',
  ])
})

test('a channel of 90 days ago still counts, an older one does not', () => {
  expect(lastChannel([at(1, 1, 'e-mail'), at(4, 1, 'Direct')])).toBe('e-mail')
  expect(lastChannel([at(1, 1, 'e-mail'), at(4, 2, 'Direct')])).toBeNull()
})

test('paid is what money was spent on, or is called so', () => {
  const channels = ['Paid Search', 'Display', 'facebook', 'Organic Search', 'e-mail']
  expect(channels.filter((channel) => isPaid(channel, ['facebook']))).toEqual(['Paid Search', 'Display', 'facebook'])
})

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
