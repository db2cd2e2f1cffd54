import { areExcelDays, excelTime } from '@wegwijs/journey'
import { type Clock, earliest, latest, readIso, wallTime } from './time.ts'

/** Why a text is no time: unreadable, day and month cannot be told apart, without a zone, or before 1900 or after 2299. */
export type TimeProblem = 'unreadable' | 'ambiguous' | 'zoneless' | 'range'

/** Reads the text of one cell as milliseconds UTC. */
export type ReadTime = (raw: string) => number | TimeProblem

/** Whether the day or the month comes first in dates such as 03-04-2026, as far as the samples show it. */
type DateOrder = 'day' | 'month' | 'unknown'

/**
 * The reader for a format: `auto`, `iso`, `epoch-s`, `epoch-ms`, `epoch-us`, `excel-days` or a pattern such as `dd-MM-yyyy HH:mm`.
 * `samples` only serve `auto`, to find out which of day and month comes first.
 */
export function timeReader(format: string, clock: Clock, samples: readonly string[]): ReadTime {
  if (format === 'auto') return autoReader(clock, dateOrder(samples))
  if (format === 'iso') return inRange((raw) => readIso(raw, clock))
  if (format === 'excel-days') return inRange((raw) => clock(excelTime(raw)))
  const unit = epochUnits[format]
  if (unit !== undefined) return inRange((raw) => readEpoch(raw, unit))
  return inRange(patternReader(format, clock))
}

/** Checks a time against what the store can hold. */
export const checkedTime = (time: number): number | TimeProblem =>
  time >= earliest && time <= latest ? time : Number.isNaN(time) ? 'unreadable' : 'range'

const inRange =
  (read: (raw: string) => number): ReadTime =>
  (raw) =>
    checkedTime(read(raw))

const epochUnits: Record<string, number> = { 'epoch-s': 1000, 'epoch-ms': 1, 'epoch-us': 0.001 }

const readEpoch = (raw: string, msPerUnit: number): number =>
  /^-?\d{1,17}(\.\d+)?$/.test(raw) ? Math.floor(Number(raw) * msPerUnit) : Number.NaN

/** Seconds have up to 10 digits until the year 2286, milliseconds 12–13, microseconds 15–16. */
function epochFormat(raw: string): keyof typeof epochUnits | null {
  if (/^\d{9,10}(\.\d+)?$/.test(raw)) return 'epoch-s'
  if (/^\d{12,13}(\.\d+)?$/.test(raw)) return 'epoch-ms'
  return /^\d{15,16}$/.test(raw) ? 'epoch-us' : null
}

const clockPart = String.raw`(?:[T ,]+(\d{1,2})(?:[:.](\d\d)(?:[:.](\d\d)(?:[.,](\d{1,9}))?)?)?(?: ?([AaPp])\.?[Mm]\.?| ?(?:uur|u))?)?`
const yearLast = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})${clockPart}$`)
const yearFirst = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})${clockPart}$`)

function autoReader(clock: Clock, order: DateOrder): ReadTime {
  return (raw) => {
    const iso = readIso(raw, clock)
    if (!Number.isNaN(iso)) return checkedTime(iso)
    const unit = epochFormat(raw)
    if (unit) return checkedTime(readEpoch(raw, epochUnits[unit]!))
    const first = yearFirst.exec(raw)
    if (first) return checkedTime(clock(wallOf(first, first[1]!, first[3]!, first[4]!)))
    const last = yearLast.exec(raw)
    if (!last) return 'unreadable'
    // A full stop between the parts is only written with the day first.
    const known = last[2] === '.' ? 'day' : order
    if (known === 'unknown') return 'ambiguous'
    const [day, month] = known === 'day' ? [last[1]!, last[3]!] : [last[3]!, last[1]!]
    return checkedTime(clock(wallOf(last, last[4]!, month, day)))
  }
}

const wallOf = (match: RegExpExecArray, year: string, month: string, day: string): number =>
  wallTime(
    Number(year),
    Number(month),
    Number(day),
    hourOf(match[5], match[9]),
    Number(match[6] ?? 0),
    Number(match[7] ?? 0),
    millisecondsOf(match[8]),
  )

function hourOf(raw = '0', half?: string): number {
  const hour = Number(raw)
  if (!half) return hour
  if (hour < 1 || hour > 12) return Number.NaN
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
}

const millisecondsOf = (fraction = ''): number => Number(fraction.slice(0, 3).padEnd(3, '0'))

function dateOrder(samples: readonly string[]): DateOrder {
  let order: DateOrder = 'unknown'
  for (const sample of samples) {
    const match = yearLast.exec(sample.trim())
    if (!match) continue
    if (Number(match[1]) > 12) order = 'day'
    else if (Number(match[3]) > 12) order = 'month'
    if (order !== 'unknown') return order
  }
  return order
}

