import { type Journey, recordsOf, type WithId } from '../journey/journey.ts'
import { stageIndex } from '../journey/reading.ts'
import type { JourneyRecord, Stage } from '../journey/record.ts'
import type { Where } from './difference.ts'
import { laneNameOf, plainText } from './in-words.ts'

/** Where a record stands, by ids. What hangs on a touchpoint stands where the touchpoint stands. */
export interface Place {
  stage?: string | undefined
  step?: string | undefined
  lane?: string | undefined
  /** The touchpoint it hangs on, or what a piece of evidence is about. */
  on?: string | undefined
}

/** A journey in which places are looked up; the stages are its own. */
export interface Ground {
  journey: Journey
  stages: WithId<Stage>[]
  /** By stage. */
  firstSteps: Map<string, string>
}

export const groundOf = (journey: Journey): Ground => ({
  journey,
  stages: recordsOf(journey, 'stage'),
  firstSteps: new Map(
    recordsOf(journey, 'step')
      .toReversed()
      .map(({ id, stage }) => [stage, id]),
  ),
})

export function placeOf(ground: Ground, record: JourneyRecord): Place {
  const { records } = ground.journey
  switch (record.kind) {
    case 'step':
      return { stage: record.stage }
    case 'touchpoint':
    case 'kpi':
      return columnOf(ground, record)
    case 'card':
    case 'feeling': {
      const touchpoint = record.touchpoint === undefined ? undefined : records[record.touchpoint]
      return {
        ...columnOf(ground, touchpoint?.kind === 'touchpoint' ? touchpoint : record),
        on: touchpoint && record.touchpoint,
        ...(record.kind === 'card' ? { lane: record.lane } : {}),
      }
    }
    case 'evidence': {
      const about = records[record.for]
      return { ...(about ? placeOf(ground, about) : {}), on: record.for }
    }
    default:
      return {}
  }
}

function columnOf(
  { journey, stages }: Ground,
  placed: Extract<JourneyRecord, { kind: 'touchpoint' | 'card' | 'feeling' | 'kpi' }>,
): Place {
  const index = stageIndex(placed, stages)
  const stage = index === null ? undefined : stages[index]!.id
  const step = placed.step === undefined ? undefined : journey.records[placed.step]
  return { stage, step: step?.kind === 'step' && step.stage === stage ? placed.step : undefined }
}

/**
 * Whether someone moved it. What came along with its touchpoint or its step was not moved itself, nor was what stood
 * in a stage that got its first step: that only gave the one column a name.
 */
export function isMoved(before: Place, after: Place, was: Ground, is: Ground): boolean {
  if (before.lane !== after.lane) return true
  if (before.on !== undefined && before.on === after.on) return false
  if (before.step !== undefined && before.step === after.step) return false
  if (before.stage !== after.stage) return true
  return before.step !== after.step && !isSameColumn(was, before, is, after) && !isSameColumn(is, after, was, before)
}

/** Whether the one is a stage without steps and the other its first step. */
function isSameColumn(ground: Ground, whole: Place, other: Ground, { stage, step }: Place): boolean {
  const hasNoSteps = whole.step === undefined && !ground.firstSteps.has(stage!)
  return hasNoSteps && other.firstSteps.get(stage!) === step
}

/** The things it stands among, as one text to compare by. */
export const rowOf = (kind: JourneyRecord['kind'], { stage, step, lane, on }: Place): string =>
  JSON.stringify([kind, lane, stage, step, kind === 'card' ? undefined : on])

/** The place in names; null for what has no place of its own. */
export function whereOf({ journey: { records } }: Ground, { stage, step, lane }: Place): Where | null {
  const named = (id: string | undefined) => {
    const record = id === undefined ? undefined : records[id]
    if (id === undefined || record === undefined) return null
    return {
      id,
      name: record.kind === 'lane' ? laneNameOf(record) : plainText('name' in record ? (record.name ?? '') : ''),
    }
  }
  const where = { stage: named(stage), step: named(step), lane: named(lane) }
  return where.stage || where.lane ? where : null
}
