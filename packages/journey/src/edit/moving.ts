import { type Journey, recordsOf, withRecords } from '../journey/journey.ts'
import type { JourneyRecord } from '../journey/record.ts'
import { type Column, columnOf, columnsOf, ownColumns, rangeOf } from './columns.ts'
import { inColumn, type OnMap } from './in-column.ts'
import { firstMoment, movedTo } from './new-record.ts'
import { orderedBefore } from './ordering.ts'
import { coveringUpTo } from './spans.ts'

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
export function moved(journey: Journey, ids: readonly string[], { lane, column, before }: Destination): Journey {
  if (!rangeOf(journey, column)) return journey
  const chosen = new Set(ids)
  const placed = (kinds: readonly OnMap['kind'][], now: Journey): Journey =>
    withRecords(
      now,
      kinds
        .flatMap((kind) => recordsOf<OnMap['kind']>(now, kind))
        .filter((record) => chosen.has(record.id) || chosen.has(touchpointOf(record) ?? ''))
        .map(({ id, ...record }) => {
          const there = elsewhere(journey, now, record, column)
          return [id, lane !== undefined && chosen.has(id) ? inLane(now, there, lane) : there] as const
        }),
    )
  const there = placed(['card', 'feeling'], placed(['touchpoint'], journey))
  return (['touchpoint', 'card', 'feeling'] as const).reduce<Journey>(
    (next, kind) => orderedBefore(next, kind, inDrawnOrder(journey, kind, chosen), before),
    there,
  )
}

/** The action points put in a stage, in the order they had; from now on they stand there and not with a card. */
export function movedActions(journey: Journey, ids: readonly string[], stage: string, before: string | null): Journey {
  if (journey.records[stage]?.kind !== 'stage') return journey
  const actions = recordsOf(journey, 'action').filter(({ id }) => ids.includes(id))
  const there = actions.map(({ id, ...action }): [string, JourneyRecord] => [
    id,
    movedTo(journey, { ...action, moment: action.moment ?? firstMoment(journey, stage) }, stage),
  ])
  return orderedBefore(
    withRecords(journey, there),
    'action',
    actions.map(({ id }) => id),
    before,
  )
}

const touchpointOf = (record: JourneyRecord): string | undefined =>
  'touchpoint' in record ? record.touchpoint : undefined

function inDrawnOrder(journey: Journey, kind: OnMap['kind'], chosen: ReadonlySet<string>): string[] {
  return recordsOf(journey, kind)
    .filter(({ id }) => chosen.has(id))
    .map((record) => ({ id: record.id, from: columnOf(journey, record)?.from ?? 0 }))
    .sort((a, b) => a.from - b.from)
    .map(({ id }) => id)
}

/** The record in another column, covering as many as it did. `now` is the journey with its touchpoint in place. */
function elsewhere(was: Journey, now: Journey, record: OnMap, column: Column): OnMap {
  const there = loosened(now, inColumn(now, record, column), column)
  if (there.kind !== 'card' || there.until === undefined) return there
  const range = columnOf(was, record)
  return coveringUpTo(now, there, rangeOf(now, column)!.from + (range ? range.to - range.from : 0))
}

/** The card in another lane; a lane of feelings holds no cards. */
function inLane(journey: Journey, record: OnMap, lane: string): OnMap {
  const target = journey.records[lane]
  return record.kind === 'card' && target?.kind === 'lane' && target.content !== 'feelings'
    ? { ...record, lane }
    : record
}

/** The record without its touchpoint when that does not stand in the column. */
export function loosened<R extends OnMap>(journey: Journey, record: R, column: Column): R {
  if (!('touchpoint' in record) || record.touchpoint === undefined) return record
  const { touchpoint, ...free } = record
  const on = journey.records[touchpoint]
  const range = on?.kind === 'touchpoint' ? ownColumns(journey, on) : null
  const target = rangeOf(journey, column)
  return range && range.from === target?.from && range.to === target.to ? record : (free as R)
}

/**
 * The card covering columns up to this one: its end, or its start, was dragged there. Past its other edge it covers
 * the columns on that side.
 */
export function covering(journey: Journey, id: string, column: Column, edge: 'start' | 'end' = 'end'): Journey {
  const card = journey.records[id]
  const range = card?.kind === 'card' ? columnOf(journey, card) : null
  const target = rangeOf(journey, column)
  if (card?.kind !== 'card' || !range || !target) return journey
  const held = edge === 'end' ? range.from : range.to
  const from = Math.min(held, target.from)
  const to = Math.max(held, edge === 'end' ? target.to : target.from)
  const { until: _until, ...short } = card
  const own = columnOf(journey, short)!
  const start = columnsOf(journey)[from]!
  // A card that begins where it did keeps its place, and with it its touchpoint.
  const placed =
    own.from === from && own.to === from ? short : loosened(journey, inColumn(journey, short, start), start)
  return { ...journey, records: { ...journey.records, [id]: coveringUpTo(journey, placed, to) } }
}
