import type { Journey } from '../journey/journey.ts'
import type { Card } from '../journey/record.ts'
import { columnId, columnOf, columnsOf } from './columns.ts'

/** The card covering columns from where it stands up to another, as far as there are columns. */
export function coveringUpTo(journey: Journey, card: Card, to: number): Card {
  const { until: _was, ...short } = card
  const columns = columnsOf(journey)
  const last = Math.min(to, columns.length - 1)
  const own = columnOf(journey, short)
  return own && last > own.to ? { ...short, until: columnId(columns[last]!) } : short
}

/**
 * After columns were moved or removed: cards over several columns cover no column they did not cover before. A card
 * goes along with the column it begins in.
 */
export function withSpansOf(before: Journey, after: Journey): Journey {
  const records = { ...after.records }
  for (const [id, card] of Object.entries(after.records)) {
    const was = before.records[id]
    if (card.kind !== 'card' || was?.kind !== 'card' || was.until === undefined) continue
    records[id] = coveringUpTo(after, card, lastCovered(before, was, after, card))
  }
  return { ...after, records }
}

function lastCovered(before: Journey, was: Card, after: Journey, card: Card): number {
  const range = columnOf(before, was)
  const covered = range
    ? columnsOf(before)
        .slice(range.from, range.to + 1)
        .map(columnId)
    : []
  const { until: _until, ...start } = card
  const columns = columnsOf(after).map(columnId)
  let last = columnOf(after, start)?.to ?? 0
  while (last + 1 < columns.length && covered.includes(columns[last + 1]!)) last += 1
  return last
}
