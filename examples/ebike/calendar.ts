import type { Random } from './random.ts'

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR
/** The example covers whole days: from `start` up to but not including `end`. */
export interface Window {
  start: number
  end: number
}

/** The twelve months of whole days that end at `until`. */
export function yearUntil(until: number): Window {
  const end = Math.floor(until / DAY) * DAY
  return { start: end - 365 * DAY, end }
}

/** How busy each month is, January first: cycling is bought in spring. */
const SEASON = [0.65, 0.8, 1.35, 1.55, 1.5, 1.25, 0.95, 0.85, 0.85, 0.7, 0.6, 0.55]

/** How busy the month of this time is; 1 is an ordinary one. */
export const busyIn = (time: number): number => SEASON[new Date(time).getUTCMonth()]!

/** The day someone first comes by, as its midnight: more often in spring. */
export function arrivals(random: Random, { start, end }: Window): number {
  for (;;) {
    const day = start + random.whole(0, (end - start) / DAY - 1) * DAY
    if (random.next() * 1.55 < busyIn(day)) return day
  }
}

/** Hours of the day online, as often as they are busy: lunch and above all the evening. */
const ONLINE_HOURS = [6, 7, 7, 8, 9, 10, 11, 11, 12, 13, 14, 15, 16, 17, 18, 18, 19, 19, 19, 20, 20, 20, 21]

/** Milliseconds after midnight at which someone goes online. */
export const hourOnline = (random: Random): number => (random.pick(ONLINE_HOURS) + random.next()) * HOUR
/** Milliseconds after midnight at which someone walks into the shop, calls, or gets a delivery. */
export const hourInShop = (random: Random): number => random.between(8.5, 15.5) * HOUR

const SUNDAY = 0
const SATURDAY = 6

/** The day itself or a day soon after on which the shop is open: often the Saturday, never a Sunday. */
export function onShopDay(random: Random, day: number): number {
  const weekday = new Date(day).getUTCDay()
  if (random.chance(0.3)) return day + (SATURDAY - weekday) * DAY
  return weekday === SUNDAY ? day + DAY : day
}

export const isSaturday = (time: number): boolean => new Date(time).getUTCDay() === SATURDAY
