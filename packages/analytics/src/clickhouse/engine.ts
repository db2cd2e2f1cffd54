import { mkdir } from 'node:fs/promises'
import { type ClickHouseClient, ClickHouseLogLevel, createClient } from '@clickhouse/client'
import { createChdbConnection } from 'chdb/connection'
import { compile, type Sql } from './sql.ts'

/** Bytes one question may hold in memory; above a third of it, sorting and grouping go to disk. */
const MEMORY_LIMIT = 3_000_000_000
const SECONDS_LIMIT = 120

const limits = {
  max_memory_usage: String(MEMORY_LIMIT),
  max_bytes_before_external_group_by: String(MEMORY_LIMIT / 3),
  max_bytes_before_external_sort: String(MEMORY_LIMIT / 3),
  max_execution_time: SECONDS_LIMIT,
  // One date in UTC everywhere; screens convert.
  session_timezone: 'UTC',
  // Rows are acknowledged when they are written, not when they are queued.
  async_insert: 0,
  // Counts stay far below 2^53, so they travel as plain numbers.
  output_format_json_quote_64bit_integers: 0,
} as const

/** The events engine: ClickHouse in this process, or a server at a URL, spoken to in the same words. */
export class Engine {
  readonly #writer: ClickHouseClient
  readonly #readers: ClickHouseClient[]
  #next = 0

  private constructor(writer: ClickHouseClient, readers: ClickHouseClient[]) {
    this.#writer = writer
    this.#readers = readers
  }

  /** ClickHouse embedded, with its data under `directory`. Several engines of one process may share it, each on its own database. */
  static async embedded(directory: string, database = 'wegwijs'): Promise<Engine> {
    await mkdir(directory, { recursive: true })
    const writer = embeddedClient(directory)
    await writer.command({ query: `CREATE DATABASE IF NOT EXISTS ${identifier(database)}` })
    await setAll(writer, database)
    // A client answers one question at a time, so several stand ready.
    const readers = await Promise.all(
      Array.from({ length: 3 }, async () => {
        const reader = embeddedClient(directory)
        await setAll(reader, database)
        // Limits first: once a connection is read-only it refuses every change of settings, ours too.
        await reader.command({ query: 'SET readonly = 1' })
        return reader
      }),
    )
    return new Engine(writer, readers)
  }

  /** A ClickHouse server or cluster. Its user decides what may be read and written. */
  static async at(url: string, database = 'wegwijs'): Promise<Engine> {
    const first = createClient({ url })
    await first.command({ query: `CREATE DATABASE IF NOT EXISTS ${identifier(database)}` })
    await first.close()
    // The client's own patience ends after the engine's, so that it is the engine that says what went wrong.
    const client = createClient({
      url,
      database,
      clickhouse_settings: limits,
      request_timeout: (SECONDS_LIMIT + 10) * 1000,
      // Errors are thrown, and its advice to send progress in headers would let a failed statement answer 200.
      log: { level: ClickHouseLogLevel.OFF },
    })
    return new Engine(client, [client])
  }

  /** Rows of one question, over a connection that can only read. */
  async rows<Row>(question: Sql): Promise<Row[]> {
    const reader = this.#readers[this.#next++ % this.#readers.length]!
    return rowsOf<Row>(reader, question)
  }

  /** Rows of a question that is part of writing, such as counting a staged file. */
  async writerRows<Row>(question: Sql): Promise<Row[]> {
    return rowsOf<Row>(this.#writer, question)
  }

  async command(statement: Sql): Promise<void> {
    await this.#writer.command(compile(statement))
  }

  async insert(table: string, columns: readonly string[], rows: readonly unknown[][]): Promise<void> {
    await this.#writer.insert({
      table,
      columns: columns as [string, ...string[]],
      values: rows,
      format: 'JSONCompactEachRow',
    })
  }

  async close(): Promise<void> {
    for (const client of new Set([this.#writer, ...this.#readers])) await client.close()
  }
}

async function rowsOf<Row>(client: ClickHouseClient, question: Sql): Promise<Row[]> {
  const answer = await client.query({ ...compile(question), format: 'JSONEachRow' })
  return answer.json<Row>() as Promise<Row[]>
}

// The connection is made for this client; its types follow an older version of the hook.
const embeddedClient = (directory: string): ClickHouseClient =>
  createClient({ connection: createChdbConnection({ path: directory }) as never })

async function setAll(client: ClickHouseClient, database: string): Promise<void> {
  await client.command({ query: `USE ${identifier(database)}` })
  for (const [name, value] of Object.entries(limits)) {
    await client.command({ query: `SET ${name} = ${typeof value === 'number' ? value : `'${value}'`}` })
  }
}

/** Database names are the product's own; anything else is a mistake in this code. */
function identifier(name: string): string {
  if (!/^[a-z_]+$/.test(name)) throw new RangeError(`Not a database name: ${name}`)
  return name
}
