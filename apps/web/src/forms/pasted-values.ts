import type { KpiRecord, MetricUnit } from '@wegwijs/journey'
import { keptValue } from './typed-number.ts'

/**
 * Lines of a spreadsheet as KPI values: day, value, source, separated by tabs or semicolons.
 * Days as 2026-03-01 or 1-3-2026; lines that make no sense are counted, not guessed.
 */
export function pastedValues(
  pasted: string,
  unit: MetricUnit | undefined,
): { values: KpiRecord['values']; unread: number } {
  const lines = pasted.split(/\r?\n/).filter((line) => line.trim() !== '')
  const values = lines.flatMap((line) => {
    const [day = '', value = '', source = ''] = cellsOf(line)
    const isoDay = isoDayOf(day)
    const kept = keptValue(value, unit)
    return isoDay && typeof kept === 'number' ? [{ day: isoDay, value: kept, source: source.slice(0, 300) }] : []
  })
  return { values, unread: lines.length - values.length }
}

/** The cells of a line out of a spreadsheet: between tabs, else semicolons, else commas with a space. */
function cellsOf(line: string): string[] {
  const between = ['\t', ';'].find((sign) => line.includes(sign)) ?? ', '
  return line.split(between).map((cell) => cell.trim())
}

/** A day as it is kept, from 2026-03-01 or 1-3-2026; null when it is none. */
function isoDayOf(typed: string): string | null {
  const dutch = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(typed)
  const iso = dutch ? `${dutch[3]}-${dutch[2]!.padStart(2, '0')}-${dutch[1]!.padStart(2, '0')}` : typed
  const ms = /^\d{4}-\d\d-\d\d$/.test(iso) ? Date.parse(`${iso}T00:00Z`) : Number.NaN
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(iso) ? iso : null
}
