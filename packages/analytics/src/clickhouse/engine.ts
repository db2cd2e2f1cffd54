import { randomUUID } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { type ClickHouseClient, ClickHouseLogLevel, createClient } from '@clickhouse/client'
import { embeddedClient } from './embedded.ts'
import { inWords, type Limits, settingsOf, usualLimits } from './limits.ts'
import { type Reader, Readers } from './readers.ts'
import { compile, type Sql } from './sql.ts'

/** Statements that are answered at the same time; others wait. */
const AT_A_TIME = { embedded: 3, byUrl: 8 }

/** Nobody waits at a screen for what is written, such as a table of all that is stored. */
const WRITING_SECONDS = 3600

const settings = {
  // One date in UTC everywhere; screens convert.
  session_timezone: 'UTC',
  // Rows are acknowledged when they are written, not when they are queued.
  async_insert: 0,
  // Counts stay far below 2^53, so they travel as plain numbers.
  output_format_json_quote_64bit_integers: 0,
  // Statements differ by their periods, so that machine code made for one is seldom used again, and making it takes longer than it saves.
  compile_expressions: 0,
  compile_aggregate_expressions: 0,
  compile_sort_description: 0,
  // A row of a table with a row a person holds many events: else one thread would read all of them.
  merge_tree_min_rows_for_concurrent_read: '4096',
  merge_tree_min_bytes_for_concurrent_read: '1000000',
} as const

interface Parts {
  writer: ClickHouseClient
  readers: Readers
  limits: Limits
  signal?: AbortSignal
}

/** The events engine: ClickHouse in this process, or a server at a URL, spoken to in the same words. */
export class Engine {
  readonly #parts: Parts

  private constructor(parts: Parts) {
    this.#parts = parts
  }

  /** ClickHouse embedded, with its data under `directory`. Several engines of one process may share it, each on its own database. */
  static async embedded(directory: string, database = 'wegwijs', limits = usualLimits): Promise<Engine> {
    await mkdir(directory, { recursive: true })
    const client = (own: Record<string, string> = {}) =>
      embeddedClient(directory, identifier(database), { ...settings, ...settingsOf(limits), ...own })
    const writer = await client({ max_execution_time: String(WRITING_SECONDS) })
    const all = await readersNamed(AT_A_TIME.embedded, async (name) => {
      const reader = await client({ log_comment: name })
      // Limits first: once a connection is read-only it refuses every change of settings, ours too.
      await reader.command({ query: 'SET readonly = 1' })
      return reader
    })
    return new Engine({ writer, readers: new Readers(all, await client()), limits })
  }

  /** A ClickHouse server or cluster. Its user decides what may be read and written. */
  static async at(url: string, database = 'wegwijs', limits = usualLimits): Promise<Engine> {
    const first = createClient({ url })
    await first.command({ query: `CREATE DATABASE IF NOT EXISTS ${identifier(database)}` })
    await first.close()
    const client = (own: Record<string, string> = {}, { seconds } = limits) =>
      createClient({
        url,
        database,
        clickhouse_settings: { ...settings, ...settingsOf({ ...limits, seconds }), ...own },
        // The client's own patience ends after the engine's, so that it is the engine that says what went wrong.
        request_timeout: (seconds + 10) * 1000,
        // Errors are thrown, and its advice to send progress in headers would let a failed statement answer 200.
        log: { level: ClickHouseLogLevel.OFF },
      })
    const all = await readersNamed(AT_A_TIME.byUrl, async (name) => client({ log_comment: name }))
    return new Engine({
      writer: client({}, { ...limits, seconds: WRITING_SECONDS }),
      readers: new Readers(all, client()),
      limits,
    })
  }

  /** The same engine, asked for somebody who may go: what it is doing for them stops when `signal` is aborted. */
  stoppedBy(signal: AbortSignal): Engine {
    return new Engine({ ...this.#parts, signal })
  }

  /** Rows of one question, over a connection that can only read. Throws an `Unanswerable` when it takes more than it may. */
  async rows<Row>(question: Sql): Promise<Row[]> {
    const { readers, limits, signal } = this.#parts
    try {
      return await readers.rows<Row>(compile(question), signal)
    } catch (error) {
      throw inWords(error, limits)
    }
  }

  /** Rows of a question that is part of writing, such as counting a staged file. */
  async writerRows<Row>(question: Sql): Promise<Row[]> {
    const answer = await this.#parts.writer.query({ ...compile(question), format: 'JSONEachRow' })
    return answer.json<Row>() as Promise<Row[]>
  }

  async command(statement: Sql): Promise<void> {
    await this.#parts.writer.command(compile(statement))
  }

  async insert(table: string, columns: readonly string[], rows: readonly unknown[][]): Promise<void> {
    await this.#parts.writer.insert({
      table,
      columns: columns as [string, ...string[]],
      values: rows,
      format: 'JSONCompactEachRow',
    })
  }

  async close(): Promise<void> {
    await this.#parts.writer.close()
    await this.#parts.readers.close()
  }
}

const readersNamed = (count: number, make: (name: string) => Promise<ClickHouseClient>): Promise<Reader[]> =>
  Promise.all(
    Array.from({ length: count }, async () => {
      const name = `wegwijs ${randomUUID()}`
      return { name, client: await make(name) }
    }),
  )

/** Database names are the product's own; anything else is a mistake in this code. */
function identifier(name: string): string {
  if (!/^[a-z_]+$/.test(name)) throw new RangeError(`Not a database name: ${name}`)
  return name
}
