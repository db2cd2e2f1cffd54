import { type AdSpend, type Figure, minorOfMicros, type SearchDay } from '@wegwijs/journey'

/** A row as its table has it: column and value. */
export type Cells = Readonly<Record<string, string | number | null>>

/** Something of which a person can be told that it changed: what a row adds to it. */
interface Measure {
  what: 'cost' | 'clicks' | 'impressions' | 'figure'
  /** Campaign, KPI or source. */
  of: string
  currency?: string
  value: number
}

/** A table of what others reported about whole days: a row is replaced by a newer one with the same key. */
export interface DayTable {
  name: 'ad_spend' | 'figures' | 'search_days'
  key: readonly string[]
  values: readonly string[]
  /** Two rows of one file with the same key. */
  together: (a: Cells, b: Cells) => Cells
  /** Rows of one report, whose days are covered together: a report that speaks of a day says all there is. */
  report: (row: Cells) => string
  /** What a report speaks about; it says nothing of what it does not name. */
  subject: (row: Cells) => string
  measures: (row: Cells) => Measure[]
  /** Rows that may concern one another share one of these. */
  groups?: (row: Cells) => string[]
  /** Whether two rows are about the same thing, as far as they say. */
  same?: (a: Cells, b: Cells) => boolean
  /** Whether a row of a file takes the place of a stored one with another key. */
  supersedes?: (row: Cells, stored: Cells) => boolean
  /** Whether two rows with different keys would count the same twice. */
  overlaps?: (a: Cells, b: Cells) => boolean
  /** Where the rows come from, as the sources screen names it. */
  source: string
}

const add = (a: Cells, b: Cells, column: string): number => Number(a[column]) + Number(b[column])
const key = (...parts: unknown[]): string => JSON.stringify(parts)

const fits = (a: unknown, b: unknown): boolean => a === '' || b === '' || a === b

/** Two rows that name one account, or one campaign by its id: it pays in one currency, so another one is a correction. */
const sameAccount = (a: Cells, b: Cells): boolean =>
  (a.account !== '' && a.account === b.account) || (a.campaign_id !== '' && a.campaign_id === b.campaign_id)

/** The same advertising in another currency: what was shown and clicked is alike to the last. */
const sameInOtherCurrency = (a: Cells, b: Cells): boolean =>
  ['day', 'until', 'platform', 'account', 'channel', 'campaign', 'impressions', 'clicks'].every(
    (part) => a[part] === b[part],
  )

/** A campaign is known by its id, else by its name; what one of two rows does not say does not tell them apart. */
const sameCampaign = (a: Cells, b: Cells): boolean =>
  a.platform === b.platform &&
  (a.currency === b.currency || sameAccount(a, b)) &&
  fits(a.account, b.account) &&
  ((a.campaign_id !== '' && a.campaign_id === b.campaign_id) ||
    (a.campaign === b.campaign && fits(a.campaign_id, b.campaign_id)))

/** All of the key but the channel: a report splits a campaign by channel, or does not. */
const sameButChannel = (a: Cells, b: Cells): boolean =>
  ['day', 'until', 'platform', 'account', 'campaign_id', 'campaign', 'currency'].every((part) => a[part] === b[part])

