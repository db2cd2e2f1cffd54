import { type Journey, recordsOf } from '../journey/journey.ts'
import { columnOf, columnsOf, placeOfAction, stageOf } from './columns.ts'
import { isOnMap } from './in-column.ts'
import { moved, movedActions } from './moving.ts'
import { movedLane, movedStage, movedStep } from './moving-columns.ts'

export type ShiftDirection = 'left' | 'right' | 'up' | 'down'

/**
 * Records moved one place in a direction, as the arrow keys do: left and right to the next column, up and down among
 * what stands in the cell and on to the next lane. Stages and steps go sideways, lanes up and down. At the edge of the
 * map nothing happens.
 */
export function shifted(journey: Journey, ids: readonly string[], direction: ShiftDirection): Journey {
  const record = journey.records[ids[0] ?? '']
  const sideways = direction === 'left' || direction === 'right'
  const step = direction === 'left' || direction === 'up' ? -1 : 1
  if (ids.length === 1 && record?.kind === 'stage') return sideways ? shiftedStage(journey, ids[0]!, step) : journey
  if (ids.length === 1 && record?.kind === 'step') return sideways ? shiftedStep(journey, ids[0]!, step) : journey
  if (ids.length === 1 && record?.kind === 'lane') return sideways ? journey : shiftedLane(journey, ids[0]!, step)
  if (record?.kind === 'action') return sideways ? shiftedActions(journey, ids, step) : journey
  const onMap = ids.filter((id) => isOnMap(journey.records[id]))
  return sideways
    ? onMap.reduce((left, id) => shiftedColumn(left, id, step), journey)
    : (step > 0 ? onMap.toReversed() : onMap).reduce((left, id) => shiftedInCell(left, id, step), journey)
}

/** Action points that stand with a card go from where that stands. */
function shiftedActions(journey: Journey, ids: readonly string[], step: number): Journey {
  const stages = recordsOf(journey, 'stage').map(({ id }) => id)
  return ids.reduce((left, id) => {
    const action = left.records[id]
    const placed = action?.kind === 'action' ? placeOfAction(left, action) : undefined
    const from = (placed && stageOf(left, placed)) ?? stages[0]
    const to = from === undefined ? undefined : stages[stages.indexOf(from) + step]
    return to === undefined ? left : movedActions(left, [id], to, null)
  }, journey)
}

function shiftedStage(journey: Journey, id: string, step: number): Journey {
  const stages = recordsOf(journey, 'stage').map((stage) => stage.id)
  const at = stages.indexOf(id) + step
  return at < 0 || at >= stages.length ? journey : movedStage(journey, id, stages[step > 0 ? at + 1 : at] ?? null)
}

function shiftedLane(journey: Journey, id: string, step: number): Journey {
  const lanes = recordsOf(journey, 'lane').map((lane) => lane.id)
  const at = lanes.indexOf(id) + step
  return at < 0 || at >= lanes.length ? journey : movedLane(journey, id, lanes[step > 0 ? at + 1 : at] ?? null)
}

/** A step goes past its neighbour in its own stage, and from the edge of a stage into the next one. */
function shiftedStep(journey: Journey, id: string, step: number): Journey {
  const columns = columnsOf(journey)
  const at = columns.findIndex((column) => column.step === id)
  const next = columns[at + step]
  if (!next) return journey
  const stage = columns[at]!.stage
  const steps = columns.filter((column) => column.stage === next.stage && column.step !== null && column.step !== id)
  if (next.stage !== stage) return movedStep(journey, id, next.stage, step > 0 ? (steps[0]?.step ?? null) : null)
  const before = step > 0 ? steps[steps.findIndex((column) => column.step === next.step) + 1] : next
  return movedStep(journey, id, stage, before?.step ?? null)
}

function shiftedColumn(journey: Journey, id: string, step: number): Journey {
  const record = journey.records[id]!
  const range = isOnMap(record) ? columnOf(journey, record) : null
  const column = range && columnsOf(journey)[range.from + step]
  return column ? moved(journey, [id], { column, before: null }) : journey
}

function shiftedInCell(journey: Journey, id: string, step: number): Journey {
  const record = journey.records[id]!
  if (!isOnMap(record)) return journey
  const range = columnOf(journey, record)
  if (!range) return journey
  const column = columnsOf(journey)[range.from]!
  const lane = record.kind === 'card' ? record.lane : undefined
  const beside = inCell(journey, record.kind, lane, range.from)
  const at = beside.indexOf(id) + step
  if (at >= 0 && at < beside.length) {
    return moved(journey, [id], { column, before: beside[step > 0 ? at + 1 : at] ?? null })
  }
  if (lane === undefined) return journey
  const lanes = recordsOf(journey, 'lane').filter(({ content }) => content !== 'feelings')
  const next = lanes[lanes.findIndex((each) => each.id === lane) + step]
  if (!next) return journey
  const first = step > 0 ? (inCell(journey, 'card', next.id, range.from)[0] ?? null) : null
  return moved(journey, [id], { lane: next.id, column, before: first })
}

function inCell(
  journey: Journey,
  kind: 'card' | 'touchpoint' | 'feeling',
  lane: string | undefined,
  column: number,
): string[] {
  return recordsOf(journey, kind)
    .filter((record) => lane === undefined || (record.kind === 'card' && record.lane === lane))
    .filter((record) => columnOf(journey, record)?.from === column)
    .map(({ id }) => id)
}
