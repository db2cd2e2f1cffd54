import { areExcelDays, dayOf, excelTime, type Text } from '@wegwijs/journey'
import { shown } from './row-error.ts'
import type { OpenTable } from './table-format.ts'
import type { Clock } from './time.ts'
import { type ReadTime, timeReader } from './time-format.ts'

/** What is known of a column of times before it is read. */
export interface TimeColumn {
  header: string
  samples: readonly string[]
  /** Cells whose dates are written alike, of this column and others: they tell which of day and month comes first. */
  alike?: readonly string[]
}

/** The reader of a column of times. That a whole column is days of Excel is only seen from its numbers, so the table says it. */
export function timeColumnReader(
  table: OpenTable,
  { header, samples, alike = samples }: TimeColumn,
  format: string,
  clock: Clock,
): ReadTime {
  const excel = format === 'excel-days' || (format === 'auto' && areExcelDays(samples))
  if (!excel) return timeReader(format, clock, alike)
  const example = samples.find((sample) => !Number.isNaN(excelTime(sample)))
  if (example) table.notes.push(readAsExcelDays(header, example.trim()))
  return timeReader('excel-days', clock, [])
}

function readAsExcelDays(header: string, example: string): Text {
  const day = dayOf(excelTime(example))
  return {
    nl: `“${shown(header)}” is gelezen als dagen van Excel (telling vanaf 1900): ${example} is ${day}`,
    en: `“${shown(header)}” was read as days of Excel (counted from 1900): ${example} is ${day}`,
  }
}
