import type { ClickHouseClient } from '@clickhouse/client'
import { embeddedClient } from './embedded.ts'
import { Engine } from './engine.ts'
import { connected } from './facts/connected.ts'
import { unkeptEvents } from './located.ts'
import type { MatchedTables } from './matched-tables.ts'
import { eventsOfPeople, viewPeople } from './merges.ts'
import { Populations } from './populations.ts'
import { makeTables } from './schema.ts'
import { compile, join, named, perPerson, type Sql, sql } from './sql.ts'
import type { Askable } from './store.ts'

/** Each shard is a database of its own, as it would be a server of its own. */
const databases = ['shard_a', 'shard_b', 'shard_c', 'shard_d'] as const
export const MOST_SHARDS = databases.length

/** Tables that know no people; every server of a cluster has all of them. */
const replicated = ['ad_spend', 'figures', 'search_days', 'merges', 'people', 'imports'].map(named)

/**
 * A cluster sharded by person (docs/scaling.md) in one process, for tests: what is asked of it goes through the engine's own
 * distributed reading, which asks every shard and merges what they say. No shard sees the rows of another.
 */
export class Shards {
  readonly #whole: Sql
  readonly #shards: readonly Engine[]
  readonly #front: ClickHouseClient
  #count = 0

  private constructor(whole: Sql, shards: readonly Engine[], front: ClickHouseClient) {
    this.#whole = whole
    this.#shards = shards
    this.#front = front
  }

  /** For what the store in the database `whole` of this folder holds. */
  static async open(directory: string, whole = 'wegwijs'): Promise<Shards> {
    const shards = await Promise.all(databases.map((database) => Engine.embedded(directory, database)))
    const front = await Engine.embedded(directory, 'front')
    for (const engine of [...shards, front]) await makeTables(engine)
    await front.command(sql`DROP TABLE events SYNC`)
    await front.close()
    // Other servers may not be asked over a connection that is read-only.
    const asking = await embeddedClient(directory, 'front', { output_format_json_quote_64bit_integers: 0 })
    return new Shards(named(whole), shards, asking)
  }

  /** Splits all that the whole store holds over the first `count` shards, by person. */
  async divide(count: number): Promise<void> {
    const whole = this.#whole
    this.#count = count
    const shardOf = sql`(if(person = '', toUInt64(id), sipHash64(person)) % ${named(`${count}`)})`
    for (const [index, shard] of this.#shards.entries()) {
      await shard.command(sql`TRUNCATE TABLE events`)
      await shard.command(sql`TRUNCATE TABLE people`)
      await shard.command(sql`
        INSERT INTO events SELECT * FROM ${whole}.events
        WHERE (id, seq) IN (SELECT id, seq FROM ${whole}.events_of_people WHERE ${shardOf} = ${named(`${index}`)})`)
      await shard.command(sql`INSERT INTO people SELECT * FROM ${whole}.people`)
      await viewPeople(shard)
    }
    for (const table of replicated) {
      await this.#command(sql`TRUNCATE TABLE ${table}`)
      await this.#command(sql`INSERT INTO ${table} SELECT * FROM ${whole}.${table}`)
    }
    for (const table of [sql`events`, eventsOfPeople]) {
      const own = databases
        .slice(0, count)
        .map(
          (database, index) =>
            sql`SELECT * FROM ${named(database)}.${table} WHERE shardNum() = ${named(`${index + 1}`)}`,
        )
      await this.#command(sql`CREATE OR REPLACE VIEW own_${table} AS ${join(own, ' UNION ALL ')}`)
      await this.#command(
        sql`CREATE OR REPLACE VIEW ${table} AS SELECT * FROM ${this.#everywhere(sql`SELECT * FROM ${table}`)}`,
      )
    }
  }

  /** To ask as one asks a store; nothing is kept. */
  store(): Askable {
    const engine = {
      rows: async (question: Sql) => {
        const statement = compile(question, (query) => this.#over(query))
        return (await this.#front.query({ ...statement, format: 'JSONEachRow' })).json()
      },
    } as Engine
    const matched: Pick<MatchedTables, 'keepUnlessServed' | 'read'> = {
      keepUnlessServed: async () => {},
      read: (reading, ask) => {
        const events = perPerson(unkeptEvents(reading))
        return ask({ events, connected: () => connected(engine, events) })
      },
    }
    return { engine, matched, populations: new Populations(engine) } as unknown as Askable
  }

  async close(): Promise<void> {
    await this.#front.close()
    for (const shard of this.#shards) await shard.close()
  }

  /** The rows that each shard tells when it is asked the query, where events are its own. */
  #over(query: string): string {
    const own = query.replaceAll(/\b(FROM|JOIN) (events|events_of_people)\b/g, '$1 front.own_$2')
    const servers = Array.from({ length: this.#count }, () => '127.0.0.1').join()
    return `remote('${servers}', view(${own}))`
  }

  #everywhere(query: Sql): Sql {
    return named(this.#over(compile(query).query))
  }

  async #command(statement: Sql): Promise<void> {
    await this.#front.command(compile(statement))
  }
}
