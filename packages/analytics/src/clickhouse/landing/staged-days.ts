import { dayOf } from '@wegwijs/journey'
import { DAY } from '../../question/day.ts'
import { daysIn } from '../../question/figures.ts'
import type { Engine } from '../engine.ts'
import { bind, named, sql } from '../sql.ts'
import type { Cells, DayTable } from './day-table.ts'
import type { Cover, DayChange } from './landed.ts'

/** What a file's rows of one table come to, held against what is stored. */
interface DayPlan {
  /** Rows to write, and stored rows to take away. */
  fresh: Cells[]
  gone: Cells[]
  /** Rows of the file that bring something new. */
  stored: number
  /** Stored rows that get other values or go. */
  changed: number
  changes: DayChange[]
}

interface Totalled {
  cells: Cells
  /** Rows of the file that were put together in it, and the line of the first. */
  rows: number
  line: number
}

/** The rows of one file about whole days, put together by key. They are held in memory: there is one a day and subject. */
export class StagedDays {
  readonly table: DayTable
  readonly #byKey = new Map<string, Totalled>()
  rows = 0

  constructor(table: DayTable) {
    this.table = table
  }

  /** @param line where the row stands in the file. */
  add(cells: Cells, line = 1): void {
    this.rows += 1
    const key = this.#keyOf(cells)
    const found = this.#byKey.get(key)
    this.#byKey.set(key, {
      cells: found ? this.table.together(found.cells, cells) : cells,
      rows: (found?.rows ?? 0) + 1,
      line: found?.line ?? line,
    })
  }

  /** @param replace whether the file says all there is about its days. */
  async plan(engine: Engine, replace: boolean): Promise<DayPlan> {
    if (this.rows === 0) return { fresh: [], gone: [], stored: 0, changed: 0, changes: [] }
    const stored = new Map((await this.#stored(engine)).map((cells) => [this.#keyOf(cells), cells]))
    const fresh = [...this.#byKey].filter(([key, { cells }]) => {
      const known = stored.get(key)
      return known === undefined || this.#valuesOf(known) !== this.#valuesOf(cells)
    })
    const leaves = this.#leaving(replace)
    const gone = [...stored].filter(([key, cells]) => !this.#byKey.has(key) && leaves(cells))
    const replaced = fresh.map(([key]) => stored.get(key)).filter((cells) => cells !== undefined)
    const touched = [...replaced, ...gone.map(([, cells]) => cells)]
    const after = new Map([...stored, ...fresh.map(([key, { cells }]): [string, Cells] => [key, cells])])
    for (const [key] of gone) after.delete(key)
    return {
      fresh: fresh.map(([, { cells }]) => cells),
      gone: gone.map(([, cells]) => cells),
      stored: fresh.reduce((sum, [, { rows }]) => sum + rows, 0),
      changed: touched.length,
      changes: this.#changes(touched, stored.values(), after.values()),
    }
  }

  /**
   * Takes out the rows that would count days twice, of what stays stored or of this file, such as the total of a week
   * beside its days. Answers which they were.
   */
  async refuse(engine: Engine, replace: boolean): Promise<{ line: number; rows: number; cells: Cells }[]> {
    const { groups, overlaps } = this.table
    if (this.rows === 0 || !groups || !overlaps) return []
    const leaves = this.#leaving(replace)
    const kept = (await this.#stored(engine)).filter((cells) => !this.#byKey.has(this.#keyOf(cells)) && !leaves(cells))
    const counted = grouped(kept, groups)
    const refused: { line: number; rows: number; cells: Cells }[] = []
    for (const [key, { cells, rows, line }] of this.#byKey) {
      if (groups(cells).some((group) => counted.get(group)?.some((other) => overlaps(cells, other)))) {
        refused.push({ line, rows, cells })
        this.#byKey.delete(key)
        this.rows -= rows
      } else put(counted, cells, groups)
    }
    return refused
  }

  /** Tells stored rows that go for this file, of those whose key it does not have. */
  #leaving(replace: boolean): (cells: Cells) => boolean {
    const [isCovered, isSuperseded] = [this.#covered(), this.#superseded()]
    return (cells) => isSuperseded(cells) || (replace && isCovered(cells))
  }

  /** Tells stored rows of which a row of the file takes the place. */
  #superseded(): (cells: Cells) => boolean {
    const { groups, supersedes } = this.table
    if (!groups || !supersedes) return () => false
    const file = grouped(this.#cells, groups)
    return (stored) => groups(stored).some((group) => file.get(group)?.some((row) => supersedes(row, stored)))
  }

  covers(): Cover[] {
    const { source, name } = this.table
    return [...Map.groupBy(this.#byKey.values(), ({ cells }) => String(cells[source]))].map(([of, found]) => ({
      kind: name,
      source: of,
      from: least(found.map(({ cells }) => String(cells.day))),
      to: most(found.map(({ cells }) => String(cells.until))),
      rows: found.reduce((sum, { rows }) => sum + rows, 0),
    }))
  }

  /** Tells stored rows that the file speaks about: of a subject it names, on days that its report has rows for. */
  #covered(): (cells: Cells) => boolean {
    const days = new Map<string, Set<string>>()
    const groups = this.table.groups ?? ((cells: Cells) => [this.table.subject(cells)])
    const same = this.table.same ?? (() => true)
    const subjects = grouped(this.#cells, groups)
    for (const cells of this.#cells) {
      const report = this.table.report(cells)
      const found = days.get(report) ?? new Set()
      for (const day of daysOf(cells)) found.add(day)
      days.set(report, found)
    }
    return (cells) =>
      groups(cells).some((group) => subjects.get(group)?.some((row) => same(row, cells))) &&
      daysOf(cells).every((day) => days.get(this.table.report(cells))?.has(day))
  }

  /** Stored rows that could be touched: those on the days from the file's first to its last. */
  #stored(engine: Engine): Promise<Cells[]> {
    const from = least(this.#cells.map(({ day }) => String(day)))
    const to = most(this.#cells.map(({ until }) => String(until)))
    return engine.writerRows<Cells>(sql`
      SELECT ${named([...this.table.key, ...this.table.values].join(', '))} FROM ${named(this.table.name)} FINAL
      WHERE until >= ${bind('Date', from)} AND day <= ${bind('Date', to)}`)
  }

  /** For whatever a touched row counts in: what it came to on that day, and what it comes to. */
  #changes(touched: readonly Cells[], before: Iterable<Cells>, after: Iterable<Cells>): DayChange[] {
    const [was, is] = [this.#totals(before), this.#totals(after)]
    return [...this.#totals(touched).keys()].flatMap((name) => {
      const told = was.get(name)!
      const value = is.get(name)?.after ?? null
      return told.after === value ? [] : [{ ...told, before: told.after, after: value }]
    })
  }

  #totals(rows: Iterable<Cells>): Map<string, DayChange> {
    const totals = new Map<string, DayChange>()
    for (const cells of rows) {
      for (const { what, of, currency, value } of this.table.measures(cells)) {
        const [day, until] = [String(cells.day), String(cells.until)]
        const name = JSON.stringify([day, until, what, this.table.subject(cells), of, currency])
        const found = totals.get(name)
        if (found) found.after = (found.after ?? 0) + value
        else {
          const when = until === day ? { day } : { day, until }
          totals.set(name, { ...when, what, of, ...(currency ? { currency } : {}), before: null, after: value })
        }
      }
    }
    return totals
  }

  get #cells(): Cells[] {
    return [...this.#byKey.values()].map(({ cells }) => cells)
  }

  #keyOf = (cells: Cells): string => JSON.stringify(this.table.key.map((column) => cells[column]))
  #valuesOf = (cells: Cells): string => JSON.stringify(this.table.values.map((column) => cells[column]))
}

function grouped(rows: readonly Cells[], groups: (row: Cells) => string[]): Map<string, Cells[]> {
  const found = new Map<string, Cells[]>()
  for (const row of rows) put(found, row, groups)
  return found
}

function put(found: Map<string, Cells[]>, row: Cells, groups: (row: Cells) => string[]): void {
  for (const group of groups(row)) {
    const list = found.get(group)
    if (list) list.push(row)
    else found.set(group, [row])
  }
}

const least = (days: readonly string[]): string => days.toSorted()[0]!
const most = (days: readonly string[]): string => days.toSorted().at(-1)!

function daysOf({ day, until }: Cells): string[] {
  const [first, last] = [String(day), String(until)]
  return Array.from({ length: daysIn(first, last) }, (_, index) => dayOf(Date.parse(first) + index * DAY))
}
