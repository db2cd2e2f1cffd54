import { isDirect, PAID_WITHIN_DAYS } from '../question/paid.ts'
import { DAY } from '../question/resolved.ts'

/** The last channel that is not direct at or before the last of these, no longer ago than 90 days; null without one. */
export function lastChannel(soFar: readonly { time: number; channel: string }[]): string | null {
  const since = soFar.at(-1)!.time - PAID_WITHIN_DAYS * DAY
  return soFar.findLast(({ time, channel }) => time >= since && !isDirect(channel))?.channel ?? null
}
