import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type AsyncBuffer,
  asyncBufferFromFile,
  type FileMetaData,
  parquetMetadataAsync,
  parquetReadObjects,
} from 'hyparquet'
import { compressors } from 'hyparquet-compressors'
import { Damage, damageRow } from '../damage.ts'
import type { Row } from '../import.ts'
import { errorRow, nothingInside } from '../row-error.ts'
import { eventReader } from './event.ts'
import { flattened } from './export.ts'

/** Whether the bytes begin as a Parquet file does. */
export const isParquet = (head: Uint8Array): boolean => Buffer.from(head.subarray(0, 4)).toString('latin1') === 'PAR1'

/**
 * Rows of the GA4 export as Parquet, one row group at a time; a line is a row's number. What the file holds stands at
 * its end, so it is first written to a temporary file.
 */
export async function* readParquet(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'wegwijs-parquet-'))
  try {
    const path = join(folder, 'file.parquet')
    await using handle = await open(path, 'w')
    for await (const piece of bytes) await handle.write(piece)
    yield* readGroups(await asyncBufferFromFile(path))
  } catch (error) {
    yield [damageRow(error, 1)]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function* readGroups(file: AsyncBuffer): AsyncGenerator<Row[]> {
  const metadata = await understood(() => parquetMetadataAsync(file))
  const columns = metadata.schema.map(({ name }) => name)
  if (!columns.includes('event_timestamp') || !columns.includes('event_name')) throw notGa4(columns)
  const read = eventReader()
  let rowStart = 0
  for (const group of metadata.row_groups) {
    const rowEnd = rowStart + Number(group.num_rows)
    yield await rowsOf(file, metadata, rowStart, rowEnd, read)
    rowStart = rowEnd
  }
  if (rowStart === 0) yield [errorRow(1, nothingInside)]
}

async function rowsOf(
  file: AsyncBuffer,
  metadata: FileMetaData,
  rowStart: number,
  rowEnd: number,
  read: ReturnType<typeof eventReader>,
): Promise<Row[]> {
  const events = await understood(() => parquetReadObjects({ file, metadata, rowStart, rowEnd, compressors }))
  return events.flatMap((event, index) => {
    const line = rowStart + index + 1
    const flat = flattened(event)
    return 'reason' in flat ? [errorRow(line, flat)] : read(flat, line)
  })
}

/** What the library cannot make out is damage of the file; a disk that fails is not. */
async function understood<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw error
    throw damaged(error instanceof Error ? error.message : String(error))
  }
}

const damaged = (message: string): Damage =>
  new Damage(
    {
      nl: `Het Parquet-bestand is beschadigd of afgekapt (${message})`,
      en: `The Parquet file is damaged or cut short (${message})`,
    },
    { nl: 'Haal het bestand opnieuw op of exporteer het opnieuw', en: 'Download the file again or export it again' },
  )

const notGa4 = (columns: readonly string[]): Damage => {
  const shown = columns.slice(1, 9).join(', ')
  return new Damage(
    {
      nl: `Dit Parquet-bestand is geen GA4-export: het heeft ${shown} …`,
      en: `This Parquet file is no GA4 export: it holds ${shown} …`,
    },
    {
      nl: 'Exporteer de tabel events_… uit BigQuery, of gebruik CSV',
      en: 'Export the table events_… from BigQuery, or use CSV',
    },
  )
}
