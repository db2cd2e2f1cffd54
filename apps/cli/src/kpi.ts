import {
  type Journey,
  metrics,
  nameOfRecord,
  type PastedKpis,
  pastedKpis,
  recordsOf,
  withPastedKpis,
} from '@wegwijs/journey'
import { editOnce, type LiveDoor } from '@wegwijs/server'
import { Command } from 'commander'
import { contentOf } from './existing-file.ts'
import { withData } from './workspace.ts'

interface Options {
  journey: string
  source?: string
  data?: string
  dryRun?: boolean
  json?: boolean
}

/** `wegwijs kpi …`: values of KPIs that were counted elsewhere. */
export const kpiCommand = (): Command =>
  new Command('kpi').description('values of KPIs, entered by hand').addCommand(pasteCommand())

const member = 'wegwijs kpi paste'

/** `wegwijs kpi paste FILE`: a table of day, KPI and value, as it would be pasted on the screen. */
const pasteCommand = (): Command =>
  new Command('paste')
    .description('add a table of day, KPI, value (and source) to a journey, as values entered by hand')
    .argument('<file>', 'tabs, semicolons or commas between the columns')
    .requiredOption('--journey <id>', 'the journey whose KPIs they are')
    .option('--source <name>', 'where lines that name no source come from (default: the file)')
    .option('--data <folder>', 'the data folder (default: .data)')
    .option('--dry-run', 'say what would change, and change nothing')
    .option('--json', 'print what changed as JSON on one line')
    .action(async (path: string, { journey: id, source = path, data, dryRun, json }: Options) => {
      const table = await contentOf(path)
      const { journey, read } = await withData(data, {
        served: async (client) => {
          const door = {
            open: () => client.openJourney(id),
            send: (update: Uint8Array, since: number) => client.sendUpdate(id, update, { since, member }),
          }
          return pasteInto((await client.journey(id)).journey, door)
        },
        alone: (workspace) => {
          const journeys = workspace.journeysWith(id)
          const door = {
            open: () => journeys.open(id),
            send: (update: Uint8Array, since: number) => journeys.receive(id, update, { since, member }),
          }
          return pasteInto(workspace.journey(id).journey, door)
        },
      })
      async function pasteInto(journey: Journey, door: LiveDoor): Promise<{ journey: Journey; read: PastedKpis }> {
        const readIn = (now: Journey): PastedKpis => pastedKpis(now, table, source)
        if (!dryRun) await editOnce(door, (now) => withPastedKpis(now, readIn(now).changes))
        return { journey, read: readIn(journey) }
      }
      const names = new Map(
        recordsOf(journey, 'kpi').map((record) => [record.id, nameOfRecord(record)?.[journey.language] ?? record.id]),
      )
      console.log(json ? JSON.stringify(read) : inWords(read, (record) => names.get(record) ?? record))
      if (read.unread.length > 0) process.exitCode = 1
    })

function inWords({ changes, same, unread }: PastedKpis, nameOf: (record: string) => string): string {
  const lines = changes.map(({ day, value, source, record, metric, before }) => {
    const name = record === null ? metrics[metric!].name.nl : nameOf(record)
    return `  ${day}  ${name}: ${before === null ? '' : `${before} → `}${value}  (${source})`
  })
  return [
    `${changes.length} waarden toegevoegd of gewijzigd, ${same} stonden er al · ${changes.length} values added or changed, ${same} stood there already`,
    ...lines,
    ...unread.map(({ line, reason }) => `  ${line}: ${reason.nl} · ${reason.en}`),
  ].join('\n')
}
