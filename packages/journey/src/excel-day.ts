const DAY = 86_400_000
/** Day 0 of Excel's 1900 system, for days after the 29 February 1900 that it believes in. */
const dayZero = Date.UTC(1899, 11, 30)
const firstSure = 61
/** 1990 up to and including 2099: outside it a number of a spreadsheet is more likely something else. */
const plausible = { from: 32_874, before: 73_051 }

/** Whether all that is filled of a column are numbers that a spreadsheet writes for plausible days: 45992, 45992.5 or 45992,5. */
export function areExcelDays(column: readonly string[]): boolean {
  const filled = column.filter((cell) => cell.trim() !== '')
  return filled.length > 0 && filled.every(isExcelDay)
}

/** Whether one cell could be such a day. */
export function isExcelDay(cell: string): boolean {
  const days = daysIn(cell)
  return days >= plausible.from && days < plausible.before
}

/** The clock reading of an Excel day (1900 system), in milliseconds as if it were UTC; NaN when it is none. */
export function excelTime(cell: string): number {
  const days = daysIn(cell)
  if (!(days >= firstSure)) return Number.NaN
  // A spreadsheet mostly shows five digits of the day's part; below eight they do not tell one millisecond from another.
  const unit = (/[.,](\d+)/.exec(cell)?.[1]?.length ?? 0) >= 8 ? 1 : 1000
  return dayZero + Math.round((days * DAY) / unit) * unit
}

const daysIn = (cell: string): number =>
  /^\d{2,6}([.,]\d{1,16})?$/.test(cell.trim()) ? Number(cell.trim().replace(',', '.')) : Number.NaN
