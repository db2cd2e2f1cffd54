import { type Journey, recordsOf, type WithId } from '../journey/journey.ts'
import type { JourneyRecord } from '../journey/record.ts'
import { type ColumnRange, columnOf, columnsOf, isPlaced, placeOfAction, rangeOf } from './columns.ts'

/**
 * Records as a reader of the map meets them: from left to right and, in a column, from top to bottom. What stands
 * nowhere comes last; what stands together keeps its order.
 */
export function inMapOrder<R extends JourneyRecord>(journey: Journey, records: readonly WithId<R>[]): WithId<R>[] {
  const lanes = new Map(recordsOf(journey, 'lane').map(({ id }, row) => [id, row]))
  const last = columnsOf(journey).length
  return records
    .map((record) => ({
      record,
      column: rangeIn(journey, record)?.from ?? last,
      row: record.kind === 'card' ? (lanes.get(record.lane) ?? lanes.size) : 0,
    }))
    .sort((a, b) => a.column - b.column || a.row - b.row)
    .map(({ record }) => record)
}

function rangeIn(journey: Journey, record: WithId<JourneyRecord>): ColumnRange | null {
  if (record.kind === 'step') return rangeOf(journey, { stage: record.stage, step: record.id })
  const placed = record.kind === 'action' ? placeOfAction(journey, record) : isPlaced(record) ? record : undefined
  return placed ? columnOf(journey, placed) : null
}
