import type { ClippedAction, ClippedItem, Clipping } from './clipping.ts'

/** The clipping as tab-separated text, for a spreadsheet: lanes down, columns across, a line for each card. */
export function textOf(clipping: Clipping): string {
  const items = [...clipping.items, ...clipping.actions]
  if (items.length === 0) return ''
  const first = Math.min(...items.map(({ column }) => column))
  const last = Math.max(...items.map(({ column }) => column))
  const columns = Array.from({ length: last - first + 1 }, (_, offset) => first + offset)
  return rowsOf(clipping)
    .map((row) => columns.map((column) => cell(row.filter((item) => item.column === column))).join('\t'))
    .join('\n')
}

type Line = ClippedItem | ClippedAction

/** Touchpoints come first, as on the map; then the lanes, from the first to the last that has something; action points last. */
function rowsOf({ lanes, items, actions }: Clipping): Line[][] {
  const touchpoints = items.filter(({ record }) => record.kind === 'touchpoint')
  const feelings = items.filter(({ record }) => record.kind === 'feeling')
  const feelingLane = lanes.findIndex(({ content }) => content === 'feelings')
  const rows = lanes.map((_, index) => [
    ...items.filter(({ record, lane }) => record.kind === 'card' && lane === index),
    ...(index === feelingLane ? feelings : []),
  ])
  const filled = rows.map((row, index) => (row.length > 0 ? index : -1)).filter((index) => index >= 0)
  return [
    ...(touchpoints.length > 0 ? [touchpoints] : []),
    ...(filled.length > 0 ? rows.slice(filled[0], filled.at(-1)! + 1) : []),
    ...(feelingLane < 0 && feelings.length > 0 ? [feelings] : []),
    ...(actions.length > 0 ? [actions] : []),
  ]
}

const cell = (items: readonly Line[]): string => quoted(items.map(({ record }) => lineOf(record)).join('\n'))

function lineOf(record: Line['record']): string {
  if (record.kind === 'card' || record.kind === 'action') return record.text
  if (record.kind === 'touchpoint') return record.name
  return record.emotion ? `${record.assumed}: ${record.emotion}` : String(record.assumed)
}

const quoted = (text: string): string => (/["\t\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
