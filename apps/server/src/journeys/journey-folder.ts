import { existsSync, readdirSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { checkJourney, type Journey } from '@wegwijs/journey'
import { invalid, type RefusedError } from '../errors.ts'
import type { JourneyStore } from './journey-store.ts'

const ENDING = '.journey.json'
const TAKEN_IN = '.taken-in'

/**
 * Takes journey files that a person (or an older Wegwijs) put in a folder into the store. A file that was taken in stays
 * under another name; one that cannot be is left as it is, and given back with the reason.
 */
export function takeIn(folder: string, store: JourneyStore): Map<string, RefusedError> {
  const refused = new Map<string, RefusedError>()
  for (const file of journeyFilesIn(folder)) {
    const problem = taken(join(folder, file), file, store)
    if (problem) refused.set(file, problem)
    else renameSync(join(folder, file), freeName(join(folder, file + TAKEN_IN)))
  }
  return refused
}

function journeyFilesIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith(ENDING))
    .sort()
}

/** Why the file could not be taken in; null when its journey is in the store. */
function taken(path: string, file: string, store: JourneyStore): RefusedError | null {
  const document = parsed(readFileSync(path, 'utf8'))
  if (document instanceof Error) return notJson(file, document)
  const result = checkJourney(document)
  if (!result.ok) {
    return invalid(`Het bestand “${file}” klopt niet.`, `The file “${file}” is not right.`, result.problems)
  }
  const { journey } = result
  if (!store.has(journey.id)) store.create(journey)
  else if (!isTheSame(store.get(journey.id).journey, journey)) return idIsTaken(file, journey.id)
  return null
}

/** After a stop between taking in and renaming the same journey is still there as a file. */
const isTheSame = (stored: Journey, journey: Journey): boolean => isDeepStrictEqual(stored, journey)

function parsed(content: string): unknown {
  try {
    return JSON.parse(content)
  } catch (error) {
    return error
  }
}

/** Never over an earlier file: it may hold somebody's work. */
function freeName(path: string): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? path : `${path}-${number}`
    if (!existsSync(name)) return name
  }
}

const notJson = (file: string, { message }: Error): RefusedError =>
  invalid(`Het bestand “${file}” is beschadigd.`, `The file “${file}” is damaged.`, [
    { where: file, what: { nl: `Het bestand is geen JSON: ${message}`, en: `The file is not JSON: ${message}` } },
  ])

const idIsTaken = (file: string, id: string): RefusedError =>
  invalid(
    `Er is al een andere klantreis “${id}”. Geef die in “${file}” een andere id, of verplaats het bestand.`,
    `There already is another journey “${id}”. Give the one in “${file}” another id, or move the file.`,
    [],
  )
