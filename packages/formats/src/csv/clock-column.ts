import type { Text } from '@wegwijs/journey'
import { usedColumns } from '../mapped.ts'
import type { Mapping } from '../mapping.ts'
import { shown } from '../row-error.ts'
import { type OpenTable, wordOf } from '../table-format.ts'

const clockWords = ['tijd', 'time', 'tijdstip', 'uur', 'hour', 'timeofday', 'kloktijd', 'besteltijd', 'ordertime']
const clock = /^\d{1,2}:\d\d(:\d\d)?( ?[ap]\.?m\.?)?$/i
const dayAlone = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}$/

/** A day and the time of day beside it, as they would be written together. */
export const withClock = (day: string, clock: string): string => `${day.trim()} ${clock.trim()}`.trim()

/** The column with the time of day that belongs to a column of days; undefined when there is none that no field uses. */
export function clockBeside(
  { headers, samples }: Pick<OpenTable, 'headers' | 'samples'>,
  days: string,
  used: ReadonlySet<string>,
): string | undefined {
  const isWritten = (header: string, shape: RegExp): boolean => {
    const cells = (samples[headers.indexOf(header)] ?? []).map((cell) => cell.trim()).filter((cell) => cell !== '')
    return cells.length > 0 && cells.every((cell) => shape.test(cell))
  }
  if (!isWritten(days, dayAlone)) return undefined
  return headers.find((header) => !used.has(header) && clockWords.includes(wordOf(header)) && isWritten(header, clock))
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
