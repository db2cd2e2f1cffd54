import type { Staging, Store } from '@wegwijs/analytics'
import type { ImportPreview, ImportReport } from '@wegwijs/api'
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
import type { AdSpend, Event } from '@wegwijs/journey'

/** Errors that are shown; all are counted. */
const SHOWN_ERRORS = 1_000
/** Bytes looked at to find out what a file is. */
const HEAD = 256 * 1024
/** Rows handed to the engine at a time. */
const BATCH = 20_000

export interface ImportOptions {
  file: string
  format?: FormatId | undefined
  mapping?: Mapping | undefined
  skipInvalid?: boolean | undefined
  dryRun?: boolean | undefined
}

interface Read {
  format: FormatId
  rows: number
  invalid: number
  errors: RowError[]
  table: ReturnType<typeof previewTable> | null
}

/** Reads a whole file without storing anything, and says what importing it would do. */
export async function previewFile(
  store: Store,
  bytes: AsyncIterable<Uint8Array>,
  options: ImportOptions,
): Promise<ImportPreview> {
  const staging = await store.stage()
  try {
    const { format, rows, invalid, errors, table } = await stage(staging, bytes, options)
    const { names, people, period, unidentified } = await staging.look()
    return {
      format,
      rows,
      valid: rows - invalid,
      invalid,
      unidentified,
      people,
      period,
      names,
      errors,
      columns: table?.columns ?? [],
      mapping: options.mapping ?? table?.mapping ?? null,
    }
  } finally {
    await staging.drop()
  }
}

/** Imports a file whole: one invalid row refuses it all, unless invalid rows may be skipped. */
export async function importFile(
  store: Store,
  bytes: AsyncIterable<Uint8Array>,
  options: ImportOptions,
): Promise<ImportReport> {
  const staging = await store.stage()
  try {
    const { format, rows, invalid, errors } = await stage(staging, bytes, options)
    const { people } = await staging.look()
    const refused = invalid > 0 && !options.skipInvalid
    const { stored, duplicates, unidentified } = refused
      ? { stored: 0, duplicates: 0, unidentified: 0 }
      : options.dryRun
        ? await staging.weigh()
        : await staging.land({ file: options.file, format, rows, invalid, at: Date.now() })
    return {
      file: options.file,
      format,
      rows,
      stored,
      duplicates,
      invalid,
      unidentified,
      people,
      errorCount: invalid,
      errors,
      refused,
    }
  } finally {
    await staging.drop()
  }
}

/** While the engine takes in one batch, the next is being read. */
async function stage(staging: Staging, bytes: AsyncIterable<Uint8Array>, options: ImportOptions): Promise<Read> {
  const { head, all, drain } = await withHead(bytes)
  const format =
    options.format ??
    detectFormat(head, { fileName: options.file, ...(options.mapping && { mapping: options.mapping }) })
  const table = carrierOf(format, head) === 'table' ? previewTable(head, { format }) : null
  const mapping = options.mapping ?? table?.mapping ?? undefined
  const read: Read = { format, rows: 0, invalid: 0, errors: [], table }
  let batch: { line: number; event: Event }[] = []
  let writing: Promise<void> = Promise.resolve()
  const write = async (): Promise<void> => {
    await writing
    writing = staging.add(batch)
    // A failure is seen at the next await; without this it would count as unhandled meanwhile.
    writing.catch(() => {})
    batch = []
  }
  for await (const rows of openRows(all, { format, fileName: options.file, ...(mapping ? { mapping } : {}) })) {
    staging.addSpend(collect(rows, read, batch))
    if (batch.length >= BATCH) await write()
  }
  await write()
  await writing
  // A reader may stop early; an upload that is not read to its end would wait for its answer for ever.
  await drain()
  return read
}

function collect(rows: readonly Row[], read: Read, batch: { line: number; event: Event }[]): AdSpend[] {
  const spend: AdSpend[] = []
  for (const row of rows) {
    read.rows += 1
    // The place in the file, not the line: an XML file may hold all its events on one line.
    if (row.kind === 'event') batch.push({ line: read.rows, event: row.event })
    else if (row.kind === 'spend') spend.push(row.spend)
    else if (row.kind === 'error') {
      read.invalid += 1
      if (read.errors.length < SHOWN_ERRORS) read.errors.push(row.error)
    }
  }
  return spend
}

/** The first bytes, and a stream that still begins with them. */
async function withHead(
  bytes: AsyncIterable<Uint8Array>,
): Promise<{ head: Uint8Array; all: AsyncIterable<Uint8Array>; drain: () => Promise<void> }> {
  const reader = bytes[Symbol.asyncIterator]()
  const first: Uint8Array[] = []
  let size = 0
  let done = false
  while (size < HEAD && !done) {
    const next = await reader.next()
    if (next.done) done = true
    else {
      first.push(next.value)
      size += next.value.length
    }
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    yield* first
    while (!done) {
      const next = await reader.next()
      if (next.done) done = true
      else yield next.value
    }
  }
  const drain = async (): Promise<void> => {
    while (!done) done = (await reader.next()).done ?? false
  }
  return { head: Buffer.concat(first), all: all(), drain }
}
