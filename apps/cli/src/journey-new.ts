import { writeFile } from 'node:fs/promises'
import {
  checkJourney,
  type Journey,
  type Language,
  languages,
  type Market,
  type ModelId,
  markets,
  modelIds,
  newJourney,
} from '@wegwijs/journey'
import { RefusedError } from '@wegwijs/server'
import { Command, Option } from 'commander'
import { refusalOf } from './journey-check.ts'
import { withData } from './workspace.ts'

interface Options {
  model: ModelId
  title: string
  language: Language
  audience: string
  market?: Market
  organisation?: string
  id?: string
  out?: string
  data?: string
  json?: boolean
}

/** `wegwijs journey new`: a filled map to start from, in a file or in the data folder. */
export const newCommand = (): Command =>
  new Command('new')
    .description('make a journey from a model, with placeholders that say what belongs where')
    .addOption(new Option('--model <model>', 'the customer journey model').choices(modelIds).makeOptionMandatory())
    .requiredOption('--title <title>', 'what the journey is called')
    .addOption(new Option('--language <language>', 'language of the content').choices(languages).default('nl'))
    .option('--audience <sentence>', 'the most important customer', '')
    .addOption(new Option('--market <market>', 'whether customers are consumers or organisations').choices(markets))
    .option('--organisation <name>', 'whose journey it is')
    .option('--id <id>', 'lowercase letters, digits and dashes (default: made from the title)')
    .option('--data <folder>', 'the data folder the journey is kept in (default: .data)')
    .addOption(new Option('--out <file>', 'write a file instead of keeping it in the data folder').conflicts('data'))
    .option('--json', 'print the journey as JSON on one line instead of its id')
    .action(async ({ out, data, json, id, ...choices }: Options) => {
      const today = new Date().toLocaleDateString('sv')
      const journey = newJourney({ ...choices, id: id ?? idFrom(choices.title), today })
      if (out === undefined) await keep(journey, data)
      else await writeNew(journey, out)
      console.log(json ? JSON.stringify(journey) : journey.id)
    })

const keep = (journey: Journey, data: string | undefined): Promise<unknown> =>
  withData(data, {
    served: (client) => client.createJourney(journey),
    alone: (workspace) => workspace.createJourney(journey),
  })

/** Never writes over a file that is there: it may hold somebody's work. */
async function writeNew(journey: Journey, path: string): Promise<void> {
  const checked = checkJourney(journey)
  if (!checked.ok) throw refusalOf(checked, path)
  try {
    await writeFile(path, `${JSON.stringify(journey, null, 2)}\n`, { flag: 'wx' })
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'EEXIST' ? alreadyThere(path) : error
  }
}

const alreadyThere = (path: string): RefusedError =>
  new RefusedError(
    409,
    'conflict',
    `Er is al een bestand “${path}”. Kies een andere naam.`,
    `There already is a file “${path}”. Choose another name.`,
  )

const MAX_LENGTH = 64

/** The title in plain letters; the same title always gives the same id, so that a script can count on it. */
export function idFrom(title: string): string {
  const words = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, MAX_LENGTH)
    .replace(/-+$/, '')
  return words || 'klantreis'
}
