import { checkedRow } from './checked-row.ts'
import { readCsv } from './csv/read-csv.ts'
import { damageRow } from './damage.ts'
import { carrierOf, detectFormat, isList } from './detect.ts'
import { readParquet } from './ga4/parquet.ts'
import { gunzip, isGzip } from './gunzip.ts'
import type { FormatId, Row } from './import.ts'
import { readArray } from './json/read-array.ts'
import { jsonFormats } from './json-formats.ts'
import type { Mapping } from './mapping.ts'
import { readNdjson } from './ndjson/read-ndjson.ts'
import { otherFile } from './other-file.ts'
import { errorRow } from './row-error.ts'
import { decodeText } from './text-decoder.ts'
import { readXes } from './xes/read-xes.ts'

/** At most so many bytes (unpacked) are looked at to understand a file: its format, encoding, columns and mapping. */
export const HEAD_BYTES = 256 * 1024

/** What is known about a file beforehand; whatever is absent is found out from its content. */
export interface OpenOptions {
  format?: FormatId
  fileName?: string
  /** How the columns of a table are read, or what the format of a product does not say. JSON and XES name their own fields. */
  mapping?: Mapping
}

/**
 * Reads a file, plain or gzip, as batches of rows. Memory stays flat. Bad content never throws: it becomes an error
 * row that names line and reason, also when the file is cut short. Errors of the byte source itself are thrown on.
 */
export async function* openRows(bytes: AsyncIterable<Uint8Array>, options: OpenOptions = {}): AsyncGenerator<Row[]> {
  const source = bytes[Symbol.asyncIterator]()
  try {
    const packed = await takeHead(source, 2)
    const plain = isGzip(packed) ? gunzip(replay(packed, source)) : replay(packed, source)
    for await (const rows of readPlain(plain, options)) yield rows.map(checkedRow)
  } finally {
    await source.return?.()
  }
}

async function* readPlain(bytes: AsyncGenerator<Uint8Array>, options: OpenOptions): AsyncGenerator<Row[]> {
  try {
    const { head, failure } = await takeHeadOfDamaged(bytes)
    const other = otherFile(head)
    if (other) return yield [errorRow(1, other)]
    const whole = failure ? failing(head, failure) : replay(head, bytes)
    const format = options.format ?? detectFormat(head, options)
    const carrier = carrierOf(format, head)
    if (carrier === 'parquet') yield* readParquet(whole)
    else if (carrier === 'xml') yield* readXes(whole)
    else {
      const text = decodeText(whole, options.mapping?.encoding)
      yield* carrier === 'json' ? readJson(text, format, head) : readCsv(text, format, options.mapping)
    }
  } finally {
    await bytes.return(undefined)
  }
}

/** Objects a line, or in one list. */
function readJson(text: AsyncIterable<string>, id: FormatId, head: Uint8Array): AsyncGenerator<Row[]> {
  const format = jsonFormats.find((each) => each.id === id) ?? jsonFormats.at(-1)!
  return isList(head) ? readArray(text, format.open()) : readNdjson(text, format.open())
}

/** The head of a file that may break off inside it: what there is, and what went wrong. */
async function takeHeadOfDamaged(bytes: AsyncIterator<Uint8Array>): Promise<{ head: Uint8Array; failure?: unknown }> {
  const chunks: Uint8Array[] = []
  try {
    return { head: await takeHead(bytes, HEAD_BYTES, chunks) }
  } catch (failure) {
    damageRow(failure, 1)
    return { head: Buffer.concat(chunks), failure }
  }
}

async function takeHead(
  bytes: AsyncIterator<Uint8Array>,
  size: number,
  chunks: Uint8Array[] = [],
): Promise<Uint8Array> {
  for (let length = 0; length < size; ) {
    const next = await bytes.next()
    if (next.done) break
    chunks.push(next.value)
    length += next.value.length
  }
  return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)
}

/** The head, cut to the size everything is guessed from, and then the rest. */
async function* replay(head: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield head.subarray(0, HEAD_BYTES)
  if (head.length > HEAD_BYTES) yield head.subarray(HEAD_BYTES)
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
}

async function* failing(head: Uint8Array, failure: unknown): AsyncGenerator<Uint8Array> {
  yield head
  throw failure
}
