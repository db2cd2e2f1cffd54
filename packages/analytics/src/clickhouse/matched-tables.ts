import { randomBytes } from 'node:crypto'
import type { Reading } from '@wegwijs/journey'
import type { Engine } from './engine.ts'
import { matchedEvents, matchedKey } from './located.ts'
import { named, type Sql, sql } from './sql.ts'
import { storeVersion } from './store-version.ts'
import { measuredVisits } from './visit.ts'

/** Tables kept at a time: a map in all its models needs two, each segment and own KPI one more. */
const KEPT = 12

interface Kept {
  table: Sql
  made: Promise<void>
  /** Its visits, made when they are first asked for. */
  visits?: Promise<Sql>
  readers: number
  retired: boolean
}

/**
 * Matched events, kept as tables while the store does not change: matching every event against every rule takes most
 * of the time of a question, and it is the same for all questions and models of one map.
 */
export class MatchedTables {
  readonly #engine: Engine
  #version = ''
  /** Least recently used first. */
  readonly #kept = new Map<string, Kept>()

  constructor(engine: Engine) {
    this.#engine = engine
  }

  /** Makes the table for a map of which much will be asked. */
  async keep(reading: Reading): Promise<void> {
    const version = await storeVersion(this.#engine)
    if (version !== this.#version) for (const key of this.#kept.keys()) this.#retire(key)
    this.#version = version
    const key = matchedKey(reading)
    const kept = this.#kept.get(key) ?? this.#make(reading)
    this.#kept.delete(key)
    this.#kept.set(key, kept)
    if (this.#kept.size > KEPT) this.#retire(this.#kept.keys().next().value!)
    await kept.made
  }

  /**
   * Asks about matched events: the kept table when there is one, else worked out for this question alone. Of a kept
   * table there are also the visits, as a table.
   */
  async read<T>(reading: Reading, ask: (matched: Sql, visits?: KeptVisits) => Promise<T>): Promise<T> {
    const fresh = (await storeVersion(this.#engine)) === this.#version
    const kept = fresh ? this.#kept.get(matchedKey(reading)) : undefined
    if (!kept) return ask(sql`(${matchedEvents(reading)})`)
    kept.readers += 1
    try {
      await kept.made
      return await ask(kept.table, () => this.#visitsOf(kept))
    } finally {
      kept.readers -= 1
      await this.#dropUnread(kept)
    }
  }

  #visitsOf(kept: Kept): Promise<Sql> {
    kept.visits ??= this.#makeVisits(kept.table)
    kept.visits.catch(() => delete kept.visits)
    return kept.visits
  }

  async #makeVisits(matched: Sql): Promise<Sql> {
    const table = newTable()
    await this.#engine.command(
      sql`CREATE TABLE ${table} ENGINE = MergeTree ORDER BY first AS ${measuredVisits(matched)}`,
    )
    return table
  }

  #make(reading: Reading): Kept {
    const table = newTable()
    const made = this.#engine.command(sql`
      CREATE TABLE ${table} ENGINE = MergeTree ORDER BY (person, time, seq) AS ${matchedEvents(reading)}`)
    const kept = { table, made, readers: 0, retired: false }
    made.catch(() => this.#kept.delete(matchedKey(reading)))
    return kept
  }

  #retire(key: string): void {
    const kept = this.#kept.get(key)!
    this.#kept.delete(key)
    kept.retired = true
    // A table that could not be dropped is cleared when the store is opened again.
    this.#dropUnread(kept).catch(() => {})
  }

  async #dropUnread({ table, made, visits, readers, retired }: Kept): Promise<void> {
    if (!retired || readers > 0) return
    await made.catch(() => {})
    const ofVisits = await visits?.catch(() => undefined)
    for (const each of [table, ...(ofVisits ? [ofVisits] : [])])
      await this.#engine.command(sql`DROP TABLE IF EXISTS ${each} SYNC`)
  }
}

/** The table of the visits of kept events. */
export type KeptVisits = () => Promise<Sql>

const newTable = (): Sql => named(`matched_${randomBytes(8).toString('hex')}`)
