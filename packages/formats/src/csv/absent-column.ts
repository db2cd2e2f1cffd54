import { columnsOf } from '../mapped.ts'
import type { Mapping } from '../mapping.ts'
import { type Fault, quotedHeaders } from '../row-error.ts'

/** What is wrong with a mapping that names a column the table has not; null when all are there. */
export function absentColumn(mapping: Mapping, headers: readonly string[]): Fault | null {
  const named = [
    ...Object.entries(mapping.fields).flatMap(([field, source]) => columnsOf(source).map((column) => [field, column])),
    ...(mapping.questions ?? []).map(({ column }) => ['questions', column]),
    ...(mapping.properties ?? []).map((column) => ['properties', column]),
  ]
  const absent = named.find(([, column]) => !headers.includes(column!))
  return absent ? noColumn(absent[0]!, absent[1]!, headers) : null
}

const noColumn = (field: string, column: string, headers: readonly string[]): Fault => ({
  field,
  reason: {
    nl: `De kolom “${column}” staat niet in het bestand; de kop is ${quotedHeaders(headers)}`,
    en: `The column “${column}” is not in the file; the header is ${quotedHeaders(headers)}`,
  },
  remedy: { nl: 'Kies in de koppeling een kolom die er wel is', en: 'Choose a column that is there in the mapping' },
})
