import type { ImportDetails, ImportLog, Landed, LeftOut } from './landed.ts'

/** Changes and errors that are kept in the list of imports; all are counted. */
const KEPT_CHANGES = 1_000
const KEPT_ERRORS = 20

/** What the reader of a file tells about it. */
export interface FileLog extends Pick<ImportLog, 'at' | 'file' | 'format' | 'rows' | 'invalid'> {
  leftOut?: LeftOut[]
  errors?: ImportDetails['errors']
}

/** What is written down of a file that landed. */
export function importLog(
  { leftOut = [], errors = [], ...log }: FileLog,
  { stored, duplicates, unidentified, differing, changed, changes }: Landed,
  held: Pick<ImportDetails, 'merges' | 'figures' | 'searches' | 'covers'>,
): ImportLog {
  return {
    ...log,
    ...{ stored, duplicates, unidentified, refused: false },
    details: {
      ...held,
      leftOut,
      differing,
      changed,
      changeCount: changes.length,
      changes: changes.slice(0, KEPT_CHANGES),
      errors: errors.slice(0, KEPT_ERRORS),
    },
  }
}
