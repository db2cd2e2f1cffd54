import { randomUUID } from 'node:crypto'
import type { AdSpend, Event } from '@wegwijs/journey'
import { parseInstant, parseNumber } from '@wegwijs/journey'
import type { Engine } from './engine.ts'
import { MatchedTables } from './matched-tables.ts'
import { Populations } from './populations.ts'
import { eventsLike, stagingLike, tables } from './schema.ts'
import { bind, named, type Sql, sql } from './sql.ts'

/** What the store holds at this moment. `change` grows with every import that stored something. */
export interface StoreFacts {
  change: number
  events: number
  people: number
  unidentified: number
  adSpendRows: number
  watermark: number | null
}

/** What became of one file's valid rows. */
export interface Landed {
  stored: number
  duplicates: number
  /** Events of nobody in particular among the stored ones. */
  unidentified: number
}

/** What is in a staged file, before it is decided on. */
export interface Staged {
  people: number
  unidentified: number
  period: { from: number; to: number } | null
  names: { name: string; events: number }[]
}

const stagedColumns = [
  'line',
  'given',
  'person',
  'time',
  'name',
  'source',
  'channel',
  'account',
  'value',
  'currency',
  'score',
  'scale',
  'text',
  'properties',
  'numbers',
  'dates',
] as const

/** Rows the engine turns into events in one go, so that memory does not grow with the file. */
const SLICE = 250_000

export class Store {
  readonly engine: Engine
  readonly matched: MatchedTables
  readonly populations: Populations
  readonly #slice: number
  /** Imports are read side by side but land one after another: each must see what the one before stored. */
  #landing: Promise<unknown> = Promise.resolve()

  private constructor(engine: Engine, slice: number) {
    this.#slice = slice
    this.engine = engine
    this.matched = new MatchedTables(engine)
    this.populations = new Populations(engine)
  }

  /**
   * Makes the tables when they are missing and clears what an interrupted import left behind. An import is landed in
   * slices of about `slice` rows.
   */
  static async open(engine: Engine, slice = SLICE): Promise<Store> {
    for (const table of tables) await engine.command(table)
    const left = await engine.writerRows<{ name: string }>(
      sql`SELECT name FROM system.tables WHERE database = currentDatabase() AND match(name, '^(staging|ready|matched)_[0-9a-f]+$')`,
    )
    for (const { name } of left) await engine.command(sql`DROP TABLE ${named(name)} SYNC`)
    return new Store(engine, slice)
  }

  /** The number of the last import that was written down. */
  async change(): Promise<number> {
    const [last] = await this.engine.rows<{ change: number }>(sql`SELECT max(change) AS change FROM imports`)
    return last!.change
  }

  async facts(): Promise<StoreFacts> {
    const [facts] = await this.engine.rows<Omit<StoreFacts, 'watermark'> & { watermark: number; events: number }>(sql`
      SELECT (SELECT max(change) FROM imports) AS change, count() AS events, uniqExactIf(person, person != '') AS people,
        countIf(person = '') AS unidentified, (SELECT count() FROM ad_spend FINAL) AS adSpendRows, max(time) AS watermark
      FROM events`)
    return { ...facts!, watermark: facts!.events > 0 ? facts!.watermark : null }
  }

  /** A place for one file's rows until all of it has been read. */
  async stage(): Promise<Staging> {
    const staging = new Staging(this.engine, this.#slice, (work) => this.#inTurn(work))
    await staging.create()
    return staging
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#landing.then(work, work)
    this.#landing = result.catch(() => {})
    return result
  }

  async close(): Promise<void> {
    await this.engine.close()
  }
}

/** One file on its way in: all of it lands, or nothing. */
export class Staging {
  readonly #engine: Engine
  readonly #table: Sql
  readonly #ready: Sql
  readonly #name: string
  readonly #slice: number
  readonly #inTurn: <T>(work: () => Promise<T>) => Promise<T>
  #rows = 0
  #readyRows = 0
  #spendRows = 0
  /** Advertising of one day, channel, campaign and currency, added up over the file's rows. */
  readonly #spend = new Map<string, { total: AdSpend; rows: number }>()

