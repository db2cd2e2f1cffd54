import type { Text } from '@wegwijs/journey'

/** Rows that are no fact and no fault, by the reason they were left out. */
export interface LeftOut {
  reason: Text
  rows: number
}

/** Something that was stored about a day and is different now. */
export interface DayChange {
  /** First day it is about, YYYY-MM-DD, UTC. */
  day: string
  /** Last day, when it is about several at once. */
  until?: string
  what: 'events' | 'cost' | 'clicks' | 'impressions' | 'figure'
  /** Source of the events or searches, campaign of the advertising, or KPI. */
  of: string
  currency?: string
  /** Cost in minor units of the currency, other amounts as reported, all else a count. */
  before: number | null
  /** Null when nothing is left. */
  after: number | null
  /** Of events: how many went and how many came. */
  gone?: number
  come?: number
}

/** What a file says something about. */
export interface Cover {
  kind: 'events' | 'ad_spend' | 'figures' | 'search_days'
  /** Source of the events, figures or searches, or the ad platform; '' when the file does not say. */
  source: string
  /** First and last day, YYYY-MM-DD, UTC. */
  from: string
  to: string
  rows: number
}

/** What became of one file's valid rows. */
export interface Landed {
  stored: number
  duplicates: number
  /** Of the duplicates, those whose id is stored with other content, which stays: only a file that replaces its days corrects it. */
  differing: number
  /** Events of nobody in particular among the stored ones. */
  unidentified: number
  /** Rows that were stored before and got other values or went. */
  changed: number
  changes: DayChange[]
}

/** What is in a staged file, before it is decided on. */
export interface Staged {
  people: number
  unidentified: number
  period: { from: number; to: number } | null
  names: { name: string; events: number }[]
  spend: number
  merges: number
  /** Merges of devices that already were somebody else's: kept, but they join nobody (D93). */
  apart: number
  figures: number
  searches: number
  covers: Cover[]
}

/** A row that was refused, as the list of imports keeps it. */
interface KeptError {
  line: number
  field: string
  reason: Text
  remedy: Text
}

/** What is written down of an import, also of one that was refused. */
export interface ImportLog {
  /** Milliseconds since 1970. */
  at: number
  file: string
  format: string
  rows: number
  stored: number
  duplicates: number
  invalid: number
  unidentified: number
  refused: boolean
  details: ImportDetails
}

/** What only the list of imports shows. */
export interface ImportDetails {
  leftOut: LeftOut[]
  merges: number
  figures: number
  searches: number
  differing: number
  changed: number
  changeCount: number
  /** The first 1,000. */
  changes: DayChange[]
  /** The first 20. */
  errors: KeptError[]
  covers: Cover[]
}

/** An import as the sources screen lists it. */
export type ImportRecord = Omit<ImportLog, 'details'> & ImportDetails

/** All that is stored of one source. */
export interface StoredSource extends Cover {
  /** Known people behind the events; null for what has no person. */
  people: number | null
  /** Milliseconds since 1970: the newest event, or the end (UTC) of the last day reported. */
  newest: number
}