export const adSpendTable: DayTable = {
  name: 'ad_spend',
  key: ['day', 'until', 'platform', 'account', 'campaign_id', 'channel', 'campaign', 'currency'],
  values: ['impressions', 'clicks', 'reach', 'engagements', 'cost_micros'],
  // Reach counts people, and people never add up.
  together: (a, b) => ({
    ...a,
    impressions: add(a, b, 'impressions'),
    clicks: add(a, b, 'clicks'),
    reach: null,
    engagements: a.engagements === null || b.engagements === null ? null : add(a, b, 'engagements'),
    cost_micros: add(a, b, 'cost_micros'),
  }),
  report: ({ platform }) => key(platform),
  subject: ({ platform, campaign }) => key(platform, campaign),
  measures: ({ campaign, currency, cost_micros, clicks, impressions }) => [
    { what: 'cost', of: String(campaign), currency: String(currency), value: minorOfMicros(Number(cost_micros)) },
    { what: 'clicks', of: String(campaign), value: Number(clicks) },
    { what: 'impressions', of: String(campaign), value: Number(impressions) },
  ],
  groups: ({ platform, campaign, campaign_id }) => [
    key(platform, campaign),
    ...(campaign_id === '' ? [] : [key(platform, 'id', campaign_id)]),
  ],
  same: (a, b) => sameCampaign(a, b) || sameInOtherCurrency(a, b),
  // Of a platform the newest report says in which channels a campaign ran; own files may each be about one channel.
  supersedes: (row, stored) =>
    sameButChannel(row, stored) && (row.platform !== '' || row.channel === '' || stored.channel === ''),
  overlaps: (a, b) =>
    sameCampaign(a, b) && String(a.day) <= String(b.until) && String(b.day) <= String(a.until) && !sameButChannel(a, b),
  source: 'platform',
}

export const adSpendCells = (row: AdSpend): Cells => ({
  day: row.day,
  until: row.until ?? row.day,
  platform: row.platform ?? '',
  account: row.account ?? '',
  campaign_id: row.campaignId ?? '',
  channel: row.channel,
  campaign: row.campaign,
  currency: row.currency,
  impressions: row.impressions,
  clicks: row.clicks,
  reach: row.reach ?? null,
  engagements: row.engagements ?? null,
  cost_micros: row.costMicros,
})

/** One report splits by channel, another by country: the names of what it splits by tell them apart. */
const figureReport = ({ source, kpi, split }: Cells): string =>
  key(source, kpi, Object.keys(JSON.parse(String(split)) as object))

export const figuresTable: DayTable = {
  name: 'figures',
  key: ['day', 'until', 'kpi', 'source', 'split', 'currency'],
  values: ['value'],
  together: (_, b) => b,
  report: figureReport,
  subject: figureReport,
  measures: ({ kpi, split, currency, value }) => [
    {
      what: 'figure',
      of: [kpi, ...Object.values(JSON.parse(String(split)) as object)].join(' · '),
      ...(currency ? { currency: String(currency) } : {}),
      value: Number(value),
    },
  ],
  source: 'source',
}

export const figureCells = ({ day, until, kpi, source, split, currency, value }: Figure): Cells => ({
  day,
  until,
  kpi,
  source,
  split: JSON.stringify(Object.fromEntries(Object.entries(split).sort(([a], [b]) => (a < b ? -1 : 1)))),
  currency: currency ?? '',
  value,
})

/** One report lists terms, another pages, a third only days. */
const searchReport = ({ source, place, term, page }: Cells): string => key(source, place, term !== '', page !== '')

export const searchTable: DayTable = {
  name: 'search_days',
  key: ['day', 'until', 'source', 'place', 'term', 'page'],
  values: ['impressions', 'clicks', 'position'],
  together: (a, b) => ({
    ...a,
    impressions: add(a, b, 'impressions'),
    clicks: add(a, b, 'clicks'),
    position: meanPosition(a, b),
  }),
  report: searchReport,
  subject: searchReport,
  measures: ({ source, clicks, impressions }) => [
    { what: 'clicks', of: String(source), value: Number(clicks) },
    { what: 'impressions', of: String(source), value: Number(impressions) },
  ],
  source: 'source',
}

/** Each place in the results counts as often as it was seen. */
function meanPosition(a: Cells, b: Cells): number | null {
  const seen = add(a, b, 'impressions')
  if (a.position === null || b.position === null || seen === 0) return null
  return (Number(a.position) * Number(a.impressions) + Number(b.position) * Number(b.impressions)) / seen
}

export const searchCells = ({ where, ...row }: SearchDay): Cells => ({
  day: row.day,
  until: row.until,
  source: row.source,
  place: where,
  term: row.term,
  page: row.page,
  impressions: row.impressions,
  clicks: row.clicks,
  position: row.position,
})
