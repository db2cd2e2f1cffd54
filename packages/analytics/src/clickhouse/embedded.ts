import { type ClickHouseClient, createClient } from '@clickhouse/client'
import { formatQueryParams } from '@clickhouse/client-common'
import { ChdbConnection } from 'chdb/connection'

// Each statement that runs holds a thread of this pool, and files are read by the same ones; four would be too few.
process.env.UV_THREADPOOL_SIZE ??= '24'

/** The longest text of a statement with its values, in bytes. */
const LONGEST = 1_000_000_000

/** What a connection takes with a statement. */
interface Asked {
  query: string
  query_params?: Record<string, unknown>
}

/**
 * The engine in this process. Its own way of binding values lets one statement of the whole process run at a time; set
 * as parameters of the connection, in one breath with the statement, the engine binds them all the same.
 */
class Connection extends ChdbConnection {
  override query<T extends Asked>(asked: T) {
    return super.query(withParameters(asked))
  }
  override command<T extends Asked>(asked: T) {
    return super.command(withParameters(asked))
  }
}

function withParameters<T extends Asked>({ query, query_params = {}, ...rest }: T): T {
  const values = Object.entries(query_params).map(
    ([name, value]) => `param_${name} = ${quoted(formatQueryParams({ value }))}`,
  )
  return { ...rest, query: values.length > 0 ? `SET ${values.join(', ')}; ${query}` : query } as T
}

/** Everything between the quotes is a value, whatever is in it. */
const quoted = (value: string): string => `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`

/** A connection of its own to the engine with its data under `directory`, in the database, with the settings. */
export async function embeddedClient(
  directory: string,
  database: string,
  settings: Readonly<Record<string, string | number>>,
): Promise<ClickHouseClient> {
  // The connection is made for this client; its types follow an older version of the hook.
  const client = createClient({ connection: new Connection({ path: directory }) as never })
  await client.command({ query: `CREATE DATABASE IF NOT EXISTS ${database}` })
  await client.command({ query: `USE ${database}` })
  for (const [name, value] of Object.entries({ max_query_size: LONGEST, ...settings })) {
    await client.command({ query: `SET ${name} = ${typeof value === 'number' ? value : `'${value}'`}` })
  }
  return client
}
