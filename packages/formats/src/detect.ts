import { gunzipHead, isGzip } from './gunzip.ts'
import type { FormatId } from './import.ts'
import { textDecoder } from './text-decoder.ts'

/** What a file is, by its content; the name only decides for an empty one. */
export function detectFormat(head: Uint8Array, fileName = ''): FormatId {
  const text = headText(isGzip(head) ? gunzipHead(head) : head).trimStart()
  if (text.startsWith('<')) return 'xes'
  if (text.startsWith('{') || text.startsWith('[')) return 'ndjson'
  if (text !== '') return 'csv'
  const name = fileName.toLowerCase().replace(/\.gz$/, '')
  if (name.endsWith('.xes')) return 'xes'
  return /\.(ndjson|jsonl)$/.test(name) ? 'ndjson' : 'csv'
}

function headText(bytes: Uint8Array): string {
  try {
    return textDecoder().write(bytes.subarray(0, 4096))
  } catch {
    return Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  }
}
