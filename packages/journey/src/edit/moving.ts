import { type Journey, recordsOf } from '../journey/journey.ts'
import type { Card, JourneyRecord } from '../journey/record.ts'
import { type Column, columnId, columnOf, columnsOf, rangeOf } from './columns.ts'
import { inColumn, isOnMap, type OnMap } from './in-column.ts'
import { orderedBefore } from './ordering.ts'

/** Where records are moved to. */
export interface Destination {
  /** For cards; without it each stays in its own lane. */
  lane?: string
  column: Column
  /** The record of the same kind it comes before; null for the end. */
  before: string | null
}

/**
 * The cards, touchpoints and feelings moved to a column, in the order they had. What hangs on a touchpoint goes along
 * with it; a card moved away from its touchpoint lets go of it. Events and rules are not touched.
 */
export function moved(journey: Journey, ids: readonly string[], to: Destination): Journey {
  if (!rangeOf(journey, to.column)) return journey
  let next = journey
  for (const kind of ['touchpoint', 'card', 'feeling'] as const) {
    const those = recordsOf(journey, kind).filter(({ id }) => ids.includes(id))
    if (those.length === 0) continue
    const inOrder = those
      .map((record) => ({ id: record.id, from: columnOf(journey, record)?.from ?? 0 }))
      .sort((a, b) => a.from - b.from)
      .map(({ id }) => id)
    next = orderedBefore(withMoved(next, inOrder, to), kind, inOrder, to.before)
  }
  return next
}

function withMoved(journey: Journey, ids: readonly string[], to: Destination): Journey {
  const records = { ...journey.records }
  for (const id of ids) {
    const record = records[id] as OnMap
    records[id] = movedRecord({ ...journey, records }, record, to)
    if (record.kind !== 'touchpoint') continue
    for (const [other, on] of Object.entries(records)) {
      if (isOnMap(on) && 'touchpoint' in on && on.touchpoint === id) records[other] = inColumn(journey, on, to.column)
    }
  }
  return { ...journey, records }
}

function movedRecord(journey: Journey, record: OnMap, { lane, column }: Destination): OnMap {
  const there = loosened(journey, inColumn(journey, record, column), column)
  if (there.kind !== 'card' || record.kind !== 'card') return there
  const target = lane === undefined ? undefined : journey.records[lane]
  const card = target?.kind === 'lane' && target.content !== 'feelings' ? { ...there, lane: lane! } : there
  if (card.until === undefined) return card
  const was = columnOf(journey, record)
  const width = was ? was.to - was.from : 0
  return coveringUpTo(journey, card, rangeOf(journey, column)!.from + width)
}

/** The record without its touchpoint when that does not stand in the column. */
function loosened<R extends OnMap>(journey: Journey, record: R, column: Column): R {
  if (!('touchpoint' in record) || record.touchpoint === undefined) return record
  const { touchpoint, ...free } = record
  const on = journey.records[touchpoint]
  const range = on?.kind === 'touchpoint' ? columnOf(journey, on) : null
  const target = rangeOf(journey, column)!
  return range?.from === target.from && range.to === target.to ? record : (free as R)
}

/** The card covering columns from where it stands up to another, as far as there are columns. */
function coveringUpTo(journey: Journey, card: Card, to: number): Card {
  const { until: _was, ...short } = card
  const columns = columnsOf(journey)
  const last = Math.min(to, columns.length - 1)
  const own = columnOf(journey, short)
  return own && last > own.to ? { ...short, until: columnId(columns[last]!) } : short
}

/**
 * The card covering columns up to this one: dragging its end, or its start. Past its other edge, it covers the columns
 * on that side.
 */
export function covering(journey: Journey, id: string, column: Column, edge: 'start' | 'end' = 'end'): Journey {
  const card = journey.records[id]
  const range = card?.kind === 'card' ? columnOf(journey, card) : null
  const target = rangeOf(journey, column)
  if (card?.kind !== 'card' || !range || !target) return journey
  const held = edge === 'end' ? range.from : range.to
  const from = Math.min(held, target.from)
  const to = Math.max(held, edge === 'end' ? target.to : target.from)
  const start = columnsOf(journey)[from]!
  // A card that starts where it did keeps its place, and with it its touchpoint.
  const placed =
    from === range.from && !isWholeStage(journey, card)
      ? card
      : movedRecord(journey, without(card), { column: start, before: null })
  return { ...journey, records: { ...journey.records, [id]: coveringUpTo(journey, placed as Card, to) } }
}

const without = ({ until: _until, ...card }: Card): Card => card

function isWholeStage(journey: Journey, card: Card): boolean {
  const own = columnOf(journey, without(card))
  return own !== null && own.to > own.from
}

/** The stage moved, with all that stands in it. */
export function movedStage(journey: Journey, id: string, before: string | null): Journey {
  return journey.records[id]?.kind === 'stage' ? orderedBefore(journey, 'stage', [id], before) : journey
}

/** The step moved within its stage or to another, with all that stands in it. */
export function movedStep(journey: Journey, id: string, stage: string, before: string | null): Journey {
  const step = journey.records[id]
  if (step?.kind !== 'step' || journey.records[stage]?.kind !== 'stage') return journey
  const ordered = orderedBefore(journey, 'step', [id], before)
  return step.stage === stage ? ordered : withStepIn(ordered, id, stage)
}

function withStepIn(journey: Journey, step: string, stage: string): Journey {
  const records = Object.entries(journey.records).map(([id, record]): [string, JourneyRecord] => {
    if (id === step) return [id, { ...record, stage } as JourneyRecord]
    return 'step' in record && record.step === step ? [id, inColumn(journey, record, { stage, step })] : [id, record]
  })
  return { ...journey, records: Object.fromEntries(records) }
}

/** The lane moved, with its cards. */
export function movedLane(journey: Journey, id: string, before: string | null): Journey {
  return journey.records[id]?.kind === 'lane' ? orderedBefore(journey, 'lane', [id], before) : journey
}
