import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { folderInUse, RefusedError } from '../errors.ts'

/** A step from one shape of the file to the next. Named by what it does; never edited once released. */
export interface Migration {
  name: string
  up: string
}

/** Oldest first; the file notes how many it has had. */
const released: readonly Migration[] = [
  {
    name: 'journeys, their updates and their versions',
    up: `
      CREATE TABLE journeys (
        key INTEGER PRIMARY KEY,
        room TEXT NOT NULL,
        id TEXT NOT NULL,
        sequence INTEGER NOT NULL,
        changed_at INTEGER NOT NULL,
        changed_by TEXT NOT NULL,
        copy TEXT NOT NULL,
        UNIQUE (room, id)
      ) STRICT;
      CREATE TABLE updates (
        journey INTEGER NOT NULL REFERENCES journeys (key),
        sequence INTEGER NOT NULL,
        at INTEGER NOT NULL,
        member TEXT NOT NULL,
        bytes BLOB NOT NULL,
        PRIMARY KEY (journey, sequence)
      ) STRICT;
      CREATE TABLE versions (
        id TEXT PRIMARY KEY,
        journey INTEGER NOT NULL REFERENCES journeys (key),
        sequence INTEGER NOT NULL,
        at INTEGER NOT NULL,
        member TEXT NOT NULL,
        name TEXT,
        reason TEXT NOT NULL,
        copy TEXT NOT NULL
      ) STRICT;
      CREATE INDEX versions_of_journey ON versions (journey, at);`,
  },
]

const BUSY = 5
const NOT_A_DATABASE = 26

/**
 * Opens the file that journeys are kept in, brought to the current shape. A commit is on disk when it returns, and the
 * file has room for one process: live documents are held in memory, where another process would not see them change.
 */
export function openDatabase(path: string, migrations: readonly Migration[] = released): DatabaseSync {
  const database = new DatabaseSync(path)
  try {
    database.exec('PRAGMA locking_mode = EXCLUSIVE')
    database.exec('PRAGMA journal_mode = WAL')
    database.exec('PRAGMA synchronous = FULL')
    database.exec('PRAGMA foreign_keys = ON')
    migrate(database, path, migrations)
    return database
  } catch (error) {
    database.close()
    const { errcode } = error as { errcode?: number }
    if (errcode === BUSY) throw folderInUse(dirname(path))
    if (errcode === NOT_A_DATABASE) throw notADatabase(path)
    throw error
  }
}

/** All of the work is on disk, or none of it. */
export function inTransaction<T>(database: DatabaseSync, work: () => T): T {
  database.exec('BEGIN IMMEDIATE')
  try {
    const result = work()
    database.exec('COMMIT')
    return result
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK')
    throw error
  }
}

function migrate(database: DatabaseSync, path: string, migrations: readonly Migration[]): void {
  inTransaction(database, () => {
    const { had } = database.prepare('SELECT user_version AS had FROM pragma_user_version').get() as { had: number }
    if (had > migrations.length) throw fileIsNewer(path)
    for (const { name, up } of migrations.slice(had)) {
      try {
        database.exec(up)
      } catch (error) {
        throw new Error(`The migration “${name}” of ${path} failed: ${(error as Error).message}`, { cause: error })
      }
    }
    database.exec(`PRAGMA user_version = ${migrations.length}`)
  })
}

const fileIsNewer = (path: string): RefusedError =>
  new RefusedError(
    409,
    'conflict',
    `${path} is van een nieuwere Wegwijs. Werk Wegwijs bij; er is niets veranderd.`,
    `${path} is from a newer Wegwijs. Update Wegwijs; nothing was changed.`,
  )

const notADatabase = (path: string): RefusedError =>
  new RefusedError(
    400,
    'invalid',
    `${path} is beschadigd: het is geen SQLite-bestand. Zet een reservekopie terug, of verplaats het bestand om zonder klantreizen te beginnen.`,
    `${path} is damaged: it is no SQLite file. Put back a copy, or move the file away to start without journeys.`,
  )
