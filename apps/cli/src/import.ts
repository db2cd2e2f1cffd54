import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { Readable } from 'node:stream'
import type { UploadBody } from '@wegwijs/api'
import { formatIds, formatIn, mappingIn } from '@wegwijs/server'
import { Command } from 'commander'
import { contentOf, existing } from './existing-file.ts'
import { reportInWords } from './import-report.ts'
import { ReadingBar } from './reading-bar.ts'
import { withData } from './workspace.ts'

interface Options {
  data?: string
  format?: string
  map?: string
  skipInvalid?: boolean
  dryRun?: boolean
  replaceDays?: boolean
  json?: boolean
}

/** `wegwijs import FILE…`: each file lands whole or not at all. */
export const importCommand = (): Command =>
  new Command('import')
    .description('read events, ad spend and figures from files; each may be packed as .gz')
    .argument('<file...>')
    .option('--data <folder>', 'the data folder (default: .data)')
    .option('--format <format>', `${formatIds.join(', ')}; found out from the content when absent`)
    .option('--map <file>', 'how the columns of a CSV become events; guessed from the headers when absent')
    .option('--skip-invalid', 'store the valid rows and report the rest')
    .option('--dry-run', 'only say what would happen')
    .option(
      '--replace-days',
      'the files say all there is about their days: stored rows of those days that are not in them go',
    )
    .option('--json', 'print the report as JSON')
    .action(async (files: string[], options: Options) => {
      const settings = {
        skipInvalid: options.skipInvalid,
        dryRun: options.dryRun,
        replaceDays: options.replaceDays,
        ...(options.format ? { format: formatIn(options.format) } : {}),
        ...(options.map ? { mapping: mappingIn(await contentOf(options.map)) } : {}),
      }
      for (const path of files) {
        const { size } = await stat(await existing(path))
        const file = basename(path)
        const bar = new ReadingBar(size)
        const bytes = bar.over(createReadStream(path))
        const report = await withData(options.data, {
          served: (client) =>
            client.runImport(Readable.toWeb(Readable.from(bytes)) as UploadBody, { file, ...settings }),
          alone: (workspace) => workspace.importFile(bytes, { file, ...settings }),
        }).finally(() => bar.clear())
        console.log(options.json ? JSON.stringify(report) : reportInWords(report, settings.dryRun ?? false))
        if (report.refused) process.exitCode = 1
      }
    })
