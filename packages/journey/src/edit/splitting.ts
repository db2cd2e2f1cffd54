import { type Journey, recordsOf, withoutRecord, withRecord } from '../journey/journey.ts'
import type { JourneyRecord, Stage } from '../journey/record.ts'
import type { Moment } from '../moment.ts'
import { isPlaced } from './columns.ts'
import { newRecord } from './new-record.ts'
import { following, orderedBefore } from './ordering.ts'
import { withSpansOf } from './spans.ts'

/**
 * The stage in two: its steps from `atStep` on become a new stage after it, with what stands in them, called after
 * the first of them. The old stage keeps its moments and its rule, and comes first, so that nothing else moves; the
 * new one shares the moments of what went along. Without a step before `atStep` there is nothing to split.
 */
export function splitStage(journey: Journey, stage: string, atStep: string, newId: string): Journey {
  const old = journey.records[stage]
  const steps = recordsOf(journey, 'step').filter((step) => step.stage === stage)
  const at = steps.findIndex(({ id }) => id === atStep)
  if (old?.kind !== 'stage' || at < 1) return journey
  const going = new Set(steps.slice(at).map(({ id }) => id))
  const records = Object.entries(journey.records).map(([id, record]): [string, JourneyRecord] => {
    const goes = going.has(id) || ('step' in record && record.step !== undefined && going.has(record.step))
    const there = goes ? ({ ...record, stage: newId } as JourneyRecord) : record
    return [id, there.kind === 'card' && there.until === stage ? { ...there, until: newId } : there]
  })
  const moments = records.flatMap(([, record]) =>
    isPlaced(record) && record.stage === newId && record.kind !== 'kpi' ? [record.moment] : [],
  )
  const split: Stage = {
    ...newRecord(journey, 'stage'),
    name: steps[at]!.name,
    moments: sharedMoments(old.moments, moments),
  }
  const after = withRecord({ ...journey, records: Object.fromEntries(records) }, newId, split)
  return orderedBefore(after, 'stage', [newId], following(journey, 'stage', stage))
}

function sharedMoments(held: readonly Moment[], going: readonly Moment[]): Moment[] {
  const shared = held.filter((moment) => going.includes(moment))
  return shared.length > 0 ? shared : held.slice(-1)
}

const NAME_LENGTH = 300

/** The step in two: a new one after it, to which the records named go along; the others stay. */
export function splitStep(journey: Journey, step: string, newId: string, ids: readonly string[] = []): Journey {
  const old = journey.records[step]
  if (old?.kind !== 'step') return journey
  const records = Object.entries(journey.records).map(([id, record]): [string, JourneyRecord] => {
    const goes = ids.includes(id) && 'step' in record && record.step === step
    const there = goes ? ({ ...record, step: newId } as JourneyRecord) : record
    // What covered the step up to its end covers both halves.
    return [id, there.kind === 'card' && there.until === step ? { ...there, until: newId } : there]
  })
  const half = { ...old, name: `${old.name.slice(0, NAME_LENGTH - 2)} 2` }
  const after = withRecord({ ...journey, records: Object.fromEntries(records) }, newId, half)
  return orderedBefore(after, 'step', [newId], following(journey, 'step', step))
}

/** The step and the one before it as one, under the name of the one before. The first of a stage stays as it is. */
export function mergedStep(journey: Journey, step: string): Journey {
  const old = journey.records[step]
  if (old?.kind !== 'step') return journey
  const steps = recordsOf(journey, 'step').filter(({ stage }) => stage === old.stage)
  const before = steps[steps.findIndex(({ id }) => id === step) - 1]?.id
  if (before === undefined) return journey
  const records = Object.entries(journey.records).map(([id, record]): [string, JourneyRecord] => {
    const there = 'step' in record && record.step === step ? ({ ...record, step: before } as JourneyRecord) : record
    if (there.kind === 'card' && there.until === step) return [id, { ...there, until: before }]
    // What is measured at the step is measured at the two as one.
    if (there.kind === 'kpi' && there.at === step) return [id, { ...there, at: before }]
    if (there.kind === 'validation') return [id, { ...there, of: mergedIds(there.of, step, before) }]
    return [id, there]
  })
  return withSpansOf(journey, withoutRecord({ ...journey, records: Object.fromEntries(records) }, step))
}

const mergedIds = (ids: readonly string[], from: string, to: string): string[] => [
  ...new Set(ids.map((id) => (id === from ? to : id))),
]
