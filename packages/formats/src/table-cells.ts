import type { Event } from '@wegwijs/journey'
import { areClocks, clockBeside, withClock } from './clock-column.ts'
import type { Row } from './import.ts'
import { constantOf, formatOf, zoneOf } from './mapped.ts'
import type { Mapping } from './mapping.ts'
import { guessDecimal, readNumber } from './number.ts'
import { type Fault, isFault, notANumber } from './row-error.ts'
import { columnNamed, type OpenTable } from './table-format.ts'
import { clockOf } from './time.ts'
import { timeColumnReader } from './time-column.ts'
import { badTime } from './time-error.ts'

type Cells = readonly string[]

/** Reads the cells of one table by the words (as `wordOf` writes them) its columns may be named with. */
export interface TableCells {
  /** Whether there is a column of that name. */
  has(...words: string[]): boolean
  /** Trimmed; '' when the column is not there, or says in a system's words that it holds nothing. */
  text(...words: string[]): (cells: Cells) => string
  /** Milliseconds UTC; null when empty. */
  time(...words: string[]): (cells: Cells) => number | null | Fault
  /** A time of which the day may stand in a column of its own, named by `days`, and the time of day in another. */
  moment(words: readonly string[], days: readonly string[]): (cells: Cells) => number | null | Fault
  /** Whether a column holds times of day, of which the day stands elsewhere. */
  areClocks(...words: string[]): boolean
  /** As its column names it, else the mapping for every row; '' when neither does. */
  currency(...words: string[]): (cells: Cells) => string
  /** Null when empty. */
  number(...words: string[]): (cells: Cells) => number | null | Fault
  /** A number that may have a percent sign behind it; null when empty. */
  percent(...words: string[]): (cells: Cells) => number | null | Fault
  /** Whether it says yes. */
  yes(...words: string[]): (cells: Cells) => boolean
  /** A time in the column at a place, of a name found by the format itself. */
  timeAt(index: number): (cells: Cells) => number | null | Fault
}

/** What systems write where there is nothing. */
const nothing = new Set(['NULL', 'null', '(null)', '\\N', 'NaN', 'nan', 'None', 'undefined', '--', '-'])
const yes = new Set(['true', 'yes', '1', 'ja', 'waar', 'oui', 'x'])

const withoutPercent = (raw: string): string => raw.replace(/\s*%$/, '')

/** The cells of a table; times without a zone are in the zone of the mapping, else UTC, unless another is given. */
export function cellsOf(table: OpenTable, mapping?: Mapping, zone = zoneOf(mapping)): TableCells {
  const clock = clockOf(zone) ?? ((wall: number) => wall)
  // Dates of one export are written alike, so one column can tell which of day and month comes first in another.
  const alike = table.samples.flat()
  const at = (words: readonly string[]) => columnNamed(table.headers, words)
  const textAt = (index: number) => (cells: Cells) => {
    const cell = cells[index]?.trim() ?? ''
    return nothing.has(cell) ? '' : cell
  }
  const timeOf = (index: number, text: (cells: Cells) => string, samples: readonly string[]) => {
    const header = table.headers[index] ?? ''
    const readTime = timeColumnReader(table, { header, samples, alike }, formatOf(mapping, 'time'), clock)
    return (cells: Cells) => {
      const raw = text(cells)
      if (raw === '') return null
      const time = readTime(raw)
      return typeof time === 'number' ? time : badTime(header, raw, time)
    }
  }
  const timeAt = (index: number) => {
    const samples = (table.samples[index] ?? []).map((cell) => (nothing.has(cell.trim()) ? '' : cell.trim()))
    return timeOf(index, textAt(index), samples)
  }
  /** A row without a time of day is the midnight of its day, unless the time of day is what the column is for. */
  const momentAt = (index: number, ofDay: number) => {
    const clocks = areClocks(table.samples[index])
    const beside = clocks ? undefined : clockBeside(table, table.headers[index] ?? '', new Set())
    const [day, time] = clocks ? [ofDay, index] : [index, table.headers.indexOf(beside ?? '')]
    if (day < 0 || time < 0 || day === time) return timeAt(index)
    const [dayText, timeText] = [textAt(day), textAt(time)]
    const together = (cells: Cells) =>
      clocks && timeText(cells) === '' ? '' : withClock(dayText(cells), timeText(cells))
    const samples = (table.samples[day] ?? []).map((cell, row) => withClock(cell, table.samples[time]?.[row] ?? ''))
    return timeOf(day, together, samples)
  }
  const numberAt = (index: number, bare: (raw: string) => string) => {
    const text = textAt(index)
    const decimal = guessDecimal((table.samples[index] ?? []).map(bare), table.delimiter)
    return (cells: Cells) => {
      const raw = text(cells)
      return raw === '' ? null : (readNumber(bare(raw), decimal) ?? notANumber(table.headers[index]!, raw))
    }
  }
  return {
    has: (...words) => at(words) >= 0,
    text: (...words) => textAt(at(words)),
    time: (...words) => timeAt(at(words)),
    moment: (words, days) => momentAt(at(words), at(days)),
    areClocks: (...words) => areClocks(table.samples[at(words)]),
    timeAt,
    currency: (...words) => {
      const [text, constant] = [textAt(at(words)), constantOf(mapping, 'currency') ?? '']
      return (cells) => text(cells) || constant
    },
    yes: (...words) => {
      const text = textAt(at(words))
      return (cells) => yes.has(text(cells).toLowerCase())
    },
    number: (...words) => numberAt(at(words), (raw) => raw),
    percent: (...words) => numberAt(at(words), withoutPercent),
  }
}

/** The times of one row, in the order of the readers; the first that cannot be read is the fault. */
export function timesOf(
  readers: readonly ((cells: Cells) => number | null | Fault)[],
  cells: Cells,
): (number | null)[] | Fault {
  const times: (number | null)[] = []
  for (const read of readers) {
    const time = read(cells)
    if (isFault(time)) return time
    times.push(time)
  }
  return times
}

/** What a format puts into an event; what is null, undefined or '' is not in the event. */
export interface Fact {
  id: string
  person: string
  time: number
  name: string
  source: string
  account?: string
  channel?: string
  value?: number | null
  currency?: string
  score?: number
  scale?: NonNullable<Event['scale']>
  text?: string
  properties?: Record<string, string>
}

/** The row of a fact. */
export function eventRow(line: number, fact: Fact): Row {
  const { id, person, time, name, source, account, channel, value, currency, score, scale, text } = fact
  const properties = Object.fromEntries(Object.entries(fact.properties ?? {}).filter(([, each]) => each !== ''))
  const event: Event = { person: person || null, time, name, source, channel: channel ?? '', properties }
  if (id) event.id = id
  if (account) event.account = account
  if (value !== null && value !== undefined) event.value = value
  if (currency) event.currency = currency
  if (score !== undefined && scale) Object.assign(event, { score, scale })
  if (text) event.text = text
  return { kind: 'event', line, event }
}
