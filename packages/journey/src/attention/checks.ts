import { type Journey, recordsOf, type WithId } from '../journey/journey.ts'
import type { JourneyRecord, Validation } from '../journey/record.ts'
import { stageFinder } from '../journey/stage-finder.ts'

/** A check that counts for a record. */
export interface Check {
  validation: WithId<Validation>
  /** The part that was checked: the record itself or what it stands in; null for the whole map. */
  part: string | null
}

/** The checks of every record: of itself, of the stage, step, lane or touchpoint it stands in, or of the whole map. */
export function checksIn(journey: Journey): (id: string) => Check[] {
  const partsOf = partsFinder(journey)
  const validations = recordsOf(journey, 'validation')
  return (id) => {
    const parts = partsOf(id)
    return validations.flatMap((validation): Check[] => {
      if (validation.of.length === 0) return [{ validation, part: null }]
      const part = parts.find((each) => validation.of.includes(each))
      return part === undefined ? [] : [{ validation, part }]
    })
  }
}

/** A record and what it stands in, the nearest first. */
function partsFinder(journey: Journey): (id: string) => string[] {
  const stageOf = stageFinder(journey)
  const feelingLanes = recordsOf(journey, 'lane').filter(({ content }) => content === 'feelings')
  const around = (record: JourneyRecord): (string | undefined)[] => {
    if (record.kind === 'step') return [record.stage]
    if (record.kind !== 'card' && record.kind !== 'feeling' && record.kind !== 'touchpoint') return []
    const at = 'touchpoint' in record && record.touchpoint ? journey.records[record.touchpoint] : undefined
    return [
      ...('touchpoint' in record ? [record.touchpoint] : []),
      at?.kind === 'touchpoint' ? at.step : record.step,
      ...(record.kind === 'card' ? [record.lane] : []),
      ...(record.kind === 'feeling' ? feelingLanes.map(({ id }) => id) : []),
      stageOf(record)?.id,
    ]
  }
  return (id) => {
    const record = journey.records[id]
    return [id, ...(record ? around(record) : [])].filter((part) => part !== undefined)
  }
}
