import type { Answer, Question } from '@wegwijs/analytics/question'
import { RefusedError } from '@wegwijs/server'
import { Command } from 'commander'
import { contentOf } from './existing-file.ts'
import { jsonIn } from './json.ts'
import { withData } from './workspace.ts'

/** `wegwijs ask FILE.json`: answers a question that is written down as data. */
export const askCommand = (): Command =>
  new Command('ask')
    .description('answer a question from a JSON file')
    .argument('<file>')
    .option('--data <folder>', 'the data folder (default: .data)')
    .option(
      '--engine <engine>',
      'who answers: embedded (default), referee, or the URL of a ClickHouse that holds the events',
    )
    .option('--json', 'print the answer as JSON on one line')
    .action(async (path: string, { data, engine = 'embedded', json }: Options) => {
      const question = jsonIn(await contentOf(path), path)
      const byUrl = /^https?:/.test(engine)
      if (!byUrl && !engines.includes(engine)) throw unknownEngine(engine)
      const answer = await withData<Answer>(
        data,
        {
          served(client) {
            if (engine !== 'embedded') throw heldByServer
            return client.ask(question as Question)
          },
          alone: (workspace) => (engine === 'referee' ? workspace.askReferee(question) : workspace.ask(question)),
        },
        byUrl ? engine : undefined,
      )
      console.log(JSON.stringify(answer, null, json ? undefined : 2))
    })

interface Options {
  data?: string
  engine?: string
  json?: boolean
}

const engines = ['embedded', 'referee']

const unknownEngine = (engine: string) =>
  new RefusedError(
    400,
    'invalid',
    `--engine ${engine} bestaat niet. Kies embedded, referee, of de URL van een ClickHouse, zoals http://localhost:8123.`,
    `There is no --engine ${engine}. Choose embedded, referee, or the URL of a ClickHouse, such as http://localhost:8123.`,
  )
const heldByServer = new RefusedError(
  409,
  'conflict',
  'Een draaiende Wegwijs houdt deze map vast en antwoordt zelf. Stop die eerst, of laat --engine weg.',
  'A running Wegwijs holds this folder and answers itself. End it first, or leave out --engine.',
)