  constructor(engine: Engine, slice: number, inTurn: <T>(work: () => Promise<T>) => Promise<T>) {
    // Several processes may share a server, so the names must differ between them.
    const unique = randomUUID().replaceAll('-', '')
    this.#engine = engine
    this.#name = `staging_${unique}`
    this.#table = named(this.#name)
    this.#ready = named(`ready_${unique}`)
    this.#slice = slice
    this.#inTurn = inTurn
  }

  async create(): Promise<void> {
    await this.#engine.command(stagingLike(this.#table))
  }

  async add(events: readonly { line: number; event: Event }[]): Promise<void> {
    if (events.length === 0) return
    this.#rows += events.length
    await this.#engine.insert(this.#name, stagedColumns, events.map(stagedRow))
  }

  addSpend(spend: readonly AdSpend[]): void {
    for (const row of spend) {
      this.#spendRows += 1
      const key = spendKey(row)
      const found = this.#spend.get(key)
      this.#spend.set(key, found ? { total: sumOf(found.total, row), rows: found.rows + 1 } : { total: row, rows: 1 })
    }
  }

  async look(): Promise<Staged> {
    const [facts] = await this.#engine.writerRows<{
      people: number
      unidentified: number
      low: number
      high: number
    }>(sql`
      SELECT uniqExactIf(person, person != '') AS people, countIf(person = '') AS unidentified, min(time) AS low, max(time) AS high
      FROM ${this.#table}`)
    const names = await this.#engine.writerRows<{ name: string; events: number }>(
      sql`SELECT name, count() AS events FROM ${this.#table} GROUP BY name ORDER BY events DESC, name`,
    )
    return {
      people: facts!.people,
      unidentified: facts!.unidentified,
      period: this.#rows > 0 ? { from: facts!.low, to: facts!.high } : null,
      names,
    }
  }

  /** What `land` would do at this moment, without doing it. */
  async weigh(): Promise<Landed> {
    return this.#inTurn(() => this.#prepare())
  }

  /** Moves all rows that are not yet stored into the store, at once, and writes the import down. */
  async land(log: { file: string; format: string; rows: number; invalid: number; at: number }): Promise<Landed> {
    return this.#inTurn(async () => {
      const landed = await this.#prepare()
      await this.#landSpend()
      if (this.#readyRows > 0)
        await this.#engine.command(sql`ALTER TABLE ${this.#ready} MOVE PARTITION tuple() TO TABLE events`)
      await this.#writeDown(log, landed)
      await this.drop()
      return landed
    })
  }

  /** Gathers the rows the store does not have yet, and counts them. */
  async #prepare(): Promise<Landed> {
    const spendStored = await this.#newSpendRows()
    await this.#engine.command(eventsLike(this.#ready))
    const slices = Math.max(1, Math.ceil(this.#rows / this.#slice))
    const [last] = await this.#engine.writerRows<{ seq: number; n: number }>(
      sql`SELECT max(seq) AS seq, count() AS n FROM events`,
    )
    const before = { base: last!.seq + 1, empty: last!.n === 0 }
    for (let slice = 0; slice < slices; slice++) await this.#prepareSlice(slice, slices, before)
    const [ready] = await this.#engine.writerRows<{ stored: number; unidentified: number }>(
      sql`SELECT count() AS stored, countIf(person = '') AS unidentified FROM ${this.#ready}`,
    )
    this.#readyRows = ready!.stored
    const stored = ready!.stored + spendStored
    return { stored, duplicates: this.#rows + this.#spendRows - stored, unidentified: ready!.unidentified }
  }

  /**
   * Gives each row its id and keeps those the store does not have. A row with an id of its own is that id; without
   * one it is (content, n-th occurrence in the file), so that true duplicates inside a file stay.
   */
  async #prepareSlice(slice: number, slices: number, before: { base: number; empty: boolean }): Promise<void> {
    const [from, to] = [contentAt(slice, slices), contentAt(slice + 1, slices) - 1n]
    const within = sql`content BETWEEN ${bind('UInt128', String(from))} AND ${bind('UInt128', String(to))}`
    const rows = sql`
      SELECT *, if(given != '', content, reinterpretAsUInt128(sipHash128(content, nth))) AS new_id
      FROM (SELECT *, row_number() OVER (PARTITION BY content ORDER BY line) AS nth FROM ${this.#table} WHERE ${within})
      WHERE given = '' OR nth = 1`
    await this.#engine.command(sql`
      INSERT INTO ${this.#ready}
      SELECT new_id, person, time, line + ${bind('UInt64', before.base)}, name, source, channel, account, value, currency, score,
        scale, text, properties, numbers, dates
      FROM (${rows})
      ${before.empty ? sql`` : sql`WHERE new_id NOT IN (SELECT id FROM events WHERE id IN (SELECT new_id FROM (${rows})))`}`)
  }

  /** Rows of advertising whose day, channel and campaign are new or have other figures than are stored. */
  async #newSpendRows(): Promise<number> {
    if (this.#spend.size === 0) return 0
    const known = await this.#engine.writerRows<AdSpend>(sql`
      SELECT toString(day) AS day, channel, campaign, impressions, clicks, cost_minor AS costMinor, currency FROM ad_spend FINAL`)
    const figures = new Map(known.map((row) => [spendKey(row), figuresOf(row)]))
    return [...this.#spend].reduce(
      (sum, [key, { total, rows }]) => sum + (figures.get(key) === figuresOf(total) ? 0 : rows),
      0,
    )
  }

  async #landSpend(): Promise<void> {
    if (this.#spend.size === 0) return
    await this.#engine.insert(
      'ad_spend',
      ['day', 'channel', 'campaign', 'impressions', 'clicks', 'cost_minor', 'currency'],
      [...this.#spend.values()].map(({ total }) => [
        total.day,
        total.channel,
        total.campaign,
        total.impressions,
        total.clicks,
        total.costMinor,
        total.currency,
      ]),
    )
  }

  async #writeDown(
    log: { file: string; format: string; rows: number; invalid: number; at: number },
    landed: Landed,
  ): Promise<void> {
    const [last] = await this.#engine.writerRows<{ change: number }>(sql`SELECT max(change) AS change FROM imports`)
    await this.#engine.insert(
      'imports',
      ['change', 'at', 'file', 'format', 'rows', 'stored', 'duplicates', 'invalid', 'unidentified'],
      [
        [
          last!.change + 1,
          log.at,
          log.file,
          log.format,
          log.rows,
          landed.stored,
          landed.duplicates,
          log.invalid,
          landed.unidentified,
        ],
      ],
    )
  }

  async drop(): Promise<void> {
    await this.#engine.command(sql`DROP TABLE IF EXISTS ${this.#table} SYNC`)
    await this.#engine.command(sql`DROP TABLE IF EXISTS ${this.#ready} SYNC`)
  }
}

