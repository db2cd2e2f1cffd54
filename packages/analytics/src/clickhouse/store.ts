import type { Engine } from './engine.ts'
import { importRecords } from './imports.ts'
import { finishIntents } from './landing/intent.ts'
import type { ImportRecord, StoredSource } from './landing/landed.ts'
import { Staging } from './landing/staging.ts'
import { type Amounts, MatchedTables } from './matched-tables.ts'
import { eventsOfPeople, viewPeople } from './merges.ts'
import { Populations } from './populations.ts'
import { makeTables } from './schema.ts'
import { storedSources } from './sources.ts'
import { named, sql } from './sql.ts'
import { storeState } from './store-version.ts'

/** What the store holds at this moment. `change` grows with every import that stored something. */
export interface StoreFacts {
  change: number
  events: number
  people: number
  unidentified: number
  adSpendRows: number
  figures: number
  searchDays: number
  watermark: number | null
}

/** What answering a question needs of a store. */
export type Askable = Pick<Store, 'engine' | 'matched' | 'populations'>

/** Rows the engine turns into events in one go, so that memory does not grow with the file. */
const SLICE = 250_000

export class Store {
  readonly engine: Engine
  readonly matched: MatchedTables
  readonly populations: Populations
  readonly #slice: number
  /** Imports are read side by side but land one after another: each must see what the one before stored. */
  #landing: Promise<unknown> = Promise.resolve()
  /** The moments in which what is stored changes: no answer begins in between. */
  #changing: Promise<unknown> = Promise.resolve()

  private constructor(engine: Engine, slice: number, amounts: Amounts) {
    this.#slice = slice
    this.engine = engine
    this.matched = new MatchedTables(engine, amounts)
    this.populations = new Populations(engine)
  }

  /**
   * Makes the tables when they are missing, finishes an import that was being landed and clears what an interrupted one
   * left behind. An import is landed in slices of about `slice` rows.
   */
  static async open(engine: Engine, slice = SLICE, amounts: Amounts = {}): Promise<Store> {
    await makeTables(engine)
    await finishIntents(engine)
    const left = await engine.writerRows<{ name: string }>(sql`
      SELECT name FROM system.tables
      WHERE database = currentDatabase() AND match(name, '^(staging|ready|gone|people|matched)_[0-9a-z_]+$')`)
    for (const { name } of left) await engine.command(sql`DROP TABLE ${named(name)} SYNC`)
    await viewPeople(engine)
    return new Store(engine, slice, amounts)
  }

  /** The number of the last import that was written down; one that is being landed is waited for. */
  async change(): Promise<number> {
    await this.#changing
    return (await storeState(this.engine)).change
  }

  async facts(): Promise<StoreFacts> {
    const [facts] = await this.engine.rows<Omit<StoreFacts, 'watermark'> & { watermark: number; events: number }>(sql`
      SELECT (SELECT max(change) FROM imports) AS change, count() AS events, uniqExactIf(person, person != '') AS people,
        countIf(person = '') AS unidentified, (SELECT count() FROM ad_spend FINAL) AS adSpendRows,
        (SELECT count() FROM figures FINAL) AS figures, (SELECT count() FROM search_days FINAL) AS searchDays, max(time) AS watermark
      FROM ${eventsOfPeople}`)
    return { ...facts!, watermark: facts!.events > 0 ? facts!.watermark : null }
  }

  /** What came from where, and every import, newest first. */
  async sources(): Promise<{ sources: StoredSource[]; imports: ImportRecord[] }> {
    const [sources, imports] = await Promise.all([storedSources(this.engine), importRecords(this.engine)])
    return { sources, imports }
  }

  /** For the questions of somebody who may go. */
  stoppedBy(signal: AbortSignal): Askable {
    return { engine: this.engine.stoppedBy(signal), matched: this.matched, populations: this.populations }
  }

  /** Works while no file lands. */
  still<T>(work: () => Promise<T>): Promise<T> {
    return this.#inTurn(work)
  }

  /** A place for one file's rows until all of it has been read. */
  async stage(): Promise<Staging> {
    const staging = new Staging(this.engine, this.#slice, {
      take: (work) => this.#inTurn(work),
      visibly: (work) => {
        const changing = work()
        this.#changing = changing.catch(() => {})
        return changing
      },
    })
    await staging.create()
    return staging
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#landing.then(work, work)
    this.#landing = result.catch(() => {})
    return result
  }

  async close(): Promise<void> {
    await this.matched.close()
    await this.engine.close()
  }
}
