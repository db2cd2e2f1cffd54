import { type Journey, recordsOf, type WithId } from '../journey/journey.ts'
import { stageIndex } from '../journey/reading.ts'
import type { Action, JourneyRecord, RecordOf, Stage } from '../journey/record.ts'
import type { Moment } from '../moment.ts'

/** A column of the map in the journey's own model: a step, or a stage that has none. */
export interface Column {
  stage: string
  /** Null for a stage without steps; as the place of a record also for a stage as a whole. */
  step: string | null
}

/** The first and the last column that something covers, by index. */
export interface ColumnRange {
  from: number
  to: number
}

/** What says where a record stands. */
export interface Placed {
  moment: Moment
  stage?: string | undefined
  step?: string | undefined
  touchpoint?: string | undefined
  until?: string | undefined
}

/** Whether a record says where it stands; an action point may leave that to the card it answers. */
export const isPlaced = (record: JourneyRecord): record is PlacedRecord =>
  'moment' in record && record.moment !== undefined
type PlacedRecord = RecordOf<'touchpoint' | 'card' | 'feeling' | 'action' | 'kpi'> & { moment: Moment }

/** What says where an action point stands: itself once it was put somewhere, else the first card it answers. */
export function placeOfAction({ records }: Journey, action: Action): Placed | undefined {
  if (action.moment !== undefined) return { ...action, moment: action.moment }
  return action.from.map((id) => records[id]).find((record) => record?.kind === 'card')
}

interface Layout {
  stages: WithId<Stage>[]
  columns: Column[]
  /** By the id of a stage or a step. */
  ranges: Map<string, ColumnRange>
}

const layouts = new WeakMap<Journey, Layout>()

/** Worked out once for a journey, which never changes: a large map asks it for every card. */
function layoutOf(journey: Journey): Layout {
  const known = layouts.get(journey)
  if (known) return known
  const stages = recordsOf(journey, 'stage')
  const steps = Map.groupBy(recordsOf(journey, 'step'), ({ stage }) => stage)
  const layout: Layout = { stages, columns: [], ranges: new Map() }
  for (const { id: stage } of stages) {
    const from = layout.columns.length
    for (const { id: step } of steps.get(stage) ?? []) {
      layout.ranges.set(step, { from: layout.columns.length, to: layout.columns.length })
      layout.columns.push({ stage, step })
    }
    if (layout.columns.length === from) layout.columns.push({ stage, step: null })
    layout.ranges.set(stage, { from, to: layout.columns.length - 1 })
  }
  layouts.set(journey, layout)
  return layout
}

/** The columns of the map in the journey's own model: one a step, and one for a stage without steps. */
export const columnsOf = (journey: Journey): Column[] => layoutOf(journey).columns

/** The journey's own stages, in order. */
export const ownStages = (journey: Journey): readonly WithId<Stage>[] => layoutOf(journey).stages

/** The stage a placed record stands in, in the journey's own model. */
export function stageOf(journey: Journey, placed: Placed): string | undefined {
  const { stages } = layoutOf(journey)
  const index = stageIndex(placed, stages)
  return index === null ? undefined : stages[index]!.id
}

/** The id of the step or stage that a column is. */
export const columnId = ({ stage, step }: Column): string => step ?? stage

/** The columns that a step, or a stage as a whole, takes up; null when there is no such column (any more). */
export function rangeOf(journey: Journey, { stage, step }: Column): ColumnRange | null {
  const { columns, ranges } = layoutOf(journey)
  const range = ranges.get(step ?? stage)
  return range && columns[range.from]!.stage === stage ? range : null
}

/**
 * The columns a record covers in the journey's own model, or null when it stands nowhere. What hangs on a touchpoint
 * stands where the touchpoint stands; `until` counts only when it lies further.
 */
export function columnOf(journey: Journey, placed: Placed): ColumnRange | null {
  const on = placed.touchpoint === undefined ? undefined : journey.records[placed.touchpoint]
  const start = (on?.kind === 'touchpoint' ? ownColumns(journey, on) : null) ?? ownColumns(journey, placed)
  const end = placed.until === undefined ? undefined : layoutOf(journey).ranges.get(placed.until)
  return start && end && end.to > start.to ? { from: start.from, to: end.to } : start
}

/** The columns of a record's own place, whatever it hangs on: its step, else the whole of its stage. */
export function ownColumns(journey: Journey, placed: Placed): ColumnRange | null {
  const { ranges } = layoutOf(journey)
  const step = placed.step === undefined ? undefined : ranges.get(placed.step)
  if (step) return step
  const stage = stageOf(journey, placed)
  return stage === undefined ? null : ranges.get(stage)!
}
