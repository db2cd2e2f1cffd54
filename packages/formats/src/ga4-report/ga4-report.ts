import { currencyCode } from '../currency.ts'
import type { Row } from '../import.ts'
import { constantOf } from '../mapped.ts'
import { guessDecimal } from '../number.ts'
import { daysIn, type Period, periodIn, periodOf } from '../period.ts'
import { isFault, noDay } from '../row-error.ts'
import type { TableFormat } from '../table-format.ts'
import { type OpenReport, openReport } from './rows.ts'

/**
 * Reports and explorations as GA4's screens export them: comments with `#`, then one table or several. Numbers over
 * many people, so they fill KPIs and never funnels. Search terms become what people looked for on the site.
 */
export const ga4Report: TableFormat = {
  id: 'ga4-report',
  name: { nl: 'Google Analytics 4, rapport', en: 'Google Analytics 4, report' },
  uneven: true,
  recognise(rows) {
    const headerRow = rows.findIndex((row) => !isComment(row) && !isEmpty(row))
    const comments = rows.slice(0, Math.max(headerRow, 0)).filter(isComment)
    const lines = comments.map(textOf)
    const isReport = periodIn(lines) !== null || lines.some((line) => /^(property|account)\s*:/i.test(line))
    return isReport && rows[headerRow]!.length > 1 ? { headerRow, firstRow: headerRow + 1 } : null
  },
  open(table, mapping) {
    const comments = table.before.filter(isComment).map(textOf)
    const asked = periodOf(mapping)
    const named = constantOf(mapping, 'currency')?.trim()
    const currency = named ? currencyCode(named) : undefined
    if (isFault(currency)) return currency
    const report = {
      source: ['GA4', sourceIn(comments)].filter(Boolean).join(', '),
      decimal: guessDecimal(table.samples.flat(), table.delimiter),
      currency,
      told: new Map<string, number>(),
    }
    let period = asked ?? periodIn(comments)
    if (!period) return noDay
    let open: OpenReport | null = openReport(table.headers, { ...report, period })
    /** Comments since the last row: a table below them may be about days of its own. */
    let above: string[] = []
    return (cells, line): Row[] => {
      if (isEmpty(cells) || isComment(cells)) {
        open = null
        if (isComment(cells)) above.push(textOf(cells))
        return []
      }
      if (open) return open(cells, line)
      period = (asked ?? periodIn(above) ?? period) as Period
      above = []
      open = openReport(cells, { ...report, period })
      return []
    }
  },
}

const isComment = (row: readonly string[]): boolean => row[0]!.trimStart().startsWith('#')
const isEmpty = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === '')
const textOf = (row: readonly string[]): string =>
  row
    .join(', ')
    .replace(/^\s*#\s*/, '')
    .trim()

/** The property, else the account, else the title of the exploration; '' without any. */
function sourceIn(comments: readonly string[]): string {
  for (const name of ['property', 'account']) {
    const named = comments.map((line) => new RegExp(`^${name}\\s*:\\s*(.+)$`, 'i').exec(line)?.[1]).find(Boolean)
    if (named) return named
  }
  // A line of days is no title: with it every month would be a source of its own.
  return comments.find((line) => /\p{L}/u.test(line) && daysIn(line).length === 0) ?? ''
}
