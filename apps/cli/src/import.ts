import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { Readable } from 'node:stream'
import type { ImportReport, UploadBody } from '@wegwijs/api'
import { formatIn, mappingIn } from '@wegwijs/server'
import { Command } from 'commander'
import { contentOf, existing } from './existing-file.ts'
import { ReadingBar } from './reading-bar.ts'
import { withData } from './workspace.ts'

interface Options {
  data?: string
  format?: string
  map?: string
  skipInvalid?: boolean
  dryRun?: boolean
  json?: boolean
}

/** Errors shown on a terminal; `--json` gives the first 1,000. */
const SHOWN = 20

/** `wegwijs import FILE…`: each file lands whole or not at all. */
export const importCommand = (): Command =>
  new Command('import')
    .description('read events or ad spend from files (CSV, NDJSON, XES; also .gz)')
    .argument('<file...>')
    .option('--data <folder>', 'the data folder (default: .data)')
    .option('--format <format>', 'csv, ndjson or xes; found out from the content when absent')
    .option('--map <file>', 'how the columns of a CSV become events; guessed from the headers when absent')
    .option('--skip-invalid', 'store the valid rows and report the rest')
    .option('--dry-run', 'only say what would happen')
    .option('--json', 'print the report as JSON')
    .action(async (files: string[], options: Options) => {
      const settings = {
        skipInvalid: options.skipInvalid,
        dryRun: options.dryRun,
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
        console.log(options.json ? JSON.stringify(report) : inWords(report, settings.dryRun ?? false))
        if (report.refused) process.exitCode = 1
      }
    })

function inWords(report: ImportReport, dryRun: boolean): string {
  const { file, format, rows, stored, duplicates, invalid, unidentified, people, errors, refused } = report
  const storing = dryRun ? 'zou opslaan · would store' : 'opgeslagen · stored'
  const lines = [
    `${file} (${format}): ${rows} rijen · rows`,
    `  ${storing} ${stored}, dubbel · duplicates ${duplicates}, ongeldig · invalid ${invalid}`,
    `  personen · people ${people}, zonder persoon · unidentified ${unidentified}`,
    ...errors
      .slice(0, SHOWN)
      .map(
        ({ line, field, reason, remedy }) =>
          `  regel · line ${line}, ${field}: ${reason.nl}. ${remedy.nl}.\n    ${reason.en}. ${remedy.en}.`,
      ),
  ]
  if (errors.length > SHOWN) lines.push(`  … en nog · and ${invalid - SHOWN} meer · more`)
  if (refused) {
    lines.push('  Geweigerd: er is niets opgeslagen. Herstel de rijen, of gebruik --skip-invalid.')
    lines.push('  Refused: nothing was stored. Mend the rows, or use --skip-invalid.')
  }
  return lines.join('\n')
}
