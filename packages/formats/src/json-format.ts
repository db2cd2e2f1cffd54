import type { Text } from '@wegwijs/journey'
import type { FormatId } from './import.ts'
import type { Fields } from './json/record.ts'
import type { ReadRecord } from './ndjson/read-ndjson.ts'

/** How one product writes JSON: an object a line, or one list of objects. */
export interface JsonFormat {
  id: FormatId
  name: Text
  /** Whether the first object of a file is one of this format. Judges by content. */
  recognise(fields: Fields): boolean
  /** The reader of one file. */
  open(): ReadRecord
}
