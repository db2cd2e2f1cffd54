import { daysBetween } from '@wegwijs/journey'

/** Days after which a source that brings nothing new asks to be looked at. */
const STALE_DAYS = 7

/** How old the newest of a source is. */
export type Freshness = { age: 'ahead' | 'today' | 'yesterday' } | { age: 'days' | 'stale'; days: number }

/**
 * @param newest milliseconds since 1970; its day is that in UTC
 * @param today YYYY-MM-DD
 */
export function freshnessOf(newest: number, today: string): Freshness {
  const days = daysBetween(new Date(newest).toISOString().slice(0, 10), today)
  if (days < 0) return { age: 'ahead' }
  if (days === 0) return { age: 'today' }
  if (days === 1) return { age: 'yesterday' }
  return { age: days >= STALE_DAYS ? 'stale' : 'days', days }
}
