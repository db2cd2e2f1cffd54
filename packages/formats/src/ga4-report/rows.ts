import { dayOf, type Figure, type SearchDay } from '@wegwijs/journey'
import { clockSeconds } from '../clock-seconds.ts'
import type { Row } from '../import.ts'
import { type Decimal, readNumber } from '../number.ts'
import { daysIn, type Period } from '../period.ts'
import { cellCount, errorRow, type Fault, notANumber } from '../row-error.ts'
import { badTime } from '../time-error.ts'
import * as names from './names.ts'
import { grandTotal, noTerm, toldTwice } from './reasons.ts'

/** What holds for a whole report: where it is from, its days, and how its numbers are written. */
export interface ReportFacts {
  source: string
  period: Period
  decimal: Decimal
  currency: string | undefined
  /** What was read so far: value by KPI, days and split. */
  told: Map<string, number>
}

export type OpenReport = (cells: readonly string[], line: number) => Row[]

/** Reads the rows of one table of a report. Which columns are numbers is known from their headers and the first row. */
export function openReport(headers: readonly string[], facts: ReportFacts): OpenReport {
  let split = -1
  return (cells, line) => {
    if (isGrandTotal(cells)) return [{ kind: 'leftOut', line, reason: grandTotal }]
    if (cells.length !== headers.length) return [errorRow(line, cellCount(cells.length, headers.length))]
    if (split < 0) split = firstNumber(headers, cells, facts.decimal)
    const term = headers.slice(0, split).findIndex(names.isSearchTerm)
    // GA4 writes “(not set)” where a value is not known: empty is only a row that sums up.
    if (term < 0 && split > 0 && cells.slice(0, split).every((cell) => cell.trim() === ''))
      return [{ kind: 'leftOut', line, reason: grandTotal }]
    const days = daysOf(headers, cells, split, facts.period)
    if ('reason' in days) return [errorRow(line, days)]
    const values: number[] = []
    for (let index = split; index < headers.length; index++) {
      const value = numberIn(cells[index]!, facts.decimal)
      if (value === null) return [errorRow(line, notANumber(headers[index]!, cells[index]!))]
      values.push(value)
    }
    return term < 0
      ? figures(headers, cells, split, values, days, facts).map((figure) => figureRow(figure, line, facts.told))
      : [searchRow(headers, cells, { term, split }, values, days, facts, line)]
  }
}

/** One number told twice is no harm; two numbers for one KPI, day and split cannot both be true. */
function figureRow(figure: Figure, line: number, told: Map<string, number>): Row {
  const { kpi, day, until, split, value } = figure
  const key = JSON.stringify([kpi, day, until, Object.entries(split).sort()])
  const before = told.get(key)
  if (before !== undefined && before !== value) return errorRow(line, toldTwice(kpi, before, value))
  told.set(key, value)
  return { kind: 'figure', line, figure }
}

/** The row that sums up all others: its place in the totals is marked by words, whatever the columns. */
const isGrandTotal = (cells: readonly string[]): boolean =>
  cells.some((cell) => /^\s*(grand total|eindtotaal|totals?|totalen|totaal)\s*$/i.test(cell))

function firstNumber(headers: readonly string[], cells: readonly string[], decimal: Decimal): number {
  const index = headers.findIndex(
    (header, at) =>
      names.isMeasure(header) || (!names.isDimension(header) && numberIn(cells[at] ?? '', decimal) !== null),
  )
  return index < 0 ? headers.length - 1 : index
}

function daysOf(headers: readonly string[], cells: readonly string[], split: number, period: Period): Period | Fault {
  for (let index = 0; index < split; index++) {
    const raw = cells[index]!.trim()
    if (names.isDate(headers[index]!)) {
      const [day] = daysIn(raw)
      return day ? { day, until: day } : badTime(headers[index]!, raw, 'unreadable')
    }
    if (names.isNthDay(headers[index]!)) {
      if (!/^\d{1,4}$/.test(raw)) return badTime(headers[index]!, raw, 'unreadable')
      const day = dayOf(Date.parse(period.day) + Number(raw) * 86_400_000)
      return { day, until: day }
    }
  }
  return period
}

function figures(
  headers: readonly string[],
  cells: readonly string[],
  split: number,
  values: readonly number[],
  days: Period,
  { source, currency }: ReportFacts,
): Figure[] {
  const by = headers
    .slice(0, split)
    .map((header, index) => [header, cells[index]!.trim()] as const)
    .filter(([header]) => !names.isDate(header) && !names.isNthDay(header))
  return values.map((value, index) => {
    const kpi = names.kpiOf(headers[split + index]!, headers)
    const figure: Figure = {
      kpi,
      ...days,
      value,
      source,
      split: Object.fromEntries(by.map(([header, value]) => [names.splitName(header, headers.slice(0, split)), value])),
    }
    if (kpi === 'revenue' && currency) figure.currency = currency
    return figure
  })
}

/** How often a term was searched for on the site, by the number of events, else by the first number of the table. */
function searchRow(
  headers: readonly string[],
  cells: readonly string[],
  { term, split }: { term: number; split: number },
  values: readonly number[],
  days: Period,
  { source }: ReportFacts,
  line: number,
): Row {
  const searched = cells[term]!.trim()
  if (searched === '' || /^\((not set|niet ingesteld)\)$/i.test(searched))
    return { kind: 'leftOut', line, reason: noTerm }
  const counted = Math.max(headers.slice(split).findIndex(names.isEventCount), 0)
  const page = headers
    .slice(0, split)
    .findIndex((header) => names.splitName(header, headers.slice(0, split)) === 'page')
  const search: SearchDay = {
    ...days,
    term: searched,
    where: 'site',
    page: page < 0 ? '' : cells[page]!.trim(),
    impressions: values[counted]!,
    clicks: 0,
    position: null,
    source,
  }
  return { kind: 'search', line, search }
}

/** “0.3829”, “38.29%” (a share), “1m 23s” and “00:01:23” (seconds); null when it is no number. */
function numberIn(raw: string, decimal: Decimal): number | null {
  const cell = raw.trim()
  const clock = clockSeconds(cell)
  if (clock !== null) return clock
  const spoken = /^(?:(\d+)m\s*)?(\d+)s$/.exec(cell)
  if (spoken) return Number(spoken[1] ?? 0) * 60 + Number(spoken[2])
  if (!cell.endsWith('%')) return cell === '' ? null : readNumber(cell, decimal)
  const share = readNumber(cell.slice(0, -1).trim(), decimal)
  // Dividing tenths of a per cent leaves tails such as 0.38289999999999996.
  return share === null ? null : Number((share / 100).toPrecision(12))
}
