import { type Journey, withRecord } from '../../journey/journey.ts'
import type { RecordKind } from '../../journey/record.ts'
import { withoutReferences } from '../../journey/references.ts'
import type { Text } from '../../language.ts'
import { withNewLane, withNewStep } from '../adding.ts'
import { type Column, columnsOf, ownStages, rangeOf } from '../columns.ts'
import { inColumn, type OnMap } from '../in-column.ts'
import { withRoomFor } from '../making-room.ts'
import { loosened, movedActions } from '../moving.ts'
import { newRecordId } from '../new-record.ts'
import { orderedBefore } from '../ordering.ts'
import { coveringUpTo } from '../spans.ts'
import type { ClippedItem, Clipping } from './clipping.ts'
import { cardsHere, type Losses, linkedHere, lossNotes } from './losses.ts'
import { columnFinder, type Grown, laneFinder } from './places.ts'

/** The cell that is pasted into. Without a lane (the row of touchpoints) cards look for the lane they came from. */
export interface PasteTarget {
  lane: string | null
  column: Column
}

export type NewId = (journey: Journey, kind: RecordKind) => string

/** A journey with new records in it, and what did not come along. */
export interface Pasted {
  journey: Journey
  ids: string[]
  notes: Text[]
}

/**
 * The journey with the clipping in it, in this or another journey. Whole lanes become new lanes after the target and
 * whole columns new steps after it; loose records keep their places to one another, beginning at the target.
 */
export function pasted(journey: Journey, clipping: Clipping, at: PasteTarget, newId: NewId = newRecordId): Pasted {
  if (!rangeOf(journey, at.column)) return { journey, ids: [], notes: [] }
  const steps = withSteps(journey, clipping, at.column, newId)
  const lanes = withLanes(steps.journey, clipping, at.lane, newId)
  const columnFor = columnFinder(lanes.journey, clipping, at.column, steps)
  const laneFor = laneFinder(lanes.journey, clipping, at.lane, lanes)
  const losses: Losses = { numbered: 0, columns: 0, lanes: 0, personas: 0, touchpoints: 0, cards: 0 }
  const placed = clipping.items.flatMap((item) => {
    const place = columnFor(item, item.column)
    const lane = item.record.kind === 'card' ? laneFor(item) : undefined
    if (!place) losses.columns += 1
    else if (item.record.kind === 'card' && !lane) losses.lanes += 1
    else {
      if (place.byNumber) losses.numbered += 1
      return [{ item, column: place.column, lane, id: newId(lanes.journey, item.record.kind) }]
    }
    return []
  })
  const newIds = new Map(placed.map(({ item, id }) => [item.id, id]))
  let next = lanes.journey
  // Touchpoints come first: what hangs on them finds them in place.
  for (const { item, column, lane, id } of placed.toSorted((a, b) => rank(a.item) - rank(b.item))) {
    const linked = linkedHere(next, clipping, item.record, newIds, losses)
    const there = inColumn(next, linked.kind === 'card' ? { ...linked, lane: lane! } : linked, column)
    const free = loosened(next, there, column)
    if (there !== free) losses.touchpoints += 1
    next = withNew(next, id, spanning(next, free, column, item, columnFor))
  }
  const work = withActions(next, clipping, at.column, newIds, newId, losses)
  next = work.journey
  const made = [...steps.ids.values(), ...lanes.ids.values(), ...newIds.values(), ...work.ids]
  const ids = made.filter((id) => id in next.records)
  return { journey: withoutLooseEnds(next, ids), ids, notes: lossNotes(losses) }
}

/** New action points in the stage of the target and those after it, as they stood to one another. */
function withActions(
  journey: Journey,
  clipping: Clipping,
  { stage }: Column,
  newIds: ReadonlyMap<string, string>,
  newId: NewId,
  losses: Losses,
): { journey: Journey; ids: string[] } {
  const stages = ownStages(journey).map(({ id }) => id)
  const first = Math.min(...clipping.actions.map((action) => action.stage))
  const ids: string[] = []
  let next = journey
  for (const { stage: was, record } of clipping.actions) {
    const there = stages[stages.indexOf(stage) + was - first]
    if (there === undefined) {
      losses.columns += 1
      continue
    }
    const id = newId(next, 'action')
    const from = cardsHere(journey, clipping, record.from, newIds, losses)
    next = movedActions(withRecord(next, id, { ...record, from }), [id], there, null)
    ids.push(id)
  }
  return { journey: next, ids }
}

const rank = ({ record }: ClippedItem): number => (record.kind === 'touchpoint' ? 0 : 1)

function withNew(journey: Journey, id: string, record: OnMap): Journey {
  const longer = orderedBefore(withRecord(journey, id, record), record.kind, [id], null)
  return record.placeholder ? longer : withRoomFor(longer, record)
}

/** The new records naming only what is there. */
const withoutLooseEnds = (journey: Journey, ids: readonly string[]): Journey =>
  ids.reduce((next, id) => {
    const isGone = (target: string, kinds: readonly RecordKind[]): boolean =>
      !kinds.includes(journey.records[target]?.kind as RecordKind)
    return withRecord(next, id, withoutReferences(journey.records[id]!, isGone))
  }, journey)

/** New steps for the columns copied whole. What stood in a stage without steps keeps a column of its own. */
function withSteps(journey: Journey, { columns }: Clipping, { stage, step }: Column, newId: NewId): Grown {
  const ids = new Map<number, string>()
  if (!columns.some(({ whole }) => whole)) return { journey, ids }
  const record = journey.records[stage]
  let next = journey
  let after = step ?? columnsOf(journey).findLast((column) => column.stage === stage)?.step ?? null
  if (after === null) {
    after = newId(next, 'step')
    next = withNewStep(next, after, { stage, name: record?.kind === 'stage' ? record.name : '' })
  }
  for (const [index, { name, whole }] of columns.entries()) {
    if (!whole) continue
    const id = newId(next, 'step')
    next = withNewStep(next, id, { stage, name, after })
    ids.set(index, id)
    after = id
  }
  return { journey: next, ids }
}

/** New lanes for those copied whole. */
function withLanes(journey: Journey, { lanes }: Clipping, target: string | null, newId: NewId): Grown {
  const ids = new Map<number, string>()
  let next = journey
  let after = target ?? undefined
  for (const [index, { content, name, whole }] of lanes.entries()) {
    if (!whole) continue
    const id = newId(next, 'lane')
    next = withNewLane(next, id, { content, ...(name ? { name } : {}), after })
    ids.set(index, id)
    after = id
  }
  return { journey: next, ids }
}

/** The card over as many of its columns as there are here. */
function spanning(
  journey: Journey,
  record: OnMap,
  column: Column,
  item: ClippedItem,
  columnFor: ReturnType<typeof columnFinder>,
): OnMap {
  if (record.kind !== 'card') return record
  let last = rangeOf(journey, column)!.to
  for (let index = item.column + 1; index <= item.until; index += 1) {
    const next = columnFor(item, index)
    const range = next && rangeOf(journey, next.column)
    if (range?.from === last + 1) last = range.to
  }
  return coveringUpTo(journey, record, last)
}