const spendKey = ({ day, channel, campaign, currency }: AdSpend): string =>
  JSON.stringify([day, channel, campaign, currency])
const figuresOf = ({ impressions, clicks, costMinor }: AdSpend): string => `${impressions} ${clicks} ${costMinor}`

const sumOf = (a: AdSpend, b: AdSpend): AdSpend => ({
  ...a,
  impressions: a.impressions + b.impressions,
  clicks: a.clicks + b.clicks,
  costMinor: a.costMinor + b.costMinor,
})

/** Where slice `part` of `parts` begins among all content hashes. */
const contentAt = (part: number, parts: number): bigint => ((1n << 128n) * BigInt(part)) / BigInt(parts)

function stagedRow({ line, event }: { line: number; event: Event }): unknown[] {
  const numbers: Record<string, number> = {}
  const dates: Record<string, number> = {}
  for (const key in event.properties) {
    const raw = event.properties[key]!
    const number = parseNumber(raw)
    if (number !== null) numbers[key] = number
    else {
      const instant = parseInstant(raw)
      if (instant !== null) dates[key] = instant
    }
  }
  return [
    line,
    event.id ?? '',
    event.person ?? '',
    event.time,
    event.name,
    event.source,
    event.channel,
    event.account ?? '',
    event.value ?? null,
    event.currency ?? '',
    event.score ?? null,
    event.scale ?? '',
    event.text ?? '',
    event.properties,
    numbers,
    dates,
  ]
}
