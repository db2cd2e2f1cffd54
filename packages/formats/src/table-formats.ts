import { csv } from './csv/csv-format.ts'
import type { TableFormat } from './table-format.ts'

/** Every kind of table that can be read. The first that recognises a file reads it, so the general one stands last. */
export const tableFormats: readonly TableFormat[] = [csv]
