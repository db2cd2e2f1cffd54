import { type Journey, recordsOf } from '../journey/journey.ts'
import type { JourneyRecord } from '../journey/record.ts'
import { isPlaced, stageOf } from './columns.ts'
import { inColumn } from './in-column.ts'
import { orderedBefore } from './ordering.ts'
import { withSpansOf } from './spans.ts'

/** The stage moved, with all that stands in it. */
export function movedStage(journey: Journey, id: string, before: string | null): Journey {
  if (journey.records[id]?.kind !== 'stage') return journey
  return withSpansOf(journey, withStagesOf(journey, orderedBefore(journey, 'stage', [id], before)))
}

/** Where two stages share a moment, the first holds it: another order may not move what the moment placed. */
function withStagesOf(before: Journey, after: Journey): Journey {
  const stages = (journey: Journey) =>
    recordsOf(journey, 'stage').flatMap(({ id, moments }) => moments.map((m) => [m, id] as const))
  const first = (journey: Journey) => new Map(stages(journey).toReversed())
  const [was, is] = [first(before), first(after)]
  if ([...was].every(([moment, stage]) => is.get(moment) === stage)) return after
  const records = Object.entries(after.records).map(([id, record]): [string, JourneyRecord] => {
    if (!isPlaced(record)) return [id, record]
    const stage = stageOf(before, record)
    return stage === undefined || stage === stageOf(after, record) ? [id, record] : [id, { ...record, stage }]
  })
  return { ...after, records: Object.fromEntries(records) }
}

/** The step moved within its stage or to another, with all that stands in it. */
export function movedStep(journey: Journey, id: string, stage: string, before: string | null): Journey {
  const step = journey.records[id]
  if (step?.kind !== 'step' || journey.records[stage]?.kind !== 'stage') return journey
  const ordered = orderedBefore(journey, 'step', [id], before)
  return withSpansOf(journey, step.stage === stage ? ordered : withStepIn(ordered, id, stage))
}

function withStepIn(journey: Journey, step: string, stage: string): Journey {
  const records = Object.entries(journey.records).map(([id, record]): [string, JourneyRecord] => {
    if (record.kind === 'step') return [id, id === step ? { ...record, stage } : record]
    return 'step' in record && record.step === step ? [id, inColumn(journey, record, { stage, step })] : [id, record]
  })
  return { ...journey, records: Object.fromEntries(records) }
}

/** The lane moved, with its cards. */
export function movedLane(journey: Journey, id: string, before: string | null): Journey {
  return journey.records[id]?.kind === 'lane' ? orderedBefore(journey, 'lane', [id], before) : journey
}
