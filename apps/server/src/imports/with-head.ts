/** Bytes looked at to find out what a file is. */
const HEAD = 256 * 1024

interface WithHead {
  head: Uint8Array
  /** All bytes, those of the head included. */
  all: AsyncIterable<Uint8Array>
  /** Reads what a reader that stopped early left: an upload that is not read to its end waits for its answer for ever. */
  drain: () => Promise<void>
}

/** The first bytes, and a stream that still begins with them. */
export async function withHead(bytes: AsyncIterable<Uint8Array>): Promise<WithHead> {
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
