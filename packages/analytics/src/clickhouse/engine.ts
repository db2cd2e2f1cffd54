import { mkdir } from 'node:fs/promises'
import { type ClickHouseClient, createClient } from '@clickhouse/client'
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

  /** ClickHouse embedded, with its data under `directory`. One process at a time. */
  static async embedded(directory: string): Promise<Engine> {
    await mkdir(directory, { recursive: true })
    const open = (): ClickHouseClient => createClient({ connection: createChdbConnection({ path: directory }) as never })
    const writer = open()
    await setAll(writer, limits)
    // A client answers one question at a time, so several stand ready.
    const readers = await Promise.all(Array.from({ length: 3 }, () => readOnly(open())))
    return new Engine(writer, readers)
  }

  /** A ClickHouse server or cluster. */
  static async at(url: string): Promise<Engine> {
    const client = createClient({ url, clickhouse_settings: limits })
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

async function setAll(client: ClickHouseClient, settings: Record<string, string | number>): Promise<void> {
  for (const [name, value] of Object.entries(settings)) {
    await client.command({ query: `SET ${name} = ${typeof value === 'number' ? value : `'${value}'`}` })
  }
}

/** Limits first: once a connection is read-only it refuses every change of settings, ours too. */
async function readOnly(client: ClickHouseClient): Promise<ClickHouseClient> {
  await setAll(client, limits)
  await setAll(client, { readonly: 1 })
  return client
}
