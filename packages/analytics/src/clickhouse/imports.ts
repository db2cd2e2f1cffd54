import type { Text } from '@wegwijs/journey'
import type { Engine } from './engine.ts'
import type { Cover, DayChange, LeftOut } from './landing/landed.ts'
import { bind, sql } from './sql.ts'

/** A row that was refused, as the list of imports keeps it. */
interface KeptError {
  line: number
  field: string
  reason: Text
  remedy: Text
}

/** What is written down of an import, also of one that was refused. */
export interface ImportLog {
  /** Milliseconds since 1970. */
  at: number
  file: string
  format: string
  rows: number
  stored: number
  duplicates: number
  invalid: number
  unidentified: number
  refused: boolean
  details: ImportDetails
}

/** What only the list of imports shows. */
interface ImportDetails {
  leftOut: LeftOut[]
  merges: number
  figures: number
  searches: number
  changed: number
  changeCount: number
  /** The first 1,000. */
  changes: DayChange[]
  /** The first 20. */
  errors: KeptError[]
  covers: Cover[]
}

/** An import as the sources screen lists it. */
export type ImportRecord = Omit<ImportLog, 'details'> & ImportDetails

const noDetails: ImportDetails = {
  leftOut: [],
  merges: 0,
  figures: 0,
  searches: 0,
  changed: 0,
  changeCount: 0,
  changes: [],
  errors: [],
  covers: [],
}

/** Writes an import down, once. The change number grows unless the file was refused. */
export async function writeDown(engine: Engine, id: string, log: ImportLog): Promise<void> {
  const [last] = await engine.writerRows<{ change: number; known: number }>(
    sql`SELECT max(change) AS change, countIf(id = ${bind('String', id)}) AS known FROM imports`,
  )
  if (last!.known > 0) return
  const { at, file, format, rows, stored, duplicates, invalid, unidentified, refused, details } = log
  const change = last!.change + (refused ? 0 : 1)
  await engine.insert(
    'imports',
    [
      ...['change', 'at', 'file', 'format', 'rows', 'stored', 'duplicates', 'invalid', 'unidentified'],
      ...['id', 'refused', 'details'],
    ],
    [
      [
        ...[change, at, file, format, rows, stored, duplicates, invalid, unidentified],
        ...[id, refused ? 1 : 0, JSON.stringify(details)],
      ],
    ],
  )
}

/** All imports, newest first. */
export async function importRecords(engine: Engine): Promise<ImportRecord[]> {
  const rows = await engine.rows<Omit<ImportLog, 'details' | 'refused'> & { refused: number; details: string }>(sql`
    SELECT at, file, format, rows, stored, duplicates, invalid, unidentified, refused, details
    FROM imports ORDER BY at DESC, change DESC`)
  return rows.map(({ details, refused, ...row }) => ({
    ...row,
    refused: refused === 1,
    ...noDetails,
    ...(details === '' ? {} : (JSON.parse(details) as ImportDetails)),
  }))
}
