/** An answer that several may wait for. Once all of them have gone before it is there, making it is stopped. */
export class Awaited<T> {
  readonly told: Promise<T>
  readonly #gone = new AbortController()
  #waiting = 0

  /** @param make is told by its signal when nobody waits any more. */
  constructor(make: (gone: AbortSignal) => Promise<T>) {
    this.told = make(this.#gone.signal)
  }

  get isStopped(): boolean {
    return this.#gone.signal.aborted
  }

  /** The answer for somebody who may go: then the reason of `signal` is thrown at once. */
  for(signal?: AbortSignal): Promise<T> {
    this.#waiting += 1
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        this.#waiting -= 1
        if (this.#waiting === 0) this.#gone.abort(signal!.reason)
        reject(signal!.reason)
      }
      if (signal?.aborted) return leave()
      signal?.addEventListener('abort', leave, { once: true })
      this.told.then(resolve, reject).finally(() => signal?.removeEventListener('abort', leave))
    })
  }
}