/** The format all samples are written in, as shown to people; `auto` when they differ or day and month could be swapped. */
export function guessTimeFormat(samples: readonly string[]): string {
  const filled = samples.map((sample) => sample.trim()).filter((sample) => sample !== '')
  if (areExcelDays(filled)) return 'excel-days'
  const order = dateOrder(filled)
  const shapes = new Set(filled.map((sample) => shapeOf(sample, order)))
  const [shape] = shapes
  return shapes.size === 1 && shape ? shape : 'auto'
}

/** Whether every sample reads as a time, or would once day and month are told apart. */
export function looksLikeTime(samples: readonly string[]): boolean {
  const read = autoReader((wall) => wall, dateOrder(samples))
  const filled = samples.filter((sample) => sample.trim() !== '')
  return filled.every((sample) => {
    const time = read(sample.trim())
    return typeof time === 'number' || time === 'ambiguous'
  })
}

function shapeOf(raw: string, order: DateOrder): string | null {
  if (!Number.isNaN(readIso(raw, (wall) => wall))) return 'iso'
  const epoch = epochFormat(raw)
  if (epoch) return epoch
  const match = yearLast.exec(raw)
  if (!match || (order === 'unknown' && match[2] !== '.')) return null
  const [first, second] = order === 'month' && match[2] !== '.' ? ['MM', 'dd'] : ['dd', 'MM']
  const date = `${first}${match[2]}${second}${match[2]}yyyy`
  if (match[5] === undefined) return date
  // Patterns name one separator between date and clock, and no fractions beyond milliseconds.
  if (match[8] !== undefined || match[9] !== undefined || !raw.includes(` ${match[5]}:`)) return null
  return `${date} HH:mm${match[7] === undefined ? '' : ':ss'}`
}

const patternTokens: Record<string, string> = {
  yyyy: String.raw`(?<year>\d{4})`,
  yy: String.raw`(?<short>\d\d)`,
  M: String.raw`(?<month>\d{1,2})`,
  d: String.raw`(?<day>\d{1,2})`,
  H: String.raw`(?<hour>\d{1,2})`,
  h: String.raw`(?<hour>\d{1,2})`,
  m: String.raw`(?<minute>\d{1,2})`,
  s: String.raw`(?<second>\d{1,2})`,
  S: String.raw`(?<fraction>\d{1,9})`,
  a: String.raw`(?<half>[AaPp])\.?[Mm]\.?`,
  Z: String.raw`(?<zone>Z|[+-]\d\d(?::?\d\d)?)`,
}

/** Reads by a pattern: yyyy or yy (20yy), MM, dd, HH or hh with a, mm, ss, SSS, Z; everything else stands for itself. */
function patternReader(pattern: string, clock: Clock): (raw: string) => number {
  const source = pattern.replace(/yyyy|yy|M+|d+|H+|h+|m+|s+|S+|a|Z|[-/.:, T]/g, (token) => {
    const known = patternTokens[token] ?? patternTokens[token[0]!]
    return known ?? `\\${token}`.replace(/\\([T ,:/-])/, '$1')
  })
  const matcher = new RegExp(`^${source}$`)
  return (raw) => {
    const parts = matcher.exec(raw)?.groups
    if (!parts) return Number.NaN
    const wall = wallTime(
      parts.year === undefined ? 2000 + Number(parts.short) : Number(parts.year),
      Number(parts.month),
      Number(parts.day),
      hourOf(parts.hour, parts.half),
      Number(parts.minute ?? 0),
      Number(parts.second ?? 0),
      millisecondsOf(parts.fraction),
    )
    if (parts.zone === undefined) return clock(wall)
    // The zone is read as ISO reads it, behind midnight of some day.
    return wall + readIso(`1970-01-01T00:00${parts.zone}`, (at) => at)
  }
}
const named = new Set(['auto', 'iso', 'excel-days'])

/** Whether a format can be read: a named one, or a pattern with a year, a month and a day, and nothing twice. */
export function isTimeFormat(format: string): boolean {
  if (named.has(format) || epochUnits[format] !== undefined) return true
  const tokens: string[] = format.match(/y+|M+|d+|H+|h+|m+|s+|S+|a|Z/g) ?? []
  const kinds = tokens.map((token) => (token[0] === 'h' ? 'H' : token[0]!))
  return (
    tokens.every((token) => /^(yyyy|yy|MM?|dd?|HH?|hh?|mm?|ss?|S+|a|Z)$/.test(token)) &&
    new Set(kinds).size === kinds.length &&
    ['y', 'M', 'd'].every((kind) => kinds.includes(kind))
  )
}
