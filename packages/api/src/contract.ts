import type { DayChange, ImportRecord, LeftOut, Staged, StoredSource } from '@wegwijs/analytics/landed'
import type { MapAnswer } from '@wegwijs/analytics/question'
import type { FormatId, Mapping, RowError } from '@wegwijs/formats'
import type { Journey, ModelId, Problem, Text } from '@wegwijs/journey'

/** Periods that screens offer, in days that end at the newest event; besides these everything, or days of one's own choice. */
export const offeredDays = [365, 90, 30, 7] as const
export type OfferedDays = (typeof offeredDays)[number]

/** A journey as the list shows it. */
export interface JourneySummary {
  id: string
  title: string
  organisation: string
  language: 'nl' | 'en'
  family: string | null
  example: boolean
  model: ModelId
  status: Journey['status']
  owner: string
  /** When the map is to be looked at again (a day), and how many review triggers have happened since the last time. */
  review: { next: string | null; raised: number }
  /** Milliseconds since 1970; null for a file that does not open. */
  changedAt: number | null
  /** The member who changed it last; '' when nobody gave a name. */
  changedBy: string
  /** What is wrong with the journey's file; null for one that opens. */
  damaged: Text | null
}

/** A journey that was removed, and can be brought back with all its versions. */
export interface RemovedJourney {
  /** Its number among all that were ever made: a new journey may have its id by now. */
  key: number
  title: string
  organisation: string
}

/** A journey as the server has it on disk. `sequence` grows with every update. */
export interface StoredJourney {
  journey: Journey
  sequence: number
}

/** What the server answered to an update: up to where it has everything, and what was changed elsewhere meanwhile. */
export interface SentUpdate {
  sequence: number
  /** Null when nobody else changed anything. */
  missed: Uint8Array | null
}

export const versionReasons = ['automatic', 'named', 'before-restore', 'before-import'] as const

/** A journey as it once was. */
export interface VersionSummary {
  id: string
  /** Milliseconds since 1970. */
  at: number
  /** The member who worked on it last; '' when nobody gave a name. */
  by: string
  name: string | null
  reason: (typeof versionReasons)[number]
}
export interface Version {
  summary: VersionSummary
  journey: Journey
}

/** What the store holds. `change` grows with every import, so that an answer can be known to be old. */
export interface StoreSummary {
  change: number
  events: number
  people: number
  unidentified: number
  adSpendRows: number
  /** Values that other systems worked out, and days of search terms. */
  figures: number
  searchDays: number
  watermark: number | null
}

/**
 * What one import did, or with a dry run would do. `rows` = stored + duplicates + invalid + left out (+ read but kept out when the
 * file was refused).
 */
export interface ImportReport {
  file: string
  format: FormatId
  rows: number
  stored: number
  duplicates: number
  /** Of the duplicates, those whose id is stored with other content, which stays: importing with `replaceDays` corrects it. */
  differing: number
  invalid: number
  /** Rows among the stored ones in which nobody could be recognised. */
  unidentified: number
  /** Distinct people among the file's valid rows, merged ids as one. */
  people: number
  /** Rows that are no fact and no fault, by reason. */
  leftOut: LeftOut[]
  /** How the file was read, as far as somebody has to know. */
  notes: Text[]
  /** How many of the file's valid rows are merges, reported figures and search days. */
  merges: number
  /** Merges of devices that already were somebody else's: kept, but they join nobody. */
  apart: number
  figures: number
  searches: number
  /** Rows that were stored before and got other values, or went because the file replaced its days. */
  changed: number
  changeCount: number
  /** What was stored about a day and is different now, oldest first. The first 1,000. */
  changes: DayChange[]
  errorCount: number
  /** The first 1,000. */
  errors: RowError[]
  refused: boolean
}

/** A look at a file before anything is stored. `rows` = valid + invalid + left out. */
export interface ImportPreview extends Staged {
  format: FormatId
  /** Columns with a few sample values; empty for NDJSON and XES. */
  columns: { name: string; samples: string[] }[]
  mapping: Mapping | null
  /** Counts over the whole file. */
  rows: number
  valid: number
  invalid: number
  leftOut: LeftOut[]
  notes: Text[]
  /** Whether an export of this kind usually holds all there is about its days. */
  wholeDays: boolean
  errors: RowError[]
}

/** What came from where, and every import, newest first. */
export interface SourcesSummary {
  sources: StoredSource[]
  imports: ImportRecord[]
}
export type { DayChange, ImportRecord, LeftOut, StoredSource }

/** The body of every refused request. */
export interface ApiError {
  code: 'not-found' | 'invalid' | 'conflict' | 'forbidden' | 'too-large' | 'internal'
  message: Text
  problems?: Problem[]
}

export interface MapResponse {
  answer: MapAnswer
  /** Store change number the answer was counted at. */
  change: number
}
