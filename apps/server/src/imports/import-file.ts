import type { Landed, Store } from '@wegwijs/analytics'
import type { ImportPreview, ImportReport } from '@wegwijs/api'
import { bringsWholeDays } from '@wegwijs/formats'
import { invalid as refusal } from '../errors.ts'
import { withDoubles } from './doubled-spend.ts'
import { leftOutRows, type ReadOptions, readFile } from './read-file.ts'

/** Changes that are told one by one; all are counted. */
const SHOWN_CHANGES = 1_000

export interface ImportOptions extends ReadOptions {
  skipInvalid?: boolean | undefined
  dryRun?: boolean | undefined
  /** The file says all there is about its days: what is stored of them and not in the file goes. */
  replaceDays?: boolean | undefined
}

/** Reads a whole file without storing anything, and says what importing it would do. */
export async function previewFile(
  store: Store,
  bytes: AsyncIterable<Uint8Array>,
  options: ImportOptions,
): Promise<ImportPreview> {
  const staging = await store.stage()
  try {
    const read = await readFile(staging, bytes, options)
    const doubles = await staging.refuseDoubles(options.replaceDays ?? bringsWholeDays(read.format))
    const { format, rows, invalid, errors, leftOut, notes, table } = withDoubles(read, doubles)
    const look = await staging.look()
    return {
      format,
      rows,
      valid: rows - invalid - leftOutRows(leftOut),
      invalid,
      leftOut,
      notes,
      ...look,
      wholeDays: bringsWholeDays(format),
      errors,
      columns: table?.columns ?? [],
      mapping: options.mapping ?? table?.mapping ?? null,
    }
  } finally {
    await staging.drop()
  }
}

const nothing: Landed = { stored: 0, duplicates: 0, differing: 0, unidentified: 0, changed: 0, changes: [] }

/** Imports a file whole: one invalid row refuses it all, unless invalid rows may be skipped. A refusal is written down too. */
export async function importFile(
  store: Store,
  bytes: AsyncIterable<Uint8Array>,
  options: ImportOptions,
): Promise<ImportReport> {
  const staging = await store.stage()
  try {
    const read = await readFile(staging, bytes, options)
    const { format, rows, invalid, errors, leftOut, notes } = withDoubles(
      read,
      await staging.refuseDoubles(options.replaceDays),
    )
    const { people, merges, apart, figures, searches, covers } = await staging.look()
    const { file, skipInvalid, dryRun, replaceDays } = options
    if (replaceDays && covers.some(({ kind, source }) => kind === 'events' && source === '')) throw unnamedSource()
    const log = { file, format, rows, invalid, leftOut, errors, at: Date.now() }
    const refused = invalid > 0 && !skipInvalid
    if (refused && !dryRun) await staging.refuse(log)
    const landed = refused ? nothing : dryRun ? await staging.weigh(replaceDays) : await staging.land(log, replaceDays)
    const { changes, ...counts } = landed
    return {
      file,
      format,
      rows,
      ...counts,
      invalid,
      leftOut,
      notes,
      people,
      merges,
      apart,
      figures,
      searches,
      changeCount: changes.length,
      changes: changes.slice(0, SHOWN_CHANGES),
      errorCount: invalid,
      errors,
      refused,
    }
  } finally {
    await staging.drop()
  }
}

/** Files without a source all share the empty one: replacing its days would take away what another file brought. */
const unnamedSource = () =>
  refusal(
    'Dit bestand noemt geen bron. Zijn dagen vervangen zou ook weghalen wat andere bestanden zonder bron brachten. Noem een bron in de koppeling, zoals {"source": {"constant": "webwinkel"}}, of importeer zonder te vervangen.',
    'This file names no source. Replacing its days would also take away what other files without a source brought. Name a source in the mapping, such as {"source": {"constant": "shop"}}, or import without replacing.',
    [],
  )
