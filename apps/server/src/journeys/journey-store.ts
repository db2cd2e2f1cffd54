import type { DatabaseSync } from 'node:sqlite'
import type { JourneySummary, RemovedJourney, SentUpdate, StoredJourney, Version, VersionSummary } from '@wegwijs/api'
import { checkJourney, type Journey } from '@wegwijs/journey'
import { LiveJourney, merged } from '@wegwijs/live-map'
import { invalid, journeyExists, journeyNotFound } from '../errors.ts'
import { inTransaction } from './database.ts'
import { receivedBy } from './received.ts'
import { summaryOf } from './summary.ts'
import { Versions } from './versions.ts'

/** Own journeys and those of the example never mix. */
export type RoomName = 'own' | 'example'

/** Who sends an update, and up to which update they have everything. */
export interface Sender {
  since: number
  member: string
}

/** A journey as the database has it, without its text. */
export interface JourneyRow {
  key: number
  id: string
  sequence: number
  changedAt: number
  changedBy: string
}

/** Live documents held in memory; the others are read from their updates again. */
const HELD = 30
/** Updates of a journey after which they become one. */
const UPDATES_KEPT = 500

/** The room of removed journeys, which are there under their key. */
const REMOVED = 'removed'

const ROW = 'key, id, sequence, changed_at AS changedAt, changed_by AS changedBy'

/**
 * The journeys of one room: of each its updates, from which the live document comes, and a plain copy, from which it is
 * read. Both change in one transaction, which is on disk before the answer.
 */
export class JourneyStore {
  readonly #database: DatabaseSync
  readonly #room: RoomName
  readonly #clock: () => number
  readonly #versions: Versions
  readonly #held = new Map<string, LiveJourney>()

  constructor(database: DatabaseSync, room: RoomName, clock: () => number) {
    this.#database = database
    this.#room = room
    this.#clock = clock
    this.#versions = new Versions(database)
  }

  list(): JourneySummary[] {
    return this.#rowsWithCopy().map((row) => summaryOf(JSON.parse(row.copy) as Journey, row))
  }

  /** All journeys in full. */
  documents(): Journey[] {
    return this.#rowsWithCopy().map(({ copy }) => JSON.parse(copy) as Journey)
  }

  has(id: string): boolean {
    return this.#find(id) !== undefined
  }

  get(id: string): StoredJourney {
    const { key, sequence } = this.#row(id)
    const { copy } = this.#database.prepare('SELECT copy FROM journeys WHERE key = ?').get(key) as { copy: string }
    return { journey: JSON.parse(copy) as Journey, sequence }
  }

  /** Keeps a new journey: the one moment at which a live document is made from a plain one. */
  create(document: unknown): StoredJourney {
    const journey = checked(document)
    if (this.has(journey.id)) throw journeyExists(journey.id)
    const live = LiveJourney.of(journey)
    inTransaction(this.#database, () => {
      const { lastInsertRowid: key } = this.#database
        .prepare(`INSERT INTO journeys (room, id, sequence, changed_at, changed_by, copy) VALUES (?, ?, 0, 0, '', '')`)
        .run(this.#room, journey.id)
      this.#write({ key: Number(key), sequence: 1, member: '' }, live.state(), journey)
    })
    this.#hold(journey.id, live)
    return { journey, sequence: 1 }
  }

  /** Takes a journey out of the room, with all its updates and versions, for `bringBack`. */
  remove(id: string): RemovedJourney {
    const row = this.#row(id)
    const { journey } = this.get(id)
    // Its id is free from here on; the key is nobody else's.
    this.#move(row.key, REMOVED, String(row.key))
    this.#held.delete(id)
    return removedOf(row.key, journey)
  }

  /** The one that was changed last comes first. */
  removed(): RemovedJourney[] {
    return this.#rowsWithCopy(REMOVED)
      .sort((a, b) => b.changedAt - a.changedAt)
      .map(({ key, copy }) => removedOf(key, JSON.parse(copy) as Journey))
  }

  /** Puts a removed journey back as it was. Refused while another one has its id. */
  bringBack(key: number): StoredJourney {
    const found = this.#rowsWithCopy(REMOVED).find((row) => row.key === key)
    if (!found) throw journeyNotFound(String(key))
    const { id } = JSON.parse(found.copy) as Journey
    if (this.has(id)) throw journeyExists(id)
    this.#move(key, this.#room, id)
    return this.get(id)
  }

