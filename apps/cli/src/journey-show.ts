import { type Journey, journeyIdSchema } from '@wegwijs/journey'
import { Command } from 'commander'
import { contentOf, isFile } from './existing-file.ts'
import { journeyIn } from './journey-check.ts'
import { outlineOf } from './outline.ts'
import { withData } from './workspace.ts'

/** `wegwijs journey show ID|FILE`: a journey to read on a terminal, or as JSON. */
export const showCommand = (): Command =>
  new Command('show')
    .description('print a journey: its stages, touchpoints with what counts for them, and cards')
    .argument('<journey>', 'a journey file, or the id of a journey in the data folder')
    .option('--data <folder>', 'the data folder (default: .data)')
    .option('--json', 'print the journey document as JSON on one line')
    .action(async (name: string, { data, json }: { data?: string; json?: boolean }) => {
      const journey = await named(name, data)
      console.log(json ? JSON.stringify(journey) : outlineOf(journey))
    })

/** A file that is there comes first; what cannot be an id must be a file. */
async function named(name: string, data: string | undefined): Promise<Journey> {
  if ((await isFile(name)) || !journeyIdSchema.safeParse(name).success) return journeyIn(await contentOf(name), name)
  const { journey } = await withData(data, {
    served: (client) => client.journey(name),
    alone: (workspace) => workspace.journey(name),
  })
  return journey
}
