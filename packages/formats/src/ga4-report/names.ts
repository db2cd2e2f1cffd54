import { wordOf } from '../table-format.ts'

/** KPIs of the product and the headers, Dutch and English, that mean the same in GA4. */
const kpis: Record<string, readonly string[]> = {
  visits: ['sessions', 'sessies'],
  visitors: ['activeusers', 'actievegebruikers'],
  pageViews: ['views', 'weergaven', 'screenpageviews'],
  engagementRate: ['engagementrate', 'engagementpercentage', 'betrokkenheidspercentage'],
  bounceRate: ['bouncerate', 'bouncepercentage'],
  keyEvents: ['keyevents', 'conversions', 'belangrijkegebeurtenissen', 'conversies'],
  orders: ['transactions', 'transacties'],
  revenue: ['totalrevenue', 'totaleopbrengst', 'totaleomzet', 'totaleopbrengsten'],
}

const kpiOfWord = new Map(Object.entries(kpis).flatMap(([kpi, words]) => words.map((word) => [word, kpi] as const)))
const allUsers = ['totalusers', 'totaalaantalgebruikers', 'totaalgebruikers', 'users', 'gebruikers']

/**
 * The KPI a header means, else the header itself: GA4's own numbers are worked out as GA4 does and keep their name
 * unless they mean exactly ours, and of two columns that mean the same only the first does. “Total users” are people where “Active users” does not stand beside it.
 */
export function kpiOf(header: string, headers: readonly string[]): string {
  const word = wordOf(header)
  if (allUsers.includes(word) && !headers.some((each) => kpiOfWord.get(wordOf(each)) === 'visitors')) return 'visitors'
  const kpi = kpiOfWord.get(word)
  const first = headers.find((each) => kpi !== undefined && kpiOfWord.get(wordOf(each)) === kpi)
  return kpi !== undefined && first === header ? kpi : header.trim()
}

/** Whether a header is a known number, and so no column the table is split by. */
export const isMeasure = (header: string): boolean => kpiOfWord.has(wordOf(header)) || allUsers.includes(wordOf(header))

const dimensions: readonly (readonly [string, RegExp])[] = [
  // The channel of a visit; that of a person's very first visit is another split.
  ['channel', /^(?!.*(firstuser|eerstegebruiker|nieuwegebruiker)).*(channelgroup|kanaalgroep)/],
  ['page', /^(landingpage|pagepath|pagelocation|landingspagina|paginapad|paginalocatie)/],
  ['device', /^(devicecategory|apparaatcategorie)$/],
  ['country', /^(country|land)$/],
]

const shortName = (header: string): string | undefined =>
  dimensions.find(([, named]) => named.test(wordOf(header)))?.[0]

/**
 * What a table's rows are split by: one word for what GA4 calls by many, for the first column that means it; the
 * others keep their header.
 */
export const splitName = (header: string, headers: readonly string[]): string => {
  const short = shortName(header)
  return short !== undefined && headers.find((each) => shortName(each) === short) === header ? short : header.trim()
}

/** Columns of digits that are no numbers: days, weeks, hours, ids. */
export const isDimension = (header: string): boolean =>
  /^(nth|nde|isoweek|isojaar)|^(date|datum|day|dag|week|month|maand|year|jaar|hour|uur|minute|minuut|age|leeftijd)$|(?<!pa)id$/.test(
    wordOf(header),
  ) ||
  shortName(header) !== undefined ||
  /channelgroup|kanaalgroep/.test(wordOf(header))

export const isDate = (header: string): boolean => /^(date|datum)$/.test(wordOf(header))
/** “Nth day”: days since the first, from 0000. */
export const isNthDay = (header: string): boolean => /^(nthday|nedag|ndedag|dagn)$/.test(wordOf(header))
export const isSearchTerm = (header: string): boolean => /^(searchterm|zoekterm)$/.test(wordOf(header))
export const isEventCount = (header: string): boolean =>
  /^(eventcount|aantalgebeurtenissen|gebeurtenisaantal)$/.test(wordOf(header))
