import type { AdSpend, Event, Text } from '@wegwijs/journey'

/** What a file is, by its content. */
export const formatIds = ['csv', 'ndjson', 'xes'] as const
export type FormatId = (typeof formatIds)[number]

/** A row that cannot become an event: where, why and how to mend it. */
export interface RowError {
  /** 1-based line in the file. */
  line: number
  field: string
  reason: Text
  remedy: Text
}

/** One read row: an event, a day of advertising, or an error. Readers never throw on bad rows. */
export type Row =
  | { kind: 'event'; line: number; event: Event }
  | { kind: 'spend'; line: number; spend: AdSpend }
  | { kind: 'error'; error: RowError }
