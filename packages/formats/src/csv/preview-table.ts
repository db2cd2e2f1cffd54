import { Damage } from '../damage.ts'
import { gunzipHead, isGzip } from '../gunzip.ts'
import type { Mapping } from '../mapping.ts'
import { HEAD_BYTES } from '../open-rows.ts'
import { textDecoder } from '../text-decoder.ts'
import { guessMapping } from './guess-mapping.ts'
import { samplesOf } from './read-csv.ts'
import { openTable } from './table.ts'

/** How many different values of each column are shown. */
const SHOWN = 5

/** A table as its first bytes show it: columns with a few different values each, and the mapping they suggest. */
export interface TablePreview {
  columns: { name: string; samples: string[] }[]
  mapping: Mapping
}

/**
 * Looks at the head of a CSV file (gzip or not): give at least `HEAD_BYTES`, or the whole file when it is smaller,
 * and the mapping is the one that reading the file without a mapping would use.
 */
export function previewTable(head: Uint8Array, given: { encoding?: string; delimiter?: string } = {}): TablePreview {
  const bytes = isGzip(head) ? gunzipHead(head) : head
  const text = readableText(bytes.subarray(0, HEAD_BYTES), given.encoding)
  const table = openTable(text, bytes.length < HEAD_BYTES, given.delimiter)
  const samples = samplesOf(table)
  return {
    columns: table.headers.map((name, index) => ({
      name,
      samples: [...new Set(samples[index]!.filter((sample) => sample !== ''))].slice(0, SHOWN),
    })),
    mapping: { ...guessMapping(table.headers, samples, table.delimiter), ...given },
  }
}

/** The text of a head, '' when it cannot be read as text: reading the file then says why. */
function readableText(bytes: Uint8Array, encoding?: string): string {
  try {
    return textDecoder(encoding).write(bytes)
  } catch (error) {
    if (error instanceof Damage) return ''
    throw error
  }
}
