import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Answer, Engine, type Period, type Question, Store } from '@wegwijs/analytics'
import type {
  ImportPreview,
  ImportReport,
  JourneySummary,
  MapResponse,
  StoredJourney,
  StoreSummary,
} from '@wegwijs/api'
import { type Journey, type ModelId, modelIds } from '@wegwijs/journey'
import type { Config } from './config.ts'
import { folderInUse, journeyExists, journeyNotFound } from './errors.ts'
import { type ImportOptions, importFile, previewFile } from './imports/import-file.ts'
import { JourneyFiles } from './journeys/journey-files.ts'
import { Asker, questionOf, resolve } from './questions/ask.ts'

/** Events and journeys that belong together. The example lives in its own, so that it never mixes with real figures. */
interface Room {
  journeys: JourneyFiles
  store: Store
  asker: Asker
}

/** All that one data folder holds, and all that can be done with it: the same for the server and the command line. */
export class Workspace {
  readonly #own: Room
  readonly #example: Room
  #closing = false

  private constructor(own: Room, example: Room) {
    this.#own = own
    this.#example = example
  }

  static async open({ data, clickhouseUrl }: Config): Promise<Workspace> {
    await mkdir(data, { recursive: true })
    const room = async (name: string): Promise<Room> => {
      const engine = clickhouseUrl
        ? await Engine.at(clickhouseUrl, `wegwijs_${name}`)
        : await Engine.embedded(join(data, 'events'), `wegwijs_${name}`).catch((error: Error) => {
            throw /lock/i.test(error.message) ? folderInUse(data) : error
          })
      const store = await Store.open(engine)
      return { journeys: new JourneyFiles(join(data, 'journeys', name)), store, asker: new Asker(store) }
    }
    return new Workspace(await room('own'), await room('example'))
  }

  /** Ends what runs by itself after the question it is busy with. */
  stopWarming(): void {
    this.#closing = true
  }

  async close(): Promise<void> {
    await this.#own.store.close()
    await this.#example.store.close()
  }

  async journeys(): Promise<JourneySummary[]> {
    return [...(await this.#own.journeys.list()), ...(await this.#example.journeys.list())]
  }

  async journey(id: string): Promise<StoredJourney> {
    return (await this.#roomOf(id)).journeys.get(id)
  }

  async createJourney(document: unknown): Promise<StoredJourney> {
    const id = (document as { id?: unknown } | null)?.id
    if (typeof id === 'string' && (await this.#example.journeys.has(id))) throw journeyExists(id)
    return this.#own.journeys.create(document)
  }

  async saveJourney(id: string, document: unknown, revision: string): Promise<StoredJourney> {
    return (await this.#roomOf(id)).journeys.save({ ...(document as Journey), id }, revision)
  }

  /** The map of a journey; without a model its own, without a period everything. */
  async map(id: string, model?: ModelId, period?: Period): Promise<MapResponse> {
    const room = await this.#roomOf(id)
    const { journey } = await room.journeys.get(id)
    const change = await room.store.change()
    return { answer: await room.asker.map(journey, model ?? journey.model, period), change }
  }

  /** Answers a question as it came in, from a file or over HTTP. */
  async ask(body: unknown): Promise<Answer> {
    const question = questionOf(body)
    const { room, journey } = await this.#about(question)
    return room.asker.ask(resolve(question, journey))
  }

  /** Counts the example through every model beforehand, so that switching models is a look-up from the start. */
  async warmExample(): Promise<void> {
    for (const { id, model } of await this.#example.journeys.list()) {
      const { journey } = await this.#example.journeys.get(id)
      for (const through of [model, ...modelIds.filter((other) => other !== model)]) {
        if (this.#closing) return
        await this.#example.asker.map(journey, through)
      }
    }
  }

  async #about({ journey }: Question): Promise<{ room: Room; journey: Journey | null }> {
    if (journey === undefined) return { room: this.#own, journey: null }
    if (typeof journey !== 'string') return { room: journey.example ? this.#example : this.#own, journey }
    const room = await this.#roomOf(journey)
    return { room, journey: (await room.journeys.get(journey)).journey }
  }

  store = (): Promise<StoreSummary> => this.#own.store.facts()
  importFile = (bytes: AsyncIterable<Uint8Array>, options: ImportOptions): Promise<ImportReport> =>
    importFile(this.#own.store, bytes, options)
  previewFile = (bytes: AsyncIterable<Uint8Array>, options: ImportOptions): Promise<ImportPreview> =>
    previewFile(this.#own.store, bytes, options)

  /** The room of the living example, for the one who furnishes it. */
  get example(): Room {
    return this.#example
  }

  async #roomOf(id: string): Promise<Room> {
    for (const room of [this.#own, this.#example]) if (await room.journeys.has(id)) return room
    throw journeyNotFound(id)
  }
}
