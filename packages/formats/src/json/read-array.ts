import { damageRow } from '../damage.ts'
import type { Row } from '../import.ts'
import type { ReadRecord } from '../ndjson/read-ndjson.ts'
import { errorRow, type Fault, nothingInside } from '../row-error.ts'
import { probablyCut } from './record.ts'

/** An element longer than this is no record but a file of another kind. */
const LONGEST_ELEMENT = 8 * 1024 * 1024

/**
 * Rows of a text that is one JSON array of objects, however it is spread over lines, in batches. Memory stays flat:
 * the text is cut at the commas of the array itself, and each element is read by `read`.
 */
export async function* readArray(pieces: AsyncIterable<string>, read: ReadRecord): AsyncGenerator<Row[]> {
  const cutter = new ArrayCutter()
  let seen = false
  try {
    for await (const piece of pieces) {
      const rows = cutter.take(piece).flatMap(({ raw, line }) => read(raw, line, false))
      seen ||= rows.length > 0
      if (rows.length > 0) yield rows
      if (cutter.stray) return yield [errorRow(cutter.line, afterTheEnd)]
      if (cutter.waiting > LONGEST_ELEMENT) return yield [errorRow(cutter.line, neverClosed)]
    }
  } catch (error) {
    return yield [damageRow(error, cutter.line)]
  }
  if (!cutter.closed) yield [errorRow(cutter.line, neverClosed)]
  else if (!seen) yield [errorRow(cutter.line, nothingInside)]
}

interface Element {
  raw: string
  /** Line on which it begins. */
  line: number
}

/** Cuts the text of an array into its elements, piece by piece. */
class ArrayCutter {
  line = 1
  closed = false
  /** Something stands behind the closing bracket. */
  stray = false
  #open = false
  #text = ''
  #begun = -1
  #begunLine = 1
  #depth = 0
  #quoted = false
  #escaped = false

  /** Characters of an element that is not complete yet. */
  get waiting(): number {
    return this.#text.length
  }

  take(piece: string): Element[] {
    const elements: Element[] = []
    const offset = this.#text.length
    this.#text += piece
    for (let at = offset; at < this.#text.length; at++) {
      const sign = this.#text[at]!
      if (sign === '\n') this.line++
      if (this.#quoted) this.#inText(sign)
      else if (this.closed) this.stray ||= sign.trim() !== ''
      else if (this.#depth === 0 && (sign === ',' || sign === ']')) this.#finish(at, sign, elements)
      else if (sign.trim() !== '') this.#step(sign, at)
    }
    const from = this.#begun < 0 ? this.#text.length : this.#begun
    this.#text = this.#text.slice(from)
    if (this.#begun >= 0) this.#begun = 0
    return elements
  }

  #inText(sign: string): void {
    if (this.#escaped) this.#escaped = false
    else if (sign === '\\') this.#escaped = true
    else if (sign === '"') this.#quoted = false
  }

  #step(sign: string, at: number): void {
    if (!this.#open) {
      this.#open = true
      return
    }
    if (this.#begun < 0) {
      this.#begun = at
      this.#begunLine = this.line
    }
    if (sign === '"') this.#quoted = true
    else if (sign === '{' || sign === '[') this.#depth++
    else if (sign === '}' || sign === ']') this.#depth--
  }

  #finish(at: number, sign: string, elements: Element[]): void {
    if (this.#begun >= 0) elements.push({ raw: this.#text.slice(this.#begun, at), line: this.#begunLine })
    this.#begun = -1
    if (sign === ']') this.closed = true
  }
}

const neverClosed: Fault = {
  field: '',
  reason: { nl: 'De lijst houdt op zonder sluithaak', en: 'The list stops without its closing bracket' },
  remedy: probablyCut,
}

const afterTheEnd: Fault = {
  field: '',
  reason: { nl: 'Na de lijst staat nog iets', en: 'Something stands behind the list' },
  remedy: {
    nl: 'Zet alles in één lijst, of op elke regel één object zonder lijst',
    en: 'Put everything in one list, or one object on each line without a list',
  },
}
