/** Where a bar is drawn: standard error, so that standard output stays for the answer. */
type Screen = Pick<NodeJS.WriteStream, 'isTTY' | 'write'>

const WIDTH = 30
/** Milliseconds: work that is over sooner needs no bar. */
const PATIENCE = 1_000
const REDRAW = 100
const ERASE = '\r\u001b[K'

/** How much of a file has been read, drawn on a terminal only and only when the work takes a while. */
export class ReadingBar {
  readonly #size: number
  readonly #screen: Screen
  #next = 0
  #shown = false

  /** @param size of the file in bytes */
  constructor(size: number, screen: Screen = process.stderr) {
    this.#size = size
    this.#screen = screen
  }

  /** The same bytes, counted as they pass. */
  async *over(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    let read = 0
    this.#next = Date.now() + PATIENCE
    for await (const chunk of bytes) {
      read += chunk.length
      this.#draw(read)
      yield chunk
    }
  }

  clear(): void {
    if (this.#shown) this.#screen.write(ERASE)
    this.#shown = false
  }

  #draw(read: number): void {
    if (!this.#screen.isTTY || (Date.now() < this.#next && !(this.#shown && read === this.#size))) return
    this.#next = Date.now() + REDRAW
    this.#shown = true
    this.#screen.write(ERASE + barOf(read, this.#size))
  }
}

/** `████████░░░░ 67 %`; once all is read, the events still have to be stored. */
export function barOf(read: number, size: number): string {
  const share = size === 0 ? 1 : Math.min(1, read / size)
  const full = Math.round(share * WIDTH)
  const bar = '█'.repeat(full) + '░'.repeat(WIDTH - full)
  return share === 1 ? `${bar} opslaan… · storing…` : `${bar} ${Math.floor(share * 100)} %`
}
