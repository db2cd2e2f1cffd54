import type { DayChange, ImportReport, LeftOut } from '@wegwijs/api'

/** Errors and changes shown on a terminal; `--json` gives the first 1,000. */
const SHOWN = 20

/** A report for people, in both languages. */
export function reportInWords(report: ImportReport, dryRun: boolean): string {
  const { file, format, rows, stored, duplicates, invalid, unidentified, people, errors, refused } = report
  const storing = dryRun ? 'zou opslaan · would store' : 'opgeslagen · stored'
  const lines = [
    `${file} (${format}): ${rows} rijen · rows`,
    `  ${storing} ${stored}, dubbel · duplicates ${duplicates}, ongeldig · invalid ${invalid}`,
    `  personen · people ${people}, zonder persoon · unidentified ${unidentified}`,
    ...alsoRead(report),
    ...differingLines(report.differing),
    ...leftOutLines(report.leftOut),
    ...report.notes.map(({ nl, en }) => `  let op: ${nl}\n    note: ${en}`),
    ...changeLines(report),
    ...errors
      .slice(0, SHOWN)
      .map(
        ({ line, field, reason, remedy }) =>
          `  regel · line ${line}${field && `, ${field}`}: ${reason.nl}. ${remedy.nl}.\n    ${reason.en}. ${remedy.en}.`,
      ),
  ]
  if (errors.length > SHOWN) lines.push(more(invalid - SHOWN))
  if (refused) {
    lines.push('  Geweigerd: er is niets opgeslagen. Herstel de rijen, of gebruik --skip-invalid.')
    lines.push('  Refused: nothing was stored. Mend the rows, or use --skip-invalid.')
  }
  return lines.join('\n')
}

function alsoRead({ merges, apart, figures, searches }: ImportReport): string[] {
  const found = [
    [merges, 'samengevoegde kenmerken · merged ids'],
    [
      apart,
      'waarvan van een apparaat dat al van een ander was, niet verbonden · of which of a device that was already somebody else’s, not joined',
    ],
    [figures, 'elders berekende waarden · figures worked out elsewhere'],
    [searches, 'dagen van zoektermen · days of search terms'],
  ].filter(([rows]) => rows !== 0)
  return found.length === 0 ? [] : [`  ${found.map(([rows, what]) => `${what} ${rows}`).join(', ')}`]
}

const differingLines = (differing: number): string[] =>
  differing === 0
    ? []
    : [
        `  anders dan bewaard · other than stored ${differing}: zelfde kenmerk, andere inhoud; het bewaarde blijft. Importeer met --replace-days om het te verbeteren.`,
        '    Same id, other content; what is stored stays. Import with --replace-days to correct it.',
      ]

export const leftOutLines = (leftOut: readonly LeftOut[]): string[] =>
  leftOut.map(({ reason, rows }) => `  weggelaten · left out ${rows}: ${reason.nl} · ${reason.en}`)

/** What was stored about a day and is different now. */
export function changeLines({ changes, changeCount }: Pick<ImportReport, 'changes' | 'changeCount'>): string[] {
  if (changeCount === 0) return []
  return [
    `  veranderd · changed ${changeCount}:`,
    ...changes.slice(0, SHOWN).map((change) => `    ${changeInWords(change)}`),
    ...(changeCount > SHOWN ? [more(changeCount - SHOWN)] : []),
  ]
}

const whats: Record<DayChange['what'], string> = {
  events: 'gebeurtenissen · events',
  cost: 'kosten · cost',
  clicks: 'klikken · clicks',
  impressions: 'vertoningen · impressions',
  figure: 'waarde · figure',
}

function changeInWords({ day, until, what, of, currency, before, after, gone, come }: DayChange): string {
  const shown = (value: number | null): string =>
    value === null ? '–' : what === 'cost' ? (value / 100).toFixed(2) : String(value)
  const rows = gone === undefined ? '' : ` (−${gone} +${come})`
  const unit = currency ? ` ${currency}` : ''
  return `${day}${until ? `–${until}` : ''} ${whats[what]} ${of}: ${shown(before)} → ${shown(after)}${unit}${rows}`
}

const more = (rows: number): string => `  … en nog · and ${rows} meer · more`
