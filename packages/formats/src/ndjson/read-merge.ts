import type { Merge } from '@wegwijs/journey'
import type { RowError } from '../import.ts'
import { missingField } from '../row-error.ts'
import { type Fields, isRecord, notAnObject, textOf } from './record.ts'
import { unknownField } from './unknown-field.ts'

type Fault = Omit<RowError, 'line'>

const ends = ['from', 'into'] as const

/** `{"merge":{"from":"a","into":"b"}}`: everything of `a` is from now on of `b`. */
export function mergeRow(fields: Fields): { kind: 'merge'; merge: Merge } | Fault {
  for (const field in fields) if (field !== 'merge') return unknownField(field, ['merge'])
  const { merge } = fields
  if (!isRecord(merge)) return notAnObject('merge')
  for (const field in merge) if (!ends.includes(field as 'from')) return unknownField(`merge.${field}`, ends)
  const [from, into] = ends.map((end) => textOf(merge, end))
  if (typeof from !== 'string') return from!
  if (typeof into !== 'string') return into!
  if (from.trim() === '') return missingField('merge.from')
  if (into.trim() === '') return missingField('merge.into')
  return { kind: 'merge', merge: { from, into } }
}
