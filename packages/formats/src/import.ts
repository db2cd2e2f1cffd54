import type { AdSpend, Event, Figure, Merge, SearchDay, Text } from '@wegwijs/journey'

/** What a file is, by its content. */
export const formatIds = [
  'csv',
  'ndjson',
  'xes',
  'segment',
  'ga4',
  'ga4-report',
  'google-ads',
  'meta-ads',
  'linkedin-ads',
  'search-console',
  'typeform',
  'qualtrics',
  'google-forms',
  'hubspot',
  'salesforce',
  'zendesk',
  'calls',
] as const
export type FormatId = (typeof formatIds)[number]

/** A row that cannot become an event: where, why and how to mend it. */
export interface RowError {
  /** 1-based line in the file. */
  line: number
  field: string
  reason: Text
  remedy: Text
}

/** One read row. Readers never throw on bad rows. */
export type Row =
  | { kind: 'event'; line: number; event: Event }
  | { kind: 'spend'; line: number; spend: AdSpend }
  | { kind: 'merge'; line: number; merge: Merge }
  | { kind: 'figure'; line: number; figure: Figure }
  | { kind: 'search'; line: number; search: SearchDay }
  /** No fact and no fault: a total, a test answer, a deleted record. Counted by its reason. */
  | { kind: 'leftOut'; line: number; reason: Text }
  /** No row: what has to be known of how the file is read. */
  | { kind: 'note'; line: number; note: Text }
  | { kind: 'error'; error: RowError }
