import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { JourneySummary, StoredJourney } from '@wegwijs/api'
import { checkJourney, type Journey, journeyIdSchema } from '@wegwijs/journey'
import { invalid, journeyChanged, journeyExists, journeyNotFound, RefusedError } from '../errors.ts'

const ENDING = '.journey.json'

/** The journeys of a workspace, one file each. A save is on disk before it is answered. */
export class JourneyFiles {
  readonly #folder: string
  /** Saves wait for each other, so that two cannot start from the same revision. */
  #saving: Promise<unknown> = Promise.resolve()

  constructor(folder: string) {
    this.#folder = folder
  }

  async list(): Promise<JourneySummary[]> {
    const ids = await this.#ids()
    return Promise.all(
      ids.map((id) =>
        this.get(id).then(summaryOf, (error: unknown) => {
          if (error instanceof RefusedError) return summaryOfDamaged(id, error)
          throw error
        }),
      ),
    )
  }

  async has(id: string): Promise<boolean> {
    return (await this.#ids()).includes(id)
  }

  /** The journey, brought to the current version. Throws when it is missing or its file is damaged. */
  async get(id: string): Promise<StoredJourney> {
    if (!(await this.has(id))) throw journeyNotFound(id)
    const content = await readFile(this.#path(id), 'utf8')
    const journey = checked(parsed(content, id))
    if (journey.id !== id) throw misnamed(id, journey.id)
    return { journey, revision: revisionOf(content) }
  }

  async create(document: unknown): Promise<StoredJourney> {
    return this.#inTurn(async () => {
      const journey = checked(document)
      if (await this.has(journey.id)) throw journeyExists(journey.id)
      return this.#write(journey)
    })
  }

  /** Saves over the revision the change started from; over any other it is refused, so that nothing is overwritten unseen. */
  async save(document: unknown, revision: string): Promise<StoredJourney> {
    return this.#inTurn(async () => {
      const journey = checked(document)
      const current = await this.get(journey.id)
      if (current.revision !== revision) throw journeyChanged()
      return this.#write(journey)
    })
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#saving.then(work, work)
    this.#saving = result.catch(() => {})
    return result
  }

  async #write(journey: Journey): Promise<StoredJourney> {
    const content = `${JSON.stringify(journey, null, 2)}\n`
    await mkdir(this.#folder, { recursive: true })
    await writeDurably(this.#folder, this.#path(journey.id), content)
    return { journey, revision: revisionOf(content) }
  }

  async #ids(): Promise<string[]> {
    const names = await readdir(this.#folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return []
      throw error
    })
    return names
      .filter((name) => name.endsWith(ENDING))
      .map((name) => name.slice(0, -ENDING.length))
      .sort()
  }

  /** Ids are letters, digits and dashes, so they cannot lead out of the folder. */
  #path(id: string): string {
    if (!journeyIdSchema.safeParse(id).success) throw misnamed(id, 'mijn-klantreis')
    return join(this.#folder, `${id}${ENDING}`)
  }
}

const summaryOf = ({ journey, revision }: StoredJourney): JourneySummary => ({
  id: journey.id,
  title: journey.title,
  organisation: journey.organisation,
  language: journey.language,
  family: journey.family ?? null,
  example: journey.example ?? false,
  model: journey.model,
  status: journey.status,
  damaged: null,
  revision,
})

/** A file that does not open stays in the list, so that nobody thinks the journey is gone. */
const summaryOfDamaged = (id: string, { body }: RefusedError): JourneySummary => ({
  id,
  title: id,
  organisation: '',
  language: 'nl',
  family: null,
  example: false,
  model: 'custom',
  status: 'draft',
  damaged: body.message,
  revision: '',
})

function checked(document: unknown): Journey {
  const result = checkJourney(document)
  if (result.ok) return result.journey
  throw invalid(
    'Deze klantreis klopt niet; er is niets opgeslagen.',
    'This journey is not right; nothing was saved.',
    result.problems,
  )
}

function parsed(content: string, id: string): unknown {
  try {
    return JSON.parse(content)
  } catch (error) {
    const what = {
      nl: `Het bestand is geen JSON: ${(error as Error).message}`,
      en: `The file is not JSON: ${(error as Error).message}`,
    }
    throw invalid(`Het bestand van klantreis “${id}” is beschadigd.`, `The file of journey “${id}” is damaged.`, [
      { where: id, what },
    ])
  }
}

/** A file put in the folder by hand under another name than its id. */
const misnamed = (name: string, id: string): RefusedError =>
  invalid(
    `Het bestand “${name}${ENDING}” heet anders dan de klantreis erin. Noem het “${id}${ENDING}”, of verander het veld id.`,
    `The file “${name}${ENDING}” is not named after the journey in it. Name it “${id}${ENDING}”, or change its id field.`,
    [],
  )

const revisionOf = (content: string): string => createHash('sha256').update(content).digest('hex').slice(0, 16)

/** Whole or not at all, also after a power cut: the new file is on disk before it takes the old one's name. */
async function writeDurably(folder: string, path: string, content: string): Promise<void> {
  const fresh = `${path}.${randomUUID()}.new`
  try {
    const file = await open(fresh, 'wx')
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(fresh, path)
  } catch (error) {
    await rm(fresh, { force: true })
    throw error
  }
  const directory = await open(folder, 'r')
  await directory.sync().finally(() => directory.close())
}
