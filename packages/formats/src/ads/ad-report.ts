import type { AdSpend, Text } from '@wegwijs/journey'
import { amountOf, microsOf } from '../amount.ts'
import type { FormatId } from '../import.ts'
import { constantOf } from '../mapped.ts'
import type { Mapping } from '../mapping.ts'
import { type Decimal, guessDecimal } from '../number.ts'
import { errorRow, type Fault, missingField } from '../row-error.ts'
import { columnNamed, headerRowWith, type OpenTable, type ReadRow, type TableFormat } from '../table-format.ts'
import { currencyReader } from './currency.ts'
import { noColumnFor, notCounted, totalRow } from './reasons.ts'
import { type SpanWords, spanReader } from './span.ts'

/** How one platform writes its advertising reports: the words of its headers, as `wordOf` writes them. */
export interface AdPlatform {
  id: FormatId
  name: Text
  /** What `AdSpend.platform` says. */
  platform: string
  /** Shapes of its tables, each by lists of which the header holds one word each: what tells them from any other. */
  shapes: readonly (readonly (readonly string[])[])[]
  /** A shape of words anybody may use, which is the platform's only below such a title. */
  titled?: { title: RegExp; lists: readonly (readonly string[])[] }
  columns: SpanWords &
    Record<'campaign' | 'impressions' | 'clicks' | 'cost', readonly string[]> &
    Partial<Record<'costMicros' | 'currency' | 'reach' | 'engagements', readonly string[]>>
  /** The platform leaves a cell empty where it counted nothing. */
  emptyIsZero?: true
  /** The platform writes a sum of all campaigns as a row without a campaign. */
  summaryRow?: true
  /** The channel of a row, as GA4 calls channels. */
  channel(headers: readonly string[]): (cells: readonly string[]) => string
}

/** The table format of a platform's reports. Several rows of one day and campaign, such as ads or devices, each are a row. */
export const adReport = (platform: AdPlatform): TableFormat => ({
  id: platform.id,
  name: platform.name,
  recognise(rows) {
    const plain = rows.map(withoutCurrency)
    for (const lists of platform.shapes) {
      const headerRow = headerRowWith(plain, ...lists)
      if (headerRow >= 0) return { headerRow, firstRow: headerRow + 1 }
    }
    const { title, lists } = platform.titled ?? {}
    const headerRow = lists ? headerRowWith(plain, ...lists) : -1
    const below = rows.slice(0, Math.max(0, headerRow)).some((row) => title?.test(row[0] ?? ''))
    return below ? { headerRow, firstRow: headerRow + 1 } : null
  },
  open: (table, mapping) => openReport(platform, table, mapping),
})

type Cells = readonly string[]

/** What every platform calls the columns that only tell one account or campaign from another. */
const ids = {
  account: ['accountid', 'customerid', 'klantid', 'accountname', 'accountnaam', 'account'],
  campaignId: ['campaignid', 'campagneid'],
}

/** Headers without the currency some carry behind them: “Amount spent (EUR)”. */
const withoutCurrency = (headers: Cells): string[] => headers.map((header) => header.replace(/\s*\([A-Z]{3}\)\s*$/, ''))

function openReport(platform: AdPlatform, table: OpenTable, mapping?: Mapping): ReadRow | Fault {
  const headers = withoutCurrency(table.headers)
  const at = (words: readonly string[] = []) => columnNamed(headers, words)
  const { columns } = platform
  const place = { campaign: at(columns.campaign), impressions: at(columns.impressions), clicks: at(columns.clicks) }
  const micros = at(columns.costMicros)
  const cost = micros < 0 ? at(columns.cost) : micros
  for (const [field, index] of Object.entries({ ...place, cost })) if (index < 0) return noColumnFor(field)
  const [reach, engagements] = [at(columns.reach), at(columns.engagements)]
  const told = { account: at(ids.account), campaignId: at(ids.campaignId) }
  const decimal = guessDecimal(
    [cost, place.impressions, place.clicks].flatMap((index) => table.samples[index]!),
    table.delimiter,
  )
  const span = spanReader(columns, table, mapping)
  if ('reason' in span) return span
  const currency = currencyReader(table, cost, at(columns.currency), mapping)
  if ('reason' in currency) return currency
  const named = constantOf(mapping, 'channel')
  const channel = named === undefined ? platform.channel(headers) : () => named
  const count = counter(decimal, platform.emptyIsZero === true)

  return (cells, line) => {
    const campaign = cells[place.campaign]!.trim()
    if (saysTotal(cells) || (campaign === '' && platform.summaryRow))
      return [{ kind: 'leftOut', line, reason: totalRow }]
    const unknown = [cost, place.impressions, place.clicks].find((index) => isUnknown(cells[index]!.trim()))
    if (unknown !== undefined) {
      return [{ kind: 'leftOut', line, reason: notCounted(table.headers[unknown]!, cells[unknown]!.trim()) }]
    }
    if (campaign === '') return [errorRow(line, missingField(table.headers[place.campaign]!))]
    const when = span.read(cells)
    if ('reason' in when) return [errorRow(line, when)]
    const paid = count('cost', cells[cost]!, false)
    const shown = count('impressions', cells[place.impressions]!, true)
    const clicked = count('clicks', cells[place.clicks]!, true)
    const money = currency.read(cells)
    for (const fault of [paid, shown, clicked, money]) if (typeof fault === 'object') return [errorRow(line, fault)]
    const spend: AdSpend = {
      ...when,
      platform: platform.platform,
      channel: channel(cells),
      campaign,
      impressions: shown as number,
      clicks: clicked as number,
      costMicros: microsOf(paid as number, micros >= 0),
      currency: money as string,
    }
    for (const field of ['account', 'campaignId'] as const) {
      const cell = told[field] < 0 ? '' : cells[told[field]]!.trim()
      if (cell !== '' && !isUnknown(cell)) spend[field] = cell
    }
    for (const [field, index] of [
      ['reach', reach],
      ['engagements', engagements],
    ] as const) {
      const raw = index < 0 ? '' : cells[index]!.trim()
      if (raw === '' || isUnknown(raw)) continue
      const number = amountOf(field, raw, decimal, true)
      if (typeof number === 'object') return [errorRow(line, number)]
      spend[field] = number
    }
    return [{ kind: 'spend', line, spend }]
  }
}

const counter =
  (decimal: Decimal, emptyIsZero: boolean) =>
  (field: string, raw: string, whole: boolean): number | Fault => {
    const cell = raw.trim()
    return cell === '' && emptyIsZero ? 0 : amountOf(field, cell, decimal, whole)
  }

/** What a platform writes where it has no exact number: “--”, “< 10”, “> 90%”. */
const isUnknown = (cell: string): boolean => /^(-{1,2}|–|—|[<>] ?[\d.,]+ ?%?)$/.test(cell)

/** “Total: Campaigns”, “Totaal: account”: it stands in the first cell that says anything. */
const saysTotal = (cells: Cells): boolean =>
  /^\s*(total|totaal|totales)\s*[:：]/i.test(cells.find((cell) => !/^\s*(-{1,2})?\s*$/.test(cell)) ?? '')
