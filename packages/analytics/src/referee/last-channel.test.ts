import { expect, test } from 'vitest'
import { isPaid } from '../question/paid.ts'
import { lastChannel } from './last-channel.ts'

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
