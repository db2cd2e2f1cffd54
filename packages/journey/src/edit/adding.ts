import { type Journey, recordsOf, withRecord } from '../journey/journey.ts'
import type { Feeling, JourneyRecord, LaneContent } from '../journey/record.ts'
import { type Column, type ColumnRange, ownColumns, rangeOf } from './columns.ts'
import { inColumn, isOnMap } from './in-column.ts'
import { withRoomFor } from './making-room.ts'
import { newRecord } from './new-record.ts'
import { following, orderedBefore } from './ordering.ts'

/** Where among its kind a new record comes: after another, first when null, last when left out. */
export interface Position {
  after?: string | null | undefined
}

interface InColumn extends Position {
  column: Column
}

/** A new card in a lane and a column. Nothing happens when one of them is gone. */
export function withNewCard(
  journey: Journey,
  id: string,
  { lane, column, text, after }: InColumn & { lane: string; text: string },
): Journey {
  if (!rangeOf(journey, column) || journey.records[lane]?.kind !== 'lane') return journey
  const card = newRecord(journey, 'card', { lane })
  return added(journey, id, inColumn(journey, { ...card, text }, column), after)
}

/** A new touchpoint in a column, not yet counting any events. */
export function withNewTouchpoint(
  journey: Journey,
  id: string,
  { column, name, after }: InColumn & { name: string },
): Journey {
  if (!rangeOf(journey, column)) return journey
  return added(journey, id, inColumn(journey, { ...newRecord(journey, 'touchpoint'), name }, column), after)
}

/**
 * A touchpoint of the team's own where a suggested one stood, with all that hangs on it. The suggested rule goes: it counts
 * what the suggestion was called.
 */
export function withOwnTouchpoint(journey: Journey, id: string, name: string): Journey {
  const suggested = journey.records[id]
  if (suggested?.kind !== 'touchpoint' || !suggested.placeholder) return journey
  const { order, moment, stage, step, only, insteadOf } = suggested
  const place = { order, moment, ...(stage && { stage }), ...(step && { step }) }
  const state = { ...(only && { only }), ...(insteadOf && { insteadOf }) }
  const { stage: _first, ...own } = newRecord(journey, 'touchpoint')
  return withRecord(journey, id, { ...own, ...place, ...state, name })
}

/** A new assumed feeling in a column, or on a touchpoint of it. */
export function withNewFeeling(
  journey: Journey,
  id: string,
  { column, after, ...felt }: InColumn & Partial<Pick<Feeling, 'assumed' | 'emotion' | 'touchpoint' | 'personas'>>,
): Journey {
  if (!rangeOf(journey, column)) return journey
  return added(journey, id, inColumn(journey, { ...newRecord(journey, 'feeling'), ...felt }, column), after)
}

/** A new action point in a stage, for the team as a whole to take up. */
export function withNewAction(
  journey: Journey,
  id: string,
  { stage, text, after }: Position & { stage: string; text: string },
): Journey {
  if (journey.records[stage]?.kind !== 'stage') return journey
  return added(journey, id, { ...newRecord(journey, 'action', { stage }), text }, after)
}

/** A new stage. It holds no moments, so that nothing moves into it by itself. */
export const withNewStage = (journey: Journey, id: string, { name, after }: Position & { name: string }): Journey =>
  added(journey, id, { ...newRecord(journey, 'stage'), name }, after)

/** A new step in a stage. The first step of a stage takes in what stood there: its one column only gets a name. */
export function withNewStep(
  journey: Journey,
  id: string,
  { stage, name, after }: Position & { stage: string; name: string },
): Journey {
  if (journey.records[stage]?.kind !== 'stage') return journey
  const steps = recordsOf(journey, 'step').filter((step) => step.stage === stage)
  const next = after === null ? (steps[0]?.id ?? null) : following(journey, 'step', after)
  const step = { ...newRecord(journey, 'step', { stage }), name }
  const longer = orderedBefore(withRecord(journey, id, step), 'step', [id], next)
  if (steps.length > 0) return longer
  const column = rangeOf(journey, { stage, step: null })
  const covers = (range: ColumnRange | null): boolean => range?.from === column?.from
  const records = Object.entries(journey.records).map(([each, record]): [string, JourneyRecord] =>
    isOnMap(record) && covers(ownColumns(journey, record))
      ? [each, inColumn(journey, record, { stage, step: id })]
      : [each, record],
  )
  return { ...longer, records: { ...longer.records, ...Object.fromEntries(records) } }
}

/** A new lane, for one of the known contents or for one's own. */
export const withNewLane = (
  journey: Journey,
  id: string,
  { content, name, after }: Position & { content: LaneContent; name?: string },
): Journey => added(journey, id, { ...newRecord(journey, 'lane'), content, ...(name ? { name } : {}) }, after)

/** The journey with a record added in its order; suggestions that it takes the place of go. */
function added(journey: Journey, id: string, record: JourneyRecord, after: string | null | undefined): Journey {
  const next = following(journey, record.kind, after)
  return withRoomFor(orderedBefore(withRecord(journey, id, record), record.kind, [id], next), record)
}
