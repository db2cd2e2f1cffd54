import type { Engine } from './engine.ts'
import type { ImportDetails, ImportLog, ImportRecord } from './landing/landed.ts'
import { bind, sql } from './sql.ts'

const noDetails: ImportDetails = {
  leftOut: [],
  merges: 0,
  figures: 0,
  searches: 0,
  differing: 0,
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
