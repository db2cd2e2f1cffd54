import { openTable } from './csv/table.ts'
import { isParquet } from './ga4/parquet.ts'
import { gunzipHead, isGzip } from './gunzip.ts'
import type { FormatId } from './import.ts'
import { jsonFormatOf } from './json-formats.ts'
import { isComplete, type Mapping } from './mapping.ts'
import { textDecoder } from './text-decoder.ts'

/** What the rows of a file are written in. */
export type Carrier = 'table' | 'json' | 'xml' | 'parquet'

const carriers: Partial<Record<FormatId, Carrier>> = { csv: 'table', ndjson: 'json', xes: 'xml' }

/** What a format is written in: by itself, or, for a product that exports several, as the head of the file shows. */
export const carrierOf = (format: FormatId, head: Uint8Array): Carrier =>
  carriers[format] ?? (isParquet(unpacked(head)) ? 'parquet' : shape(textOf(head)))

/**
 * What a file is, by its content; the name only decides for an empty one. A mapping that can read a table by itself
 * was made for that table, so then it is a general one.
 */
export function detectFormat(head: Uint8Array, given: { fileName?: string; mapping?: Mapping } = {}): FormatId {
  if (isParquet(unpacked(head))) return 'ga4'
  const { mapping } = given
  const text = textOf(head, mapping?.encoding)
  if (text === '') return byName(given.fileName ?? '')
  const carrier = shape(text)
  if (carrier === 'xml') return 'xes'
  if (carrier === 'json') return jsonFormatOf(text).id
  if (mapping && isComplete(mapping)) return 'csv'
  return openTable(text, true, mapping?.delimiter ? { delimiter: mapping.delimiter } : {}).format?.id ?? 'csv'
}

/** Whether a JSON file is one list, of which the objects are cut out. */
export const isList = (head: Uint8Array): boolean => textOf(head).startsWith('[')

function shape(text: string): Carrier {
  if (text.startsWith('<')) return 'xml'
  return text.startsWith('{') || text.startsWith('[') ? 'json' : 'table'
}

function byName(fileName: string): FormatId {
  const name = fileName.toLowerCase().replace(/\.gz$/, '')
  if (name.endsWith('.xes')) return 'xes'
  return /\.(ndjson|jsonl)$/.test(name) ? 'ndjson' : 'csv'
}

const unpacked = (head: Uint8Array): Uint8Array => (isGzip(head) ? gunzipHead(head) : head)

/** The beginning of a file as text: enough for titles, comments and a header of hundreds of columns. */
function textOf(head: Uint8Array, encoding?: string): string {
  const bytes = unpacked(head).subarray(0, 64 * 1024)
  try {
    return textDecoder(encoding).write(bytes).trimStart()
  } catch {
    return Buffer.from(bytes).toString('latin1').trimStart()
  }
}
