import { constantOf, type Field, usedColumns } from '../mapped.ts'
import type { Mapping } from '../mapping.ts'
import type { Fault } from '../row-error.ts'
import { answersReader } from '../surveys/answers.ts'
import { answered, plainText } from '../surveys/question.ts'
import type { OpenTable, ReadRow } from '../table-format.ts'
import { cellOf, timeOf } from './fields.ts'

/** Reads a table of answers, one response a row: what each column asks is in the mapping, or as it suggests itself. */
export function answersMapper(mapping: Mapping, table: OpenTable): ReadRow | Fault {
  const at = (field: Field) => cellOf(mapping, table, field)
  const used = usedColumns(mapping.fields)
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
    time: timeOf(mapping, table, 'time'),
    asked,
  })
}
