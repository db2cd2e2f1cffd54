import type { TableFormat } from '../table-format.ts'
import { compileMapping } from './compile-mapping.ts'
import { guessMapping } from './guess-mapping.ts'

/** Any table with its header on the first line, read by a mapping: the one given, or as the headers suggest. */
export const csv: TableFormat = {
  id: 'csv',
  name: { nl: 'Tabel (CSV)', en: 'Table (CSV)' },
  recognise: () => ({ headerRow: 0, firstRow: 1 }),
  open: (table, mapping = guessMapping(table.headers, table.samples, table.delimiter)) =>
    compileMapping(mapping, table),
  suggest: (table) => guessMapping(table.headers, table.samples, table.delimiter),
}
