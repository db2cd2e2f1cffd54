import type { Text } from '@wegwijs/journey'
import { Damage } from '../damage.ts'
import { gunzipHead, isGzip } from '../gunzip.ts'
import type { FormatId } from '../import.ts'
import type { Mapping } from '../mapping.ts'
import { HEAD_BYTES } from '../open-rows.ts'
import { otherFile } from '../other-file.ts'
import type { OpenTable, TableFormat } from '../table-format.ts'
import { textDecoder } from '../text-decoder.ts'
import { csv } from './csv-format.ts'
import { openTable } from './table.ts'

/** How many different values of each column are shown. */
const SHOWN = 5

/** A table as its first bytes show it: whose it is, and its columns with a few different values each. */
export interface TablePreview {
  format: FormatId
  /** What the file was recognised as, in words. */
  name: Text
  columns: { name: string; samples: string[] }[]
  /** The mapping the columns suggest; null for a table of a known product that needs none. */
  mapping: Mapping | null
}

/**
 * Looks at the head of a table (gzip or not): give at least `HEAD_BYTES`, or the whole file when it is smaller,
 * and the mapping is the one that reading the file without a mapping would use.
 */
export function previewTable(
  head: Uint8Array,
  given: { encoding?: string; delimiter?: string; format?: FormatId } = {},
): TablePreview {
  const bytes = isGzip(head) ? gunzipHead(head) : head
  const { format: _, ...written } = given
  const text = readableText(bytes.subarray(0, HEAD_BYTES), given.encoding)
  const table = openTable(text, bytes.length < HEAD_BYTES, given)
  const format = table.format ?? csv
  return {
    format: format.id,
    name: format.name,
    columns: table.headers.map((name, index) => ({
      name,
      samples: [...new Set(table.samples[index]!.filter((sample) => sample !== ''))].slice(0, SHOWN),
    })),
    mapping: format.suggest ? { ...format.suggest(table), ...written } : toFillIn(format, table),
  }
}

/** A mapping to begin from when the table does not say its currency or its days; null when it says all there is to say. */
function toFillIn(format: TableFormat, table: OpenTable): Mapping | null {
  const opened = format.open(table)
  const lacks = typeof opened === 'object' && (opened.field === 'currency' || opened.field === 'day')
  return lacks ? { record: 'spend', decimal: '.', zone: 'UTC', fields: {} } : null
}

/** The text of a head, '' when it cannot be read as text: reading the file then says why. */
function readableText(bytes: Uint8Array, encoding?: string): string {
  if (otherFile(bytes)) return ''
  try {
    return textDecoder(encoding).write(bytes)
  } catch (error) {
    if (error instanceof Damage) return ''
    throw error
  }
}
