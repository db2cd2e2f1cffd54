import { Temporal } from 'temporal-polyfill'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Times the store can hold: 1900 up to and including 2299. */
export const earliest = Date.UTC(1900, 0, 1)
export const latest = Date.UTC(2300, 0, 1) - 1

/** Milliseconds UTC for a wall clock reading, itself written as milliseconds as if it were UTC. */
export type Clock = (wall: number) => number

/**
 * The clock of a time zone such as `Europe/Amsterdam`; null when there is no such zone.
 * A reading that occurs twice when the clock goes back is the first; one that is skipped moves an hour on.
 */
export function clockOf(zone: string): Clock | null {
  if (zone === 'UTC' || zone === 'Z') return (wall) => wall
  try {
    instantIn(zone, 0)
  } catch {
    return null
  }
  // Days on which the clock does not change share one offset, so a calendar is asked once a day, not once a row.
  const offsets = new Map<number, number>()
  return (wall) => {
    const day = Math.floor(wall / DAY)
    let offset = offsets.get(day)
    if (offset === undefined) {
      const start = instantIn(zone, day * DAY) - day * DAY
      const end = instantIn(zone, (day + 1) * DAY) - (day + 1) * DAY
      offset = start === end ? start : Number.NaN
      offsets.set(day, offset)
    }
    return Number.isNaN(offset) ? instantIn(zone, wall) : wall + offset
  }
}

function instantIn(zone: string, wall: number): number {
  const plain = Temporal.PlainDateTime.from(new Date(wall).toISOString().slice(0, -1))
  return plain.toZonedDateTime(zone).epochMilliseconds
}

/** The wall clock reading of these parts, or NaN when there is no such moment (31 February, 25 o'clock). */
export function wallTime(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
  ms: number,
): number {
  if (year < 100 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return Number.NaN
  if (hour > 23 || minute > 59 || second > 59) return Number.NaN
  return Date.UTC(year, month - 1, day) + hour * HOUR + minute * MINUTE + second * SECOND + ms
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const daysIn = (year: number, month: number): number =>
  month === 2 && (year % 4 === 0 ? year % 100 !== 0 || year % 400 === 0 : false) ? 29 : monthLengths[month - 1]!

/** Two digits at a place in the text as a number, NaN when they are no digits. */
function twoDigits(raw: string, at: number): number {
  const tens = raw.charCodeAt(at) - 48
  const ones = raw.charCodeAt(at + 1) - 48
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN
}

/** Marks an ISO time that has no zone. */
export const noZone: Clock = () => Number.NaN

/**
 * ISO 8601 (`2024-01-31`, `2024-01-31T10:00:00.123+01:00`, also with a space for the T) in milliseconds UTC.
 * Times without a zone are read on `clock`. NaN when it is no such time. Written by hand: it runs once per row.
 */
export function readIso(raw: string, clock: Clock): number {
  const size = raw.length
  if (size < 10 || raw[4] !== '-' || raw[7] !== '-') return Number.NaN
  const year = twoDigits(raw, 0) * 100 + twoDigits(raw, 2)
  const month = twoDigits(raw, 5)
  const day = twoDigits(raw, 8)
  if (!(year >= 0 && month >= 0 && day >= 0)) return Number.NaN
  if (size === 10) return clock(wallTime(year, month, day, 0, 0, 0, 0))
  const middle = raw[10]
  if ((middle !== 'T' && middle !== ' ' && middle !== 't') || raw[13] !== ':') return Number.NaN
  const hour = twoDigits(raw, 11)
  const minute = twoDigits(raw, 14)
  let at = 16
  let second = 0
  let ms = 0
  if (raw[at] === ':') {
    second = twoDigits(raw, at + 1)
    at += 3
    if (raw[at] === '.' || raw[at] === ',') {
      const start = ++at
      let weight = 100
      for (let code = raw.charCodeAt(at); code >= 48 && code <= 57; code = raw.charCodeAt(++at)) {
        ms += (code - 48) * weight
        weight /= 10
      }
      if (at === start) return Number.NaN
    }
  }
  if (!(hour >= 0 && minute >= 0 && second >= 0)) return Number.NaN
  const wall = wallTime(year, month, day, hour, minute, second, Math.floor(ms))
  return at === size ? clock(wall) : wall - readOffset(raw.slice(at))
}

/** A zone as written behind a time (`Z`, `+01:00`, `-0530`, `+01`, ` UTC`) in milliseconds, or NaN. */
function readOffset(raw: string): number {
  const zone = raw.trim()
  if (zone === 'Z' || zone === 'z' || zone === 'UTC') return 0
  const sign = zone[0] === '+' ? 1 : zone[0] === '-' ? -1 : Number.NaN
  const hours = twoDigits(zone, 1)
  const colon = zone[3] === ':' ? 1 : 0
  const minutes = zone.length === 3 ? 0 : twoDigits(zone, 3 + colon)
  if (zone.length !== 3 && zone.length !== 5 + colon) return Number.NaN
  return hours <= 18 && minutes <= 59 ? sign * (hours * HOUR + minutes * MINUTE) : Number.NaN
}
