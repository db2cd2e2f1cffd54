import type { Text } from '@wegwijs/journey'
import { usedColumns } from '../mapped.ts'
import type { Mapping } from '../mapping.ts'
import { shown } from '../row-error.ts'
import { type OpenTable, wordOf } from '../table-format.ts'

const clockWords = ['tijd', 'time', 'tijdstip', 'uur', 'hour', 'timeofday', 'kloktijd', 'besteltijd', 'ordertime']
const clock = /^\d{1,2}:\d\d(:\d\d)?( ?[ap]\.?m\.?)?$/i
const dayAlone = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}$/

/** What is said when the time of day stands in a column of its own: everything then counts at the start of its day. */
export function looseClock({ fields }: Mapping, table: OpenTable): Text[] {
  const { time } = fields
  if (!time || !('column' in time)) return []
  const samplesOf = (header: string): string[] =>
    (table.samples[table.headers.indexOf(header)] ?? []).map((cell) => cell.trim()).filter((cell) => cell !== '')
  const all = (cells: readonly string[], shape: RegExp): boolean =>
    cells.length > 0 && cells.every((cell) => shape.test(cell))
  if (!all(samplesOf(time.column), dayAlone)) return []
  const used = usedColumns(fields)
  const loose = table.headers.find(
    (header) => !used.has(header) && clockWords.includes(wordOf(header)) && all(samplesOf(header), clock),
  )
  return loose === undefined ? [] : [atMidnight(time.column, loose)]
}

const atMidnight = (day: string, clock: string): Text => ({
  nl: `“${shown(day)}” zegt alleen de dag: alles telt om middernacht. Zet “${shown(clock)}” erachter in dezelfde kolom, dan kloppen volgorde, bezoeken en duur`,
  en: `“${shown(day)}” only says the day: everything counts at midnight. Put “${shown(clock)}” behind it in the same column, so that order, visits and durations are right`,
})
