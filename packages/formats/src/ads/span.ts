import { dayOf } from '@wegwijs/journey'
import { formatOf } from '../mapped.ts'
import type { Mapping } from '../mapping.ts'
import { daysIn, type Period, periodIn, periodOf } from '../period.ts'
import { endsBeforeItStarts, type Fault, missingField, noDay } from '../row-error.ts'
import { columnNamed, type OpenTable } from '../table-format.ts'
import { timeColumnReader } from '../time-column.ts'
import { badTime } from '../time-error.ts'
import { type ReadTime, timeReader } from '../time-format.ts'

/** The headers under which a report says when. */
export interface SpanWords {
  day: readonly string[]
  /** First and last day of a row about several. */
  start?: readonly string[]
  until?: readonly string[]
  week?: readonly string[]
  month?: readonly string[]
}

/** First day of a row, and its last when that is another. */
export interface Span {
  day: string
  until?: string
}

const DAY = 86_400_000

/**
 * The days a row is about: its own day, week, month or first and last day; else the period above the table; else the
 * one the mapping names.
 */
export function spanReader(
  words: SpanWords,
  table: OpenTable,
  mapping?: Mapping,
): { read: (cells: readonly string[]) => Span | Fault } | Fault {
  const at = (list: readonly string[] = []) => columnNamed(table.headers, list)
  const above = periodIn(table.before.map((row) => row.join(' ')))
  const [day, first, until] = [at(words.day), at(words.start), at(words.until)]
  const [week, month] = [at(words.week), at(words.month)]
  const start = [day, first, week, month].find((column) => column >= 0)
  if (start === undefined) {
    const period = above ?? periodOf(mapping)
    return period ? { read: () => spanOf(period.day, period.until) } : noDay
  }
  const last = start === first && until >= 0 ? until : -1
  // First and last days are written alike, so either tells which of day and month comes first.
  const alike = [start, last].flatMap((index) => table.samples[index] ?? [])
  const dayAt = (index: number) => dayReader(table, index, alike, above, formatOf(mapping, 'day'))
  const [readDay, readLast] = [dayAt(start), last < 0 ? null : dayAt(last)]
  const endOf = (ms: number): number => (start === week ? ms + 6 * DAY : start === month ? lastOfMonth(ms) : ms)
  return {
    read(cells) {
      const from = readDay(start === month ? firstOfMonth(cells[start]!) : cells[start]!)
      if (typeof from !== 'number') return from
      const to = readLast && cells[last]!.trim() !== '' ? readLast(cells[last]!) : endOf(from)
      if (typeof to !== 'number') return to
      const span = spanOf(dayOf(from), dayOf(to))
      return above && (start === week || start === month) ? within(above, span) : span
    },
  }
}

/** The days of a week or month that the report is about: at its edges the others are in another report. */
function within({ day, until }: Period, span: Span | Fault): Span | Fault {
  if ('reason' in span) return span
  const [first, last] = [
    span.day < day ? day : span.day,
    (span.until ?? span.day) > until ? until : (span.until ?? span.day),
  ]
  return first <= last ? spanOf(first, last) : span
}

/** “2026-04” by its first day; other ways to write a month name it in words. */
const firstOfMonth = (cell: string): string => cell.trim().replace(/^(\d{4}-\d\d)$/, '$1-01')

const spanOf = (day: string, until: string): Span | Fault =>
  until < day ? endsBeforeItStarts(day, until) : until === day ? { day } : { day, until }

function dayReader(
  table: OpenTable,
  index: number,
  alike: readonly string[],
  above: Period | null,
  format: string,
): (raw: string) => number | Fault {
  const read = orderedReader(table, index, alike, above, format)
  return (raw) => {
    const cell = raw.trim()
    if (cell === '') return missingField('day')
    const ms = read(cell)
    if (typeof ms === 'number') return ms
    // “Jan 1, 2026”, or a month by its name alone.
    const [written] = ms === 'unreadable' ? [...daysIn(cell), ...daysIn(`1 ${cell}`)] : []
    return written ? Date.parse(written) : badTime('day', cell, ms)
  }
}

/** Which of day and month comes first is learned from the columns, or from the period above it, outside which no row lies. */
function orderedReader(
  table: OpenTable,
  index: number,
  alike: readonly string[],
  above: Period | null,
  format: string,
): ReadTime {
  const column = { header: table.headers[index]!, samples: table.samples[index]!, alike }
  const reader = timeColumnReader(table, column, format, (wall) => wall)
  const filled = alike.map((sample) => sample.trim()).filter((sample) => sample !== '')
  if (!above || !filled.some((sample) => reader(sample) === 'ambiguous')) return reader
  const orders = [['31/12/2000'], ['12/31/2000']].map((order) => timeReader('auto', (wall) => wall, order))
  const fitting = orders.filter((each) =>
    filled.every((sample) => {
      const ms = each(sample)
      return typeof ms === 'number' && dayOf(ms) >= above.day && dayOf(ms) <= above.until
    }),
  )
  return fitting.length === 1 ? fitting[0]! : reader
}

function lastOfMonth(ms: number): number {
  const date = new Date(ms)
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)
}
