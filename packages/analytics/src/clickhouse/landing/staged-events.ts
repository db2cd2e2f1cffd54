import { dayOf, type Event, type Merge } from '@wegwijs/journey'
import type { Engine } from '../engine.ts'
import { withPeople, writePeople } from '../merges.ts'
import { contentOf, eventsLike, goneLike, idsLike, stagingLike } from '../schema.ts'
import { bind, named, type Sql, sql } from '../sql.ts'
import { changedDays, day } from './changed-days.ts'
import type { Cover, DayChange, Staged } from './landed.ts'
import { stagedColumns, stagedRow } from './staged-row.ts'

/** What a file's events come to, held against what is stored. */
interface EventPlan {
  stored: number
  unidentified: number
  /** Rows whose id is stored with other content, which stays. */
  differing: number
  /** Stored events that go. */
  gone: number
  changes: DayChange[]
}

/** What a file speaks about: a source, the stream within it of exports that name their days, and a day. */
const covered = sql`toString(source), if(mapContains(dates, 'export_day'), properties['stream_id'], ''), ${day}`

/** The events of one file, in a table of their own. */
export class StagedEvents {
  readonly #engine: Engine
  readonly #slice: number
  readonly #name: string
  readonly #table: Sql
  readonly #ready: Sql
  readonly #gone: Sql
  readonly #ids: string
  readonly #people: string
  /** Tables made on the way, which are not needed once the file has landed. */
  readonly #made = new Set<string>()
  rows = 0

  /** @param unique sets the tables of this file apart. @param slice rows the engine turns into events in one go. */
  constructor(engine: Engine, unique: string, slice: number) {
    this.#engine = engine
    this.#slice = slice
    this.#name = `staging_${unique}`
    this.#table = named(this.#name)
    this.#ready = named(`ready_events_${unique}`)
    this.#gone = named(`gone_events_${unique}`)
    this.#ids = `staging_ids_${unique}`
    this.#people = `staging_people_${unique}`
  }

  create(): Promise<void> {
    this.#made.add(this.#name)
    return this.#engine.command(stagingLike(this.#table))
  }

  async add(events: readonly { line: number; event: Event }[]): Promise<void> {
    if (events.length === 0) return
    this.rows += events.length
    await this.#engine.insert(this.#name, stagedColumns, events.map(stagedRow))
  }

  /** @param merges all that tell which ids are one person. */
  async look(merges: readonly Merge[]): Promise<Pick<Staged, 'people' | 'unidentified' | 'period' | 'names'>> {
    if (merges.length > 0) {
      this.#made.add(this.#people)
      await this.#engine.command(sql`DROP TABLE IF EXISTS ${named(this.#people)} SYNC`)
      await writePeople(this.#engine, this.#people, merges)
    }
    const told = merges.length > 0 ? withPeople(this.#table, named(this.#people)) : sql`SELECT * FROM ${this.#table}`
    const [facts] = await this.#engine.writerRows<{ people: number; unidentified: number; low: number; high: number }>(
      sql`
      SELECT uniqExactIf(person, person != '') AS people, countIf(person = '') AS unidentified, min(time) AS low, max(time) AS high
      FROM (${told})`,
    )
    const names = await this.#engine.writerRows<{ name: string; events: number }>(
      sql`SELECT name, count() AS events FROM ${this.#table} GROUP BY name ORDER BY events DESC, name`,
    )
    return {
      people: facts!.people,
      unidentified: facts!.unidentified,
      period: this.rows > 0 ? { from: facts!.low, to: facts!.high } : null,
      names,
    }
  }

