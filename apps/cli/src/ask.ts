import type { Question } from '@wegwijs/analytics/question'
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
    .option('--json', 'print the answer as JSON on one line')
    .action(async (path: string, { data, json }: { data?: string; json?: boolean }) => {
      const question = jsonIn(await contentOf(path), path)
      const answer = await withData(data, {
        served: (client) => client.ask(question as Question),
        alone: (workspace) => workspace.ask(question),
      })
      console.log(JSON.stringify(answer, null, json ? undefined : 2))
    })
