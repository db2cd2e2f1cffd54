import { randomUUID } from 'node:crypto'
import type { AdSpend, Event, Figure, Merge, SearchDay } from '@wegwijs/journey'
import { compareText } from '../../compare-text.ts'
import type { Engine } from '../engine.ts'
import { writeDown } from '../imports.ts'
import { joiningMerges, newMerges, pairOf, storedMerges } from '../merges.ts'
import { named, sql } from '../sql.ts'
import {
  adSpendCells,
  adSpendTable,
  type Cells,
  figureCells,
  figuresTable,
  searchCells,
  searchTable,
} from './day-table.ts'
import { type FileLog, importLog } from './import-log.ts'
import { finishIntents, intend, tablesOf } from './intent.ts'
import type { Cover, ImportLog, Landed, Staged } from './landed.ts'
import { StagedDays } from './staged-days.ts'
import { StagedEvents } from './staged-events.ts'

/** Work that must not run beside other landings; `visibly` is the part in which what is stored changes. */
export interface Turn {
  take: <T>(work: () => Promise<T>) => Promise<T>
  visibly: (work: () => Promise<void>) => Promise<void>
}

/** One file on its way in: all of it lands, or nothing. */
export class Staging {
  readonly #engine: Engine
  readonly #unique: string
  readonly #turn: Turn
  readonly #events: StagedEvents
  readonly #spend = new StagedDays(adSpendTable)
  readonly #figures = new StagedDays(figuresTable)
  readonly #searches = new StagedDays(searchTable)
  readonly #merges = new Map<string, Merge>()
  #mergeRows = 0
  #intended = false

  constructor(engine: Engine, slice: number, turn: Turn) {
    // Several processes may share a server, so the names must differ between them.
    this.#unique = randomUUID().replaceAll('-', '')
    this.#engine = engine
    this.#turn = turn
    this.#events = new StagedEvents(engine, this.#unique, slice)
  }

  create = (): Promise<void> => this.#events.create()

  add = (events: readonly { line: number; event: Event }[]): Promise<void> => this.#events.add(events)