  async covers(): Promise<Cover[]> {
    const found = await this.#engine.writerRows<{ source: string; low: number; high: number; rows: number }>(sql`
      SELECT source, min(time) AS low, max(time) AS high, count() AS rows FROM ${this.#table} GROUP BY source ORDER BY source`)
    return found.map(({ source, low, high, rows }) => ({
      kind: 'events',
      source,
      from: dayOf(low),
      to: dayOf(high),
      rows,
    }))
  }

  /**
   * Gathers the events the store does not have yet and, when this file replaces its days, the stored ones that are not
   * in it.
   */
  async prepare(replace: boolean): Promise<EventPlan> {
    if (this.rows === 0) return { stored: 0, unidentified: 0, differing: 0, gone: 0, changes: [] }
    await this.#engine.command(eventsLike(this.#ready))
    if (replace) {
      this.#made.add(this.#ids)
      await this.#engine.command(idsLike(named(this.#ids)))
      await this.#engine.command(goneLike(this.#gone))
    }
    const [last] = await this.#engine.writerRows<{ seq: number; n: number }>(
      sql`SELECT max(seq) AS seq, count() AS n FROM events`,
    )
    const before = { base: last!.seq + 1, empty: last!.n === 0 }
    for (const range of this.#ranges()) await this.#prepareSlice(range, before, replace)
    const differing = replace || before.empty ? 0 : await this.#differing()
    if (replace) for (const range of this.#ranges()) await this.#prepareGone(range)
    const [ready] = await this.#engine.writerRows<{ stored: number; unidentified: number }>(
      sql`SELECT count() AS stored, countIf(person = '') AS unidentified FROM ${this.#ready}`,
    )
    const tables = { file: this.#table, ready: this.#ready, gone: this.#gone }
    const changes = replace ? await changedDays(this.#engine, tables) : []
    const [gone] = replace
      ? await this.#engine.writerRows<{ n: number }>(sql`SELECT count() AS n FROM ${this.#gone}`)
      : [{ n: 0 }]
    return { ...ready!, differing, gone: gone!.n, changes }
  }

  /**
   * Each row with its id. A row with an id of its own is that id; without one it is (content, n-th occurrence in the
   * file), so that true duplicates inside a file stay.
   */
  #rows(range: Sql): Sql {
    return sql`
      SELECT *, if(given != '', content, reinterpretAsUInt128(sipHash128(content, nth))) AS new_id
      FROM (
        SELECT *, row_number() OVER (PARTITION BY content ORDER BY line) AS nth FROM ${this.#table} WHERE content BETWEEN ${range}
      )
      WHERE given = '' OR nth = 1`
  }

  /** Keeps the rows the store does not have, and when this file replaces, also those it has with other content. */
  async #prepareSlice(range: Sql, before: { base: number; empty: boolean }, replace: boolean): Promise<void> {
    const rows = this.#rows(range)
    const known = sql`FROM events WHERE id IN (SELECT new_id FROM (${rows}))`
    const isNew = before.empty
      ? sql`true`
      : replace
        ? sql`(new_id, ${contentOf}) NOT IN (SELECT id, ${contentOf} ${known})`
        : sql`new_id NOT IN (SELECT id ${known})`
    await this.#engine.command(sql`
      INSERT INTO ${this.#ready}
      SELECT new_id, person, time, line + ${bind('UInt64', before.base)}, name, source, channel, account, value, currency, score,
        scale, text, properties, numbers, dates
      FROM (${rows}) WHERE ${isNew}`)
    if (replace) await this.#engine.command(sql`INSERT INTO ${named(this.#ids)} SELECT new_id FROM (${rows})`)
  }

  /** Rows with an id of their own that is stored with other content. */
  async #differing(): Promise<number> {
    const [given] = await this.#engine.writerRows<{ n: number }>(
      sql`SELECT countIf(given != '') AS n FROM ${this.#table}`,
    )
    if (given!.n === 0) return 0
    let differing = 0
    for (const range of this.#ranges()) {
      const rows = sql`SELECT new_id, ${contentOf} AS told FROM (${this.#rows(range)}) WHERE given != ''`
      const [found] = await this.#engine.writerRows<{ n: number }>(sql`
        SELECT count() AS n FROM (${rows}) AS file
        INNER JOIN (SELECT id, ${contentOf} AS known FROM events WHERE id IN (SELECT new_id FROM (${rows}))) AS stored
          ON file.new_id = stored.id
        WHERE told != known`)
      differing += found!.n
    }
    return differing
  }

  /** Stored events of what the file speaks about that are not in it, and those it has with other content. */
  #prepareGone(range: Sql): Promise<void> {
    return this.#engine.command(sql`
      INSERT INTO ${this.#gone}
      SELECT id, seq FROM events
      WHERE id BETWEEN ${range} AND (
        ((${covered}) IN (SELECT DISTINCT ${covered} FROM ${this.#table})
          AND id NOT IN (SELECT id FROM ${named(this.#ids)} WHERE id BETWEEN ${range}))
        OR id IN (SELECT id FROM ${this.#ready} WHERE id BETWEEN ${range}))`)
  }

  /** Pieces of the content hashes, so that memory does not grow with the file. */
  #ranges(): Sql[] {
    const pieces = Math.max(1, Math.ceil(this.rows / this.#slice))
    const start = (piece: number): bigint => ((1n << 128n) * BigInt(piece)) / BigInt(pieces)
    return Array.from({ length: pieces }, (_, piece) => {
      const [from, to] = [start(piece), start(piece + 1) - 1n]
      return sql`${bind('UInt128', String(from))} AND ${bind('UInt128', String(to))}`
    })
  }

  async drop(): Promise<void> {
    for (const table of this.#made) {
      await this.#engine.command(sql`DROP TABLE IF EXISTS ${named(table)} SYNC`)
      this.#made.delete(table)
    }
  }
}
