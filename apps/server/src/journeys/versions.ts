import { randomUUID } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import type { Version, VersionSummary } from '@wegwijs/api'
import type { Journey } from '@wegwijs/journey'
import { versionNotFound } from '../errors.ts'
import type { JourneyRow } from './journey-store.ts'

/** Work that begins after this long without any is new work; what was there before is kept as a version. */
const QUIET_MS = 30 * 60_000

const SUMMARY = 'id, at, member AS "by", name, reason'

/** Journeys as they once were: whole plain copies, which nothing changes any more. */
export class Versions {
  readonly #database: DatabaseSync

  constructor(database: DatabaseSync) {
    this.#database = database
  }

  /** The newest first. */
  list({ key }: JourneyRow): VersionSummary[] {
    return this.#database
      .prepare(`SELECT ${SUMMARY} FROM versions WHERE journey = ? ORDER BY at DESC, rowid DESC`)
      .all(key) as unknown as VersionSummary[]
  }

  get({ key }: JourneyRow, id: string): Version {
    const row = this.#database
      .prepare(`SELECT ${SUMMARY}, copy FROM versions WHERE journey = ? AND id = ?`)
      .get(key, id) as (VersionSummary & { copy: string }) | undefined
    if (!row) throw versionNotFound(id)
    const { copy, ...summary } = row
    return { summary, journey: JSON.parse(copy) as Journey }
  }

  /** Keeps the journey as it is now. */
  keep({ key }: JourneyRow, version: Omit<VersionSummary, 'id'>): VersionSummary {
    const summary = { id: randomUUID(), ...version }
    this.#database
      .prepare(
        `INSERT INTO versions (id, journey, sequence, at, member, name, reason, copy)
         SELECT ?, key, sequence, ?, ?, ?, ?, copy FROM journeys WHERE key = ?`,
      )
      .run(summary.id, summary.at, summary.by, summary.name, summary.reason, key)
    return summary
  }

  /** Keeps what an earlier day's work led to, before new work changes it; not when a version has it already. */
  keepBeforeWork(row: JourneyRow, now: number): void {
    if (now - row.changedAt < QUIET_MS || row.sequence <= this.#keptUpTo(row)) return
    this.keep(row, { at: row.changedAt, by: row.changedBy, name: null, reason: 'automatic' })
  }

  #keptUpTo({ key }: JourneyRow): number {
    const { kept } = this.#database
      .prepare('SELECT coalesce(max(sequence), 0) AS kept FROM versions WHERE journey = ?')
      .get(key) as { kept: number }
    return kept
  }
}
