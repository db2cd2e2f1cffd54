import type { ImportRecord, SourcesSummary, StoredSource } from '@wegwijs/api'
import { Command } from 'commander'
import { changeLines, leftOutLines } from './import-report.ts'
import { withData } from './workspace.ts'

/** `wegwijs sources`: what came in from where, and every import. */
export const sourcesCommand = (): Command =>
  new Command('sources')
    .description('what came in from where, how new it is, and what every import did')
    .option('--data <folder>', 'the data folder (default: .data)')
    .option('--json', 'print it as JSON')
    .action(async ({ data, json }: { data?: string; json?: boolean }) => {
      const found = await withData(data, {
        served: (client) => client.sources(),
        alone: (workspace) => workspace.sources(),
      })
      console.log(json ? JSON.stringify(found) : inWords(found))
    })

function inWords({ sources, imports }: SourcesSummary): string {
  if (imports.length === 0) return 'Nog niets geïmporteerd. · Nothing was imported yet.'
  return [
    'Bronnen · Sources',
    ...sources.map(sourceLine),
    '',
    'Imports · Imports',
    ...imports.flatMap((one) => importLines(one)),
  ].join('\n')
}

const kinds: Record<StoredSource['kind'], string> = {
  events: 'gebeurtenissen · events',
  ad_spend: 'advertentiekosten · ad spend',
  figures: 'elders berekende waarden · figures worked out elsewhere',
  search_days: 'zoektermen · search terms',
}

function sourceLine({ kind, source, from, to, rows, people }: StoredSource): string {
  const who = people === null ? '' : `, personen · people ${people}`
  return `  ${source || '(zonder naam · unnamed)'} (${kinds[kind]}): ${rows} rijen · rows${who}, ${from} – ${to}`
}

function importLines(one: ImportRecord): string[] {
  const { at, file, format, rows, stored, duplicates, invalid, refused, leftOut, errors } = one
  const outcome = refused
    ? `geweigerd · refused, ongeldig · invalid ${invalid}`
    : `opgeslagen · stored ${stored}, dubbel · duplicates ${duplicates}, ongeldig · invalid ${invalid}`
  return [
    `  ${new Date(at).toISOString().slice(0, 16)}Z ${file} (${format}): ${rows} rijen · rows, ${outcome}`,
    ...leftOutLines(leftOut).map((line) => `  ${line}`),
    ...changeLines(one).map((line) => `  ${line}`),
    ...errors.slice(0, 1).map(({ line, reason }) => `    regel · line ${line}: ${reason.nl} · ${reason.en}`),
  ]
}
