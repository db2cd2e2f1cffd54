import { unleadingNames } from '@wegwijs/journey'
import { isDirect, PAID_WITHIN_DAYS } from '../question/channel.ts'
import { DAY } from '../question/day.ts'
import type { Located } from './history.ts'

/** The last channel that is not direct at or before the last of these, no longer ago than 90 days; null without one. */
export function lastChannel(soFar: readonly { time: number; channel: string }[]): string | null {
  const since = soFar.at(-1)!.time - PAID_WITHIN_DAYS * DAY
  return soFar.findLast(({ time, channel }) => time >= since && !isDirect(channel))?.channel ?? null
}

/** Whether an event tells how its person came: something they did, no order line and no answer. */
export const leads = ({ event, isLine }: Pick<Located, 'event' | 'isLine'>): boolean =>
  !isLine && event.score === undefined && !unleadingNames.includes(event.name)

/** The channel an order line is due to: the last that led there; when nothing led there, its own. */
export function channelOfOrder(soFar: readonly Pick<Located, 'event' | 'isLine'>[]): string | null {
  const led = soFar.map((one) => ({ time: one.event.time, channel: leads(one) ? one.event.channel : '' }))
  const own = soFar.at(-1)!.event.channel
  return lastChannel(led) ?? (isDirect(own) ? null : own)
}
