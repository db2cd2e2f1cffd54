import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { Readable } from 'node:stream'
import type { ImportReport, UploadBody } from '@wegwijs/api'
import { formatIn, mappingIn, RefusedError } from '@wegwijs/server'
import { Command } from 'commander'
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
        ...(options.map ? { mapping: mappingIn(await readFile(await existing(options.map), 'utf8')) } : {}),
      }
      for (const path of files) {
        const file = basename(await existing(path))
        const report = await withData(options.data, {
          served: (client) =>
            client.runImport(Readable.toWeb(createReadStream(path)) as UploadBody, { file, ...settings }),
          alone: (workspace) => workspace.importFile(createReadStream(path), { file, ...settings }),
        })
        console.log(options.json ? JSON.stringify(report) : inWords(report))
        if (report.refused) process.exitCode = 1
      }
    })

async function existing(path: string): Promise<string> {
  const found = await stat(path).catch(() => null)
  if (found?.isFile()) return path
  throw new RefusedError(404, 'not-found', `Er is geen bestand “${path}”.`, `There is no file “${path}”.`)
}

function inWords({
  file,
  format,
  rows,
  stored,
  duplicates,
  invalid,
  unidentified,
  people,
  errors,
  refused,
}: ImportReport): string {
  const lines = [
    `${file} (${format}): ${rows} rijen · rows`,
    `  opgeslagen · stored ${stored}, dubbel · duplicates ${duplicates}, ongeldig · invalid ${invalid}`,
    `  personen · people ${people}, zonder persoon · unidentified ${unidentified}`,
    ...errors
      .slice(0, SHOWN)
      .map(
        ({ line, field, reason, remedy }) =>
          `  regel · line ${line}, ${field}: ${reason.nl} ${remedy.nl}\n    ${reason.en} ${remedy.en}`,
      ),
  ]
  if (errors.length > SHOWN) lines.push(`  … en nog · and ${invalid - SHOWN} meer · more`)
  if (refused) {
    lines.push('  Geweigerd: er is niets opgeslagen. Herstel de rijen, of gebruik --skip-invalid.')
    lines.push('  Refused: nothing was stored. Mend the rows, or use --skip-invalid.')
  }
  return lines.join('\n')
}
