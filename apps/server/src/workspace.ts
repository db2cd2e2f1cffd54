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
import {
  type ImportPreview,
  type ImportReport,
  type JourneySummary,
  type MapResponse,
  offeredDays,
  type RemovedJourney,
  type SourcesSummary,
  type StoredJourney,
  type StoreSummary,
} from '@wegwijs/api'
import { type Journey, type ModelId, modelIds } from '@wegwijs/journey'
import type { Config } from './config.ts'
import { exampleStays, folderInUse, journeyExists, journeyNotFound } from './errors.ts'
import { type ImportOptions, importFile, previewFile } from './imports/import-file.ts'
import { openDatabase } from './journeys/database.ts'
import { takeIn } from './journeys/journey-folder.ts'
import { JourneyStore, type RoomName } from './journeys/journey-store.ts'
import { summaryOfDamaged } from './journeys/summary.ts'
import { Ahead, type Likely } from './questions/ahead.ts'
import { Asker, questionOf, refuse, resolved } from './questions/ask.ts'

/** A map that takes this long to count is counted beforehand for what is likely to be chosen next. */
const NOTICED_MS = 1000

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
  readonly #ahead = new Ahead()
  /** The last map that somebody waited for. */
  #waitedFor: { id: string; model: ModelId; period: Period | undefined } | undefined
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

  async close(): Promise<void> {
    this.#closing = true
    await this.#ahead.close()
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

  /** Only the team's own: the example would be furnished again. */
  removeJourney(id: string): RemovedJourney {
    if (this.#example.journeys.has(id)) throw exampleStays()
    return this.#own.journeys.remove(id)
  }

  removedJourneys = (): RemovedJourney[] => this.#own.journeys.removed()
  bringBackJourney = (key: number): StoredJourney => this.#own.journeys.bringBack(key)

  /** The journeys of the room that this one is in. */
  journeysWith(id: string): JourneyStore {
    return this.#roomOf(id).journeys
  }

  /** The map of a journey; without a model its own, without a period everything. */
  async map(id: string, model?: ModelId, period?: Period, signal?: AbortSignal): Promise<MapResponse> {
    const begun = performance.now()
    const counted = await this.#ahead.during(() => this.#map(id, model, period, signal))
    if (performance.now() - begun < NOTICED_MS) return counted
    const through = model ?? this.journey(id).journey.model
    this.#ahead.next(this.#likelyAfter(id, through))
    this.#waitedFor = { id, model: through, period }
    return counted
  }

  async #map(id: string, model?: ModelId, period?: Period, signal?: AbortSignal): Promise<MapResponse> {
    const room = this.#roomOf(id)
    const { journey } = room.journeys.get(id)
    const change = await room.store.change()
    return { answer: await room.asker.map(journey, model ?? journey.model, period, signal).catch(refuse), change }
  }

  /** The KPIs of that map with what went before. */
  kpiHistory(id: string, model?: ModelId, period?: Period, signal?: AbortSignal): Promise<MeasuredKpis> {
    return this.#ahead.during(() => this.#kpiHistory(id, model, period, signal))
  }

  async #kpiHistory(id: string, model?: ModelId, period?: Period, signal?: AbortSignal): Promise<MeasuredKpis> {
    const room = this.#roomOf(id)
    const { journey } = room.journeys.get(id)
    return room.asker.kpiHistory(journey, model ?? journey.model, period, signal).catch(refuse)
  }

  /** What a person is likely to choose on a map: another period, another model, and the history of KPIs in a period. */
  #likelyAfter(id: string, model: ModelId): Map<string, Likely> {
    const periods = [undefined, ...offeredDays.map((days) => ({ days }))]
    const map = (through: ModelId, period?: Period) => this.#jobOfMap(id, through, period)
    const history = (period?: Period): [string, Likely] => [
      JSON.stringify(['kpis', id, model, period]),
      (gone) => this.#summingUp(id, gone, this.#kpiHistory(id, model, period, gone)),
    ]
    return new Map([
      [JSON.stringify(['sums', id]), (gone) => this.#summingUp(id, gone)],
      ...periods.map((period) => map(model, period)),
      ...modelIds.filter((other) => other !== model).map((other) => map(other)),
      ...periods.map(history),
    ])
  }

  #jobOfMap = (id: string, model: ModelId, period?: Period): [string, Likely] => [
    JSON.stringify(['map', id, model, period]),
    (gone) => this.#summingUp(id, gone, this.#map(id, model, period, gone)),
  ]

  /** After what was asked, sums up what that reads, so that other periods take less. */
  async #summingUp(id: string, gone: AbortSignal, asked?: Promise<unknown>): Promise<void> {
    await asked
    await this.#roomOf(id).store.matched.sumUp(gone)
  }

  /** Answers a question as it came in, from a file or over HTTP, unless whoever asks has gone before. */
  async ask(body: unknown, signal?: AbortSignal): Promise<Answer> {
    const question = questionOf(body)
    const { room, journey } = await this.#about(question)
    return this.#ahead.during(() => room.asker.ask(resolved(question, journey), signal)).catch(refuse)
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

  /** Counts the example beforehand, so that choosing on its maps is a look-up from the start. */
  countExampleAhead(): void {
    for (const { id, model } of this.#example.journeys.list()) this.#ahead.next(this.#likelyAfter(id, model))
  }

  /** Resolves when all that was likely to be asked has been counted. */
  countedAhead = (): Promise<void> => this.#ahead.done()

  async #about(question: Question): Promise<{ room: Room; journey: Journey | null }> {
    const journey = journeyOf(question)
    if (journey === undefined) return { room: this.#own, journey: null }
    if (typeof journey !== 'string') return { room: journey.example ? this.#example : this.#own, journey }
    const room = this.#roomOf(journey)
    return { room, journey: room.journeys.get(journey).journey }
  }

  store = (): Promise<StoreSummary> => this.#own.store.facts()
  sources = (): Promise<SourcesSummary> => this.#own.store.sources()
  /** Takes in a file. A map that takes long is counted anew behind it, for whoever opens it next. */
  async importFile(bytes: AsyncIterable<Uint8Array>, options: ImportOptions): Promise<ImportReport> {
    const report = await this.#ahead.during(() => importFile(this.#own.store, bytes, options))
    const seen = this.#waitedFor
    if (seen)
      this.#ahead.next(
        new Map([this.#jobOfMap(seen.id, seen.model, seen.period), ...this.#likelyAfter(seen.id, seen.model)]),
      )
    return report
  }
  previewFile = (bytes: AsyncIterable<Uint8Array>, options: ImportOptions): Promise<ImportPreview> =>
    this.#ahead.during(() => previewFile(this.#own.store, bytes, options))

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
