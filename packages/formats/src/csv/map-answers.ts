import { constantOf, formatOf, usedColumns } from '../mapped.ts'
import type { Mapping } from '../mapping.ts'
import { badTime } from '../row-error.ts'
import { answersReader } from '../surveys/answers.ts'
import { answered, plainText } from '../surveys/question.ts'
import type { OpenTable, ReadRow } from '../table-format.ts'
import { clockOf } from '../time.ts'
import { timeReader } from '../time-format.ts'
import { cellOf, columnOf } from './fields.ts'

/** Reads a table of answers, one response a row: what each column asks is in the mapping, or as it suggests itself. */
export function answersMapper(mapping: Mapping, table: OpenTable): ReadRow {
  const at = (field: keyof Mapping['fields']) => {
    const read = cellOf(mapping, table, field)
    return (cells: readonly string[]) => read(cells as string[])
  }
  const used = usedColumns(mapping.fields)
  const readTime = timeReader(formatOf(mapping, 'time'), clockOf(mapping.zone)!, columnOf(mapping, table, 'time'))
  const when = at('time')
  const asked = table.headers.flatMap((header, index) => {
    if (used.has(header)) return []
    const question = plainText(header)
    const chosen = mapping.questions?.find(({ column }) => column === header)?.what
    const what = chosen ?? answered(question, table.samples[index] ?? [])
    const left = what === 'property' && mapping.properties && !mapping.properties.includes(header)
    return left ? [] : [{ index, header, question, what }]
  })
  return answersReader({
    source: constantOf(mapping, 'source') ?? 'survey',
    id: at('id'),
    person: at('person'),
    account: at('account'),
    channel: at('channel'),
    survey: at('survey'),
    touchpoint: at('touchpoint'),
    time: (cells) => {
      const raw = when(cells)
      const time = raw === '' ? null : readTime(raw)
      return typeof time === 'string' ? badTime('time', raw, time) : time
    },
    asked,
  })
}
