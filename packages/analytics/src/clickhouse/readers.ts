import { setTimeout } from 'node:timers/promises'
import type { ClickHouseClient } from '@clickhouse/client'

/** A connection that answers one statement at a time, and the name by which the engine knows what it is busy with. */
export interface Reader {
  client: ClickHouseClient
  name: string
}

/** A statement as the client takes it. */
interface Statement {
  query: string
  query_params: Record<string, unknown>
}

/** A statement that waits for a connection. */
interface Waiting {
  begin: (reader: Reader) => void
  refuse: (reason: Error) => void
}

/** Between two attempts to stop a statement: the first may come before the engine has begun. */
const STOP_EVERY_MS = 100

/** Statements wait, in the order in which they came, until a connection is free. */
export class Readers {
  readonly #all: readonly Reader[]
  readonly #free: Reader[]
  readonly #waiting: Waiting[] = []
  /** Of each connection that is busy, when it no longer is. */
  readonly #busy = new Map<Reader, { done: AbortSignal; ended: Promise<void> }>()
  #closed = false
  readonly #stopper: ClickHouseClient

  /** @param stopper a connection of its own, to stop what the others are busy with. */
  constructor(all: readonly Reader[], stopper: ClickHouseClient) {
    this.#all = all
    this.#free = [...all]
    this.#stopper = stopper
  }

  /** Once `signal` is aborted the statement is not begun any more, or stopped, and the reason is thrown. */
  async rows<Row>(statement: Statement, signal?: AbortSignal): Promise<Row[]> {
    const reader = await this.#take(signal)
    const done = new AbortController()
    const { promise: ended, resolve: end } = Promise.withResolvers<void>()
    this.#busy.set(reader, { done: done.signal, ended })
    let stopping: Promise<void> | undefined
    const stop = (): void => {
      // When the connections are closed meanwhile, there is nothing left to stop.
      stopping = this.#stop(reader, done.signal).catch(() => {})
    }
    signal?.addEventListener('abort', stop)
    try {
      const answer = await reader.client.query({ ...statement, format: 'JSONEachRow' })
      return (await answer.json<Row>()) as Row[]
    } catch (error) {
      signal?.throwIfAborted()
      throw error
    } finally {
      signal?.removeEventListener('abort', stop)
      done.abort()
      // Else the next statement of this connection could be stopped instead.
      await stopping
      this.#busy.delete(reader)
      end()
      this.#give(reader)
    }
  }

  /** Stops what is under way and waits for its end: an engine that is closed meanwhile may never come to an end. */
  async close(): Promise<void> {
    this.#closed = true
    for (const { refuse } of this.#waiting.splice(0)) refuse(closed())
    await Promise.all(
      [...this.#busy].map(async ([reader, { done, ended }]) => {
        await this.#stop(reader, done)
        await ended
      }),
    )
    for (const client of new Set([...this.#all.map(({ client }) => client), this.#stopper])) await client.close()
  }

  #take(signal?: AbortSignal): Promise<Reader> {
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted()
      if (this.#closed) throw closed()
      const free = this.#free.shift()
      if (free) return resolve(free)
      const settled = (): void => signal?.removeEventListener('abort', leave)
      const waiting: Waiting = {
        begin: (reader) => {
          settled()
          resolve(reader)
        },
        refuse: (reason) => {
          settled()
          reject(reason)
        },
      }
      const leave = (): void => {
        this.#waiting.splice(this.#waiting.indexOf(waiting), 1)
        waiting.refuse(signal!.reason)
      }
      signal?.addEventListener('abort', leave)
      this.#waiting.push(waiting)
    })
  }

  #give(reader: Reader): void {
    const next = this.#waiting.shift()
    if (next) next.begin(reader)
    else this.#free.push(reader)
  }

  async #stop({ name }: Reader, done: AbortSignal): Promise<void> {
    while (!done.aborted) {
      await this.#stopper.command({
        query: "KILL QUERY WHERE Settings['log_comment'] = {name:String} ASYNC",
        query_params: { name },
      })
      await setTimeout(STOP_EVERY_MS, undefined, { signal: done }).catch(() => {})
    }
  }
}

const closed = (): Error => new Error('The store is closed.')