  /** @param line of the rows in their file. */
  addSpend(spend: readonly AdSpend[], line = 1): void {
    for (const row of spend) this.#spend.add(adSpendCells(row), line)
  }
  addFigures(figures: readonly Figure[]): void {
    for (const row of figures) this.#figures.add(figureCells(row))
  }
  addSearches(searches: readonly SearchDay[]): void {
    for (const row of searches) this.#searches.add(searchCells(row))
  }
  addMerges(merges: readonly Merge[]): void {
    for (const merge of merges) {
      this.#mergeRows += 1
      const pair = pairOf(merge)
      if (merge.from !== merge.into && !this.#merges.get(pair)?.anonymous) this.#merges.set(pair, merge)
    }
  }

  async look(): Promise<Staged> {
    const merges = [...(await storedMerges(this.#engine)), ...this.#merges.values()]
    const joining = new Set(joiningMerges(merges).map(pairOf))
    return {
      ...(await this.#events.look(merges)),
      spend: this.#spend.rows,
      merges: this.#mergeRows,
      apart: [...this.#merges.keys()].filter((pair) => !joining.has(pair)).length,
      figures: this.#figures.rows,
      searches: this.#searches.rows,
      covers: await this.#covers(),
    }
  }

  /** Takes out the rows of advertising that would count days twice, and answers which: line, rows put together, days. */
  refuseDoubles(replace = false): Promise<{ line: number; rows: number; cells: Cells }[]> {
    return this.#turn.take(() => this.#spend.refuse(this.#engine, replace))
  }

  /** What `land` would do at this moment, without doing it. */
  weigh(replace = false): Promise<Landed> {
    return this.#turn.take(() => this.#prepare(replace))
  }

  /**
   * Lands all rows that are not yet stored, at once, and writes the import down.
   * @param replace the file says all there is about its days: what is stored of them and not in the file goes.
   */
  land(log: FileLog, replace = false): Promise<Landed> {
    return this.#turn.take(async () => {
      await finishIntents(this.#engine)
      const landed = await this.#prepare(replace)
      const whole = await this.#logOf(log, landed)
      await this.#turn.visibly(async () => {
        await intend(this.#engine, this.#unique, whole)
        this.#intended = true
        await finishIntents(this.#engine)
      })
      await this.drop()
      return landed
    })
  }

  /** Writes down that nothing was stored. */
  refuse(log: FileLog): Promise<void> {
    return this.#turn.take(async () => {
      const nothing: Landed = { stored: 0, duplicates: 0, differing: 0, unidentified: 0, changed: 0, changes: [] }
      await writeDown(this.#engine, this.#unique, { ...(await this.#logOf(log, nothing)), refused: true })
    })
  }

  /** Gathers what is new and what has to go, and counts it. */
  async #prepare(replace: boolean): Promise<Landed> {
    const events = await this.#events.prepare(replace)
    const merges = await this.#newMerges()
    await this.#ready('merges', ['alias', 'into', 'anonymous', 'nr'], merges)
    const plans = []
    for (const days of this.#days) {
      const { table } = days
      const plan = await days.plan(this.#engine, replace)
      const columns = [...table.key, ...table.values]
      await this.#ready(table.name, columns, plan.fresh.map(inOrder(columns)))
      await this.#ready(table.name, columns, plan.gone.map(inOrder(columns)), 'gone')
      plans.push(plan)
    }
    const stored = events.stored + merges.length + sum(plans, (plan) => plan.stored)
    const rows = this.#events.rows + this.#mergeRows + sum(this.#days, (days) => days.rows)
    const changes = [...events.changes, ...plans.flatMap((plan) => plan.changes)]
    return {
      stored,
      duplicates: rows - stored,
      differing: events.differing,
      unidentified: events.unidentified,
      changed: events.gone + sum(plans, (plan) => plan.changed),
      changes: changes.sort((a, b) => compareText(a.day, b.day)),
    }
  }

  async #newMerges(): Promise<(string | number)[][]> {
    if (this.#merges.size === 0) return []
    const fresh = newMerges(await storedMerges(this.#engine), [...this.#merges.values()])
    return fresh.map(({ from, into, anonymous, nr }) => [from, into, anonymous ? 1 : 0, nr])
  }

  /** Puts rows in a table that is like the one they are for. */
  async #ready(table: string, columns: readonly string[], rows: unknown[][], what = 'ready'): Promise<void> {
    if (rows.length === 0) return
    const name = `${what}_${table}_${this.#unique}`
    await this.#engine.command(sql`CREATE TABLE ${named(name)} AS ${named(table)}`)
    await this.#engine.insert(name, columns, rows)
  }

  async #logOf(log: FileLog, landed: Landed): Promise<ImportLog> {
    const { rows: figures } = this.#figures
    const { rows: searches } = this.#searches
    return importLog(log, landed, { merges: this.#mergeRows, figures, searches, covers: await this.#covers() })
  }

  async #covers(): Promise<Cover[]> {
    return [...(await this.#events.covers()), ...this.#days.flatMap((days) => days.covers())]
  }

  get #days(): StagedDays[] {
    return [this.#spend, this.#figures, this.#searches]
  }

  /** Clears what is no longer needed; what was intended stays until it has landed. */
  async drop(): Promise<void> {
    await this.#events.drop()
    if (this.#intended) return
    for (const table of await tablesOf(this.#engine, this.#unique)) {
      await this.#engine.command(sql`DROP TABLE IF EXISTS ${named(table)} SYNC`)
    }
  }
}

const inOrder =
  (columns: readonly string[]) =>
  (cells: Cells): unknown[] =>
    columns.map((column) => cells[column])

const sum = <T>(of: readonly T[], amount: (one: T) => number): number => of.reduce((all, one) => all + amount(one), 0)