  #move(key: number, room: string, id: string): void {
    this.#database.prepare('UPDATE journeys SET room = ?, id = ? WHERE key = ?').run(room, id, key)
  }

  /** The live document as one update, to edit it elsewhere. */
  open(id: string): { state: Uint8Array; sequence: number } {
    const row = this.#row(id)
    return { state: this.#live(row).state(), sequence: row.sequence }
  }

  /**
   * Takes in an update (null: only asks) and gives back what others changed since. What is not right is refused whole:
   * the document in memory is dropped, and the next one is read from what was kept.
   */
  receive(id: string, update: Uint8Array | null, { since, member }: Sender): SentUpdate {
    const row = this.#row(id)
    const missed = this.#updatesAfter(row, since)
    if (update === null) return { sequence: row.sequence, missed }
    try {
      const live = this.#live(row)
      const journey = receivedBy(live, update, id)
      if (journey === null) return { sequence: row.sequence, missed }
      const sequence = row.sequence + 1
      inTransaction(this.#database, () => {
        this.#versions.keepBeforeWork(row, this.#clock())
        this.#write({ key: row.key, sequence, member }, update, journey)
        this.#compact(row.key, sequence, live)
      })
      return { sequence, missed }
    } catch (error) {
      this.#held.delete(id)
      throw error
    }
  }

  /** The newest first. */
  versions(id: string): VersionSummary[] {
    return this.#versions.list(this.#row(id))
  }

  version(id: string, version: string): Version {
    return this.#versions.get(this.#row(id), version)
  }

  /** Keeps the journey as it is now. */
  keepVersion(id: string, version: Omit<VersionSummary, 'id' | 'at'>): VersionSummary {
    return this.#versions.keep(this.#row(id), { at: this.#clock(), ...version })
  }

  /** What an update changes, all of it: the update itself and the plain copy. */
  #write(
    { key, sequence, member }: { key: number; sequence: number; member: string },
    bytes: Uint8Array,
    journey: Journey,
  ): void {
    const at = this.#clock()
    this.#database
      .prepare('INSERT INTO updates (journey, sequence, at, member, bytes) VALUES (?, ?, ?, ?, ?)')
      .run(key, sequence, at, member, bytes)
    this.#database
      .prepare('UPDATE journeys SET sequence = ?, changed_at = ?, changed_by = ?, copy = ? WHERE key = ?')
      .run(sequence, at, member, JSON.stringify(journey), key)
  }

  /** Many updates become one, which stands where the last of them stood: whoever is behind it is sent the whole. */
  #compact(key: number, sequence: number, live: LiveJourney): void {
    const { kept } = this.#database.prepare('SELECT count(*) AS kept FROM updates WHERE journey = ?').get(key) as {
      kept: number
    }
    if (kept <= UPDATES_KEPT) return
    this.#database.prepare('DELETE FROM updates WHERE journey = ? AND sequence < ?').run(key, sequence)
    this.#database
      .prepare('UPDATE updates SET bytes = ? WHERE journey = ? AND sequence = ?')
      .run(live.state(), key, sequence)
  }

  /** Whoever claims to be further than we are has seen a folder that was put back since; they get everything. */
  #updatesAfter({ key, sequence }: JourneyRow, since: number): Uint8Array | null {
    const updates = this.#updates(key, since > sequence ? 0 : since)
    return updates.length > 0 ? merged(updates) : null
  }

  #updates(key: number, after: number): Uint8Array[] {
    return this.#database
      .prepare('SELECT bytes FROM updates WHERE journey = ? AND sequence > ? ORDER BY sequence')
      .all(key, after)
      .map(({ bytes }) => bytes as Uint8Array)
  }

  #live({ key, id }: JourneyRow): LiveJourney {
    const live = this.#held.get(id) ?? LiveJourney.from(...this.#updates(key, 0))
    this.#hold(id, live)
    return live
  }

  /** The one used last goes to the end; the first is the one that nobody used for longest. */
  #hold(id: string, live: LiveJourney): void {
    this.#held.delete(id)
    this.#held.set(id, live)
    if (this.#held.size > HELD) this.#held.delete(this.#held.keys().next().value!)
  }

  #row(id: string): JourneyRow {
    const row = this.#find(id)
    if (row) return row
    throw journeyNotFound(id)
  }

  #find(id: string): JourneyRow | undefined {
    return this.#database.prepare(`SELECT ${ROW} FROM journeys WHERE room = ? AND id = ?`).get(this.#room, id) as
      | JourneyRow
      | undefined
  }

  #rowsWithCopy(room: string = this.#room): (JourneyRow & { copy: string })[] {
    return this.#database
      .prepare(`SELECT ${ROW}, copy FROM journeys WHERE room = ? ORDER BY id`)
      .all(room) as unknown as (JourneyRow & { copy: string })[]
  }
}

const removedOf = (key: number, { title, organisation }: Journey): RemovedJourney => ({ key, title, organisation })

function checked(document: unknown): Journey {
  const result = checkJourney(document)
  if (result.ok) return result.journey
  throw invalid(
    'Deze klantreis klopt niet; er is niets opgeslagen.',
    'This journey is not right; nothing was saved.',
    result.problems,
  )
}
