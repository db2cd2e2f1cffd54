import { setTimeout as delay } from 'node:timers/promises'
import { RefusedError } from '../errors.ts'

/** Counts something that nobody asked for yet; `gone` is aborted when somebody does ask for something. */
export type Likely = (gone: AbortSignal) => Promise<unknown>

/** Jobs that are kept: those of the last few maps. */
const MOST = 100

/** A screen asks several things after each other; only when it has been still for this long there is time. */
const STILL_MS = 200

/** Counts what people are likely to ask next, one thing at a time, while nobody waits for an answer. */
export class Ahead {
  /** What is next comes first; of each name once. */
  #jobs = new Map<string, Likely>()
  #waiting = 0
  #closed = false
  #pause = new AbortController()
  #working: Promise<void> = Promise.resolve()
  #isWorking = false

  /** Counts these before all else that is still to be counted. */
  next(jobs: ReadonlyMap<string, Likely>): void {
    const rest = [...this.#jobs].filter(([name]) => !jobs.has(name))
    this.#jobs = new Map([...jobs, ...rest].slice(0, MOST))
    this.#goOn()
  }

  /** Does what somebody waits for. What is being counted makes room for it, and is counted again after it. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    this.#waiting += 1
    this.#pause.abort()
    try {
      return await work()
    } finally {
      this.#waiting -= 1
      this.#goOn()
    }
  }

  /** Resolves when there is nothing left to count. */
  async done(): Promise<void> {
    while (this.#jobs.size > 0 && !this.#closed) await this.#working.then(() => delay(STILL_MS))
  }

  /** Stops for good, after the statement that is being stopped. */
  async close(): Promise<void> {
    this.#closed = true
    this.#pause.abort()
    await this.#working
  }

  #goOn(): void {
    if (this.#isWorking || this.#closed || this.#waiting > 0 || this.#jobs.size === 0) return
    this.#pause = new AbortController()
    this.#isWorking = true
    this.#working = this.#work(this.#pause.signal).finally(() => {
      this.#isWorking = false
      this.#goOn()
    })
  }

  async #work(gone: AbortSignal): Promise<void> {
    await delay(STILL_MS, undefined, { signal: gone }).catch(() => {})
    for (;;) {
      const [next] = this.#jobs
      if (!next || gone.aborted) return
      const [name, job] = next
      try {
        await job(gone)
      } catch (error) {
        // What is refused is refused again to whoever asks it, in words.
        if (!gone.aborted && !(error instanceof RefusedError)) console.error(error)
      }
      if (!gone.aborted) this.#jobs.delete(name)
    }
  }
}
