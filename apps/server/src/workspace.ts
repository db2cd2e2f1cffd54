import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import {
  type Answer,
  Engine,
  journeyOf,
  type MeasuredKpis,
  type Period,
  type Question,
  referee,
  Store,
  wholeLog,
} from '@wegwijs/analytics'
import type {
  ImportPreview,
  ImportReport,
  JourneySummary,
  MapResponse,
  SourcesSummary,
  StoredJourney,
  StoreSummary,
} from '@wegwijs/api'
import { type Journey, type ModelId, modelIds } from '@wegwijs/journey'
import type { Config } from './config.ts'
import { folderInUse, journeyExists, journeyNotFound } from './errors.ts'
import { type ImportOptions, importFile, previewFile } from './imports/import-file.ts'
import { openDatabase } from './journeys/database.ts'
import { takeIn } from './journeys/journey-folder.ts'
import { JourneyStore, type RoomName } from './journeys/journey-store.ts'
import { summaryOfDamaged } from './journeys/summary.ts'
import { Asker, questionOf, refuse, resolved } from './questions/ask.ts'

/** Events and journeys that belong together. The example lives in its own, so that it never mixes with real figures. */
interface Room {
  journeys: JourneyStore
  /** Where a person may put journey files. */
  folder: string
  store: Store
  asker: Asker
}

/** All that one data folder holds, and all that can be done with it: the same for the server and the command line. */
export class Workspace {
  readonly #own: Room
  readonly #example: Room
  readonly #database: DatabaseSync
  #closing = false

  private constructor(own: Room, example: Room, database: DatabaseSync) {
    this.#own = own
    this.#example = example
    this.#database = database
  }

  static async open({ data, clickhouseUrl, clock, limits }: Config): Promise<Workspace> {
    await mkdir(join(data, 'journeys'), { recursive: true })
    const database = openDatabase(join(data, 'journeys.sqlite'))
    const room = async (name: RoomName): Promise<Room> => {
      const engine = clickhouseUrl
        ? await Engine.at(clickhouseUrl, `wegwijs_${name}`, limits)
        : await Engine.embedded(join(data, 'events'), `wegwijs_${name}`, limits).catch((error: Error) => {
            throw /lock/i.test(error.message) ? folderInUse(data) : error
          })
      const store = await Store.open(engine)
      const journeys = new JourneyStore(database, name, clock)
      const folder = join(data, 'journeys', name)
      takeIn(folder, journeys)
      return { journeys, folder, store, asker: new Asker(store) }
    }
    try {
      return new Workspace(await room('own'), await room('example'), database)
    } catch (error) {
      database.close()
      throw error
    }
  }

  /** From here on a question may find the store closed; that is no fault to report. */
  get isClosing(): boolean {
    return this.#closing
  }

  /** Ends what runs by itself after the question it is busy with. */
  stopWarming(): void {
    this.#closing = true
  }

  async close(): Promise<void> {
    await this.#own.store.close()
    await this.#example.store.close()
    this.#database.close()
  }

  /** All journeys, and the files that could not be taken in. */
  journeys(): JourneySummary[] {
    return [this.#own, this.#example].flatMap(({ journeys, folder }) => {
      const damaged = [...takeIn(folder, journeys)].map(([file, reason]) => summaryOfDamaged(file, reason))
      return [...journeys.list(), ...damaged]
    })
  }

  /** The team's own journeys in full. */
  documents(): Journey[] {
    return this.#own.journeys.documents()
  }

  journey(id: string): StoredJourney {
    return this.journeysWith(id).get(id)
  }

  createJourney(document: unknown): StoredJourney {
    const id = (document as { id?: unknown } | null)?.id
    if (typeof id === 'string' && this.#example.journeys.has(id)) throw journeyExists(id)
    return this.#own.journeys.create(document)
  }

  /** The journeys of the room that this one is in. */
  journeysWith(id: string): JourneyStore {
    return this.#roomOf(id).journeys
  }

  /** The map of a journey; without a model its own, without a period everything. */
  async map(id: string, model?: ModelId, period?: Period, signal?: AbortSignal): Promise<MapResponse> {
    const room = this.#roomOf(id)
    const { journey } = room.journeys.get(id)
    const change = await room.store.change()
    return { answer: await room.asker.map(journey, model ?? journey.model, period, signal).catch(refuse), change }
  }

  /** The KPIs of that map with what went before. */
  async kpiHistory(id: string, model?: ModelId, period?: Period, signal?: AbortSignal): Promise<MeasuredKpis> {
    const room = this.#roomOf(id)
    const { journey } = room.journeys.get(id)
    return room.asker.kpiHistory(journey, model ?? journey.model, period, signal).catch(refuse)
  }

  /** Answers a question as it came in, from a file or over HTTP, unless whoever asks has gone before. */
  async ask(body: unknown, signal?: AbortSignal): Promise<Answer> {
    const question = questionOf(body)
    const { room, journey } = await this.#about(question)
    return room.asker.ask(resolved(question, journey), signal).catch(refuse)
  }

  /** Answers a question by the referee: slow, of what is stored as it was given, and with none of the database's SQL. */
  async askReferee(body: unknown): Promise<Answer> {
    const question = questionOf(body)
    const { room, journey } = await this.#about(question)
    const asked = resolved(question, journey)
    return wholeLog(room.store.engine)
      .then((log) => referee(asked, log))
      .catch(refuse)
  }

  /** Counts the example through every model beforehand, so that switching models is a look-up from the start. */
  async warmExample(): Promise<void> {
    for (const { id, model } of this.#example.journeys.list()) {
      const { journey } = this.#example.journeys.get(id)
      for (const through of [model, ...modelIds.filter((other) => other !== model)]) {
        if (this.#closing) return
        await this.#example.asker.map(journey, through)
      }
      if (this.#closing) return
      await this.#example.asker.kpiHistory(journey, model)
    }
  }

  async #about(question: Question): Promise<{ room: Room; journey: Journey | null }> {
    const journey = journeyOf(question)
    if (journey === undefined) return { room: this.#own, journey: null }
    if (typeof journey !== 'string') return { room: journey.example ? this.#example : this.#own, journey }
    const room = this.#roomOf(journey)
    return { room, journey: room.journeys.get(journey).journey }
  }

  store = (): Promise<StoreSummary> => this.#own.store.facts()
  sources = (): Promise<SourcesSummary> => this.#own.store.sources()
  importFile = (bytes: AsyncIterable<Uint8Array>, options: ImportOptions): Promise<ImportReport> =>
    importFile(this.#own.store, bytes, options)
  previewFile = (bytes: AsyncIterable<Uint8Array>, options: ImportOptions): Promise<ImportPreview> =>
    previewFile(this.#own.store, bytes, options)

  /** The room of the living example, for the one who furnishes it. */
  get example(): Room {
    return this.#example
  }

  /** A journey that is nowhere may be a file that was put in a folder meanwhile. */
  #roomOf(id: string): Room {
    const rooms = [this.#own, this.#example]
    const known = rooms.find(({ journeys }) => journeys.has(id))
    if (known) return known
    for (const room of rooms) {
      const refused = takeIn(room.folder, room.journeys)
      if (room.journeys.has(id)) return room
      const reason = refused.get(id)
      if (reason) throw reason
    }
    throw journeyNotFound(id)
  }
}
