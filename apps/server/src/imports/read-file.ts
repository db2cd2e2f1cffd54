import type { LeftOut, Staging } from '@wegwijs/analytics'
import {
  carrierOf,
  detectFormat,
  type FormatId,
  type Mapping,
  openRows,
  previewTable,
  type Row,
  type RowError,
} from '@wegwijs/formats'
import type { Event, Text } from '@wegwijs/journey'
import { withHead } from './with-head.ts'

/** Errors that are shown; all are counted. */
export const SHOWN_ERRORS = 1_000
/** Rows handed to the engine at a time. */
const BATCH = 20_000

export interface ReadOptions {
  file: string
  format?: FormatId | undefined
  mapping?: Mapping | undefined
}

/** What was found while a file was read. */
export interface Read {
  format: FormatId
  rows: number
  invalid: number
  errors: RowError[]
  /** By reason, in the order in which they were met. */
  leftOut: LeftOut[]
  /** How the file was read, as far as somebody has to know. */
  notes: Text[]
  table: ReturnType<typeof previewTable> | null
}

/** Reads a whole file into a staging. While the engine takes in one batch, the next is being read. */
export async function readFile(
  staging: Staging,
  bytes: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): Promise<Read> {
  const { head, all, drain } = await withHead(bytes)
  const format =
    options.format ??
    detectFormat(head, { fileName: options.file, ...(options.mapping && { mapping: options.mapping }) })
  const table = carrierOf(format, head) === 'table' ? previewTable(head, { format }) : null
  const mapping = options.mapping ?? table?.mapping ?? undefined
  const sorter = new Sorter(staging)
  for await (const rows of openRows(all, { format, fileName: options.file, ...(mapping ? { mapping } : {}) })) {
    await sorter.take(rows)
  }
  await sorter.finish()
  await drain()
  const { rows, invalid, errors, leftOut, notes } = sorter
  return { format, rows, invalid, errors, leftOut: [...leftOut.values()], notes: [...notes.values()], table }
}

export const leftOutRows = (leftOut: readonly LeftOut[]): number => leftOut.reduce((sum, { rows }) => sum + rows, 0)

/** Puts each row where its kind belongs, and counts. */
class Sorter {
  readonly #staging: Staging
  #batch: { line: number; event: Event }[] = []
  #writing: Promise<void> = Promise.resolve()
  rows = 0
  invalid = 0
  readonly errors: RowError[] = []
  readonly leftOut = new Map<string, LeftOut>()
  readonly notes = new Map<string, Text>()

  constructor(staging: Staging) {
    this.#staging = staging
  }

  async take(rows: readonly Row[]): Promise<void> {
    for (const row of rows) this.#put(row)
    if (this.#batch.length >= BATCH) await this.#write()
  }

  async finish(): Promise<void> {
    await this.#write()
    await this.#writing
  }

  #put(row: Row): void {
    if (row.kind === 'note') {
      this.notes.set(row.note.en, row.note)
      return
    }
    this.rows += 1
    switch (row.kind) {
      case 'event':
        // The place in the file, not the line: an XML file may hold all its events on one line.
        this.#batch.push({ line: this.rows, event: row.event })
        break
      case 'spend':
        this.#staging.addSpend([row.spend], row.line)
        break
      case 'merge':
        this.#staging.addMerges([row.merge])
        break
      case 'figure':
        this.#staging.addFigures([row.figure])
        break
      case 'search':
        this.#staging.addSearches([row.search])
        break
      case 'leftOut': {
        const found = this.leftOut.get(row.reason.en)
        this.leftOut.set(row.reason.en, { reason: row.reason, rows: (found?.rows ?? 0) + 1 })
        break
      }
      case 'error':
        this.invalid += 1
        if (this.errors.length < SHOWN_ERRORS) this.errors.push(row.error)
    }
  }

  async #write(): Promise<void> {
    await this.#writing
    this.#writing = this.#staging.add(this.#batch)
    // A failure is seen at the next await; without this it would count as unhandled meanwhile.
    this.#writing.catch(() => {})
    this.#batch = []
  }
}
