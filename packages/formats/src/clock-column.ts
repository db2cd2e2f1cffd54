import type { Text } from '@wegwijs/journey'
import { usedColumns } from './mapped.ts'
import type { Mapping } from './mapping.ts'
import { shown } from './row-error.ts'
import { type OpenTable, wordOf } from './table-format.ts'

const clockWords = [
  ...['tijd', 'time', 'tijdstip', 'uur', 'hour', 'timeofday', 'kloktijd', 'besteltijd', 'ordertime', 'ordertijd'],
  ...['eventtime', 'starttime', 'starttijd', 'begintijd', 'aanvangstijd', 'purchasetime', 'invoicetime'],
]
/** Headers under which a bare number is an hour; under another it may just as well be a duration. */
const hourWords = ['uur', 'hour']
const clock =
  /^\d{1,2}(?:[:.]\d\d){1,2}(?:[.,]\d{1,9})?(?: ?[ap]\.?m\.?)?(?: ?(?:uur|u))?(?: ?(?:Z|[+-]\d\d(?::?\d\d)?))?$/i
const hour = /^\d{1,2}(?: ?[ap]\.?m\.?| ?(?:uur|u))?$/i
const dayAlone = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:[T ]0?0:00(?::00(?:\.0+)?)?)?$/
/** What a day out of a database or a workbook says of the time of day when it knows none. */
const midnight = /[T ]0?0:00(?::00(?:\.0+)?)?$/

/** A day and the time of day beside it, as they would be written together. */
export function withClock(day: string, clock: string): string {
  const time = clock.trim()
  return time === '' ? day.trim() : `${day.trim().replace(midnight, '')} ${time}`.trim()
}

/** Whether most cells are written so: one odd cell changes nothing, so that reading says on which line it is. */
function areWritten(samples: readonly string[] | undefined, shape: RegExp): boolean {
  const cells = (samples ?? []).map((cell) => cell.trim()).filter((cell) => cell !== '')
  return cells.length > 0 && cells.filter((cell) => shape.test(cell)).length * 2 >= cells.length
}

/** Whether a column holds times of day, of which the day must stand elsewhere. */
export const areClocks = (samples: readonly string[] | undefined): boolean => areWritten(samples, clock)

/** The column with the time of day that belongs to a column of days; undefined when there is none that no field uses. */
export function clockBeside(
  { headers, samples }: Pick<OpenTable, 'headers' | 'samples'>,
  days: string,
  used: ReadonlySet<string>,
): string | undefined {
  const cellsUnder = (header: string) => samples[headers.indexOf(header)]
  if (!areWritten(cellsUnder(days), dayAlone)) return undefined
  return headers.find((header) => {
    const word = wordOf(header)
    if (used.has(header) || !clockWords.includes(word)) return false
    return areClocks(cellsUnder(header)) || (hourWords.includes(word) && areWritten(cellsUnder(header), hour))
  })
}

/** What is said when a mapping takes the day and not the time of day beside it: everything then counts at the start of its day. */
export function looseClock({ fields }: Mapping, table: OpenTable): Text[] {
  const { time } = fields
  if (!time || !('column' in time) || time.clock !== undefined) return []
  const loose = clockBeside(table, time.column, usedColumns(fields))
  return loose === undefined ? [] : [atMidnight(time.column, loose)]
}

const atMidnight = (day: string, clock: string): Text => ({
  nl: `“${shown(day)}” zegt alleen de dag: alles telt om middernacht. Noem in de koppeling “${shown(clock)}” als kloktijd, dan kloppen volgorde, bezoeken en duur`,
  en: `“${shown(day)}” only says the day: everything counts at midnight. Name “${shown(clock)}” as the clock in the mapping, so that order, visits and durations are right`,
})
