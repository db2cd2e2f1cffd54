import { dayOf, isDay } from '../../day.ts'
import { areExcelDays, excelTime } from '../../excel-day.ts'

const months = [
  ['jan', 'januari', 'january'],
  ['feb', 'februari', 'february'],
  ['mrt', 'maart', 'mar', 'march'],
  ['apr', 'april'],
  ['mei', 'may'],
  ['jun', 'juni', 'june'],
  ['jul', 'juli', 'july'],
  ['aug', 'augustus', 'august'],
  ['sep', 'sept', 'september'],
  ['okt', 'oktober', 'oct', 'october'],
  ['nov', 'november'],
  ['dec', 'december'],
]

/** Whether a column of days puts the month first: only when one of them can be nothing else. */
const monthFirst = (written: readonly string[]): boolean =>
  written.some((each) => {
    const parts = /^(\d{1,2})[-/.](\d{1,2})[-/.]\d{4}$/.exec(each)
    return parts !== null && Number(parts[1]) <= 12 && Number(parts[2]) > 12
  })

/** The reader of a column of days: of a spreadsheet's own numbers when it is nothing else, else as people write them. */
export function dayReader(column: readonly string[]): (written: string) => string | null {
  if (areExcelDays(column)) return (written) => (written === '' ? null : dayOf(excelTime(written)))
  const month1st = monthFirst(column)
  return (written) => dayWritten(written, month1st)
}

/** The day that is written as 2026-03-01, 1-3-2026, 1 maart 2026 or March 1, 2026; null when it is none. */
function dayWritten(written: string, month1st: boolean): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(written)
  if (iso) return dayFrom(iso[1], iso[2], iso[3])
  const digits = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(written)
  if (digits) return month1st ? dayFrom(digits[3], digits[1], digits[2]) : dayFrom(digits[3], digits[2], digits[1])
  const words = written.toLowerCase().match(/[a-z]+|\d+/g) ?? []
  const name = words.find((word) => /[a-z]/.test(word))
  const month = months.findIndex((names) => names.includes(name ?? ''))
  const numbers = words.filter((word) => word !== name)
  return month >= 0 && numbers.length === 2 ? dayFrom(numbers[1], String(month + 1), numbers[0]) : null
}

function dayFrom(year = '', month = '', date = ''): string | null {
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return isDay(day) ? day : null
}
