import type { Row } from '../import.ts'
import { type Fields, isRecord, notAnObject, textOf } from '../json/record.ts'
import { mergeRow } from '../person-id.ts'
import { type Fault, missingField } from '../row-error.ts'
import { unknownField } from './unknown-field.ts'

const ends = ['from', 'into'] as const

/** `{"merge":{"from":"a","into":"b"}}`: everything of `a` is from now on of `b`. */
export function readMerge(fields: Fields, line: number): Row | Fault {
  for (const field in fields) if (field !== 'merge') return unknownField(field, ['merge'])
  const { merge } = fields
  if (!isRecord(merge)) return notAnObject('merge')
  for (const field in merge) if (!ends.includes(field as 'from')) return unknownField(`merge.${field}`, ends)
  const [from, into] = ends.map((end) => textOf(merge, end))
  if (typeof from !== 'string') return from!
  if (typeof into !== 'string') return into!
  if (from.trim() === '') return missingField('merge.from')
  if (into.trim() === '') return missingField('merge.into')
  return mergeRow(line, { from, into })
}
