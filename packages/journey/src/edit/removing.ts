import { type Journey, recordsOf, withRecord } from '../journey/journey.ts'
import { orderKeyAfter } from '../journey/order-key.ts'
import type { JourneyRecord } from '../journey/record.ts'
import { firstStageName } from '../journey/table/stage-columns.ts'
import { momentIds } from '../moment.ts'
import { columnsOf, isPlaced, ownColumns, stageOf } from './columns.ts'
import { inColumn } from './in-column.ts'
import { withoutRecordAndLinks } from './removal.ts'
import { withSpansOf } from './spans.ts'

/**
 * The journey without the records, and with everything else still somewhere: what stood in a step falls back to its
 * stage, what stood in a stage goes where its moment places it, else to the stage beside it. A map always has a stage.
 */
export function removed(journey: Journey, ids: readonly string[]): Journey {
  const gone = new Set(ids.filter((id) => id in journey.records))
  if (gone.size === 0) return journey
  const left = withoutRecordAndLinks(withStage(withPlacesOfTouchpoints(journey, gone), gone), ...gone)
  return withSpansOf(journey, besideWhatWent(journey, left))
}

/** What hung on a touchpoint that goes stays in its column. */
function withPlacesOfTouchpoints(journey: Journey, gone: ReadonlySet<string>): Journey {
  const records = Object.entries(journey.records).map(([id, record]): [string, JourneyRecord] => {
    if (!('touchpoint' in record) || record.touchpoint === undefined || !gone.has(record.touchpoint))
      return [id, record]
    const touchpoint = journey.records[record.touchpoint]
    const range = touchpoint?.kind === 'touchpoint' ? ownColumns(journey, touchpoint) : null
    if (!range) return [id, record]
    const { stage, step } = columnsOf(journey)[range.from]!
    return [id, inColumn(journey, record, { stage, step: range.from === range.to ? step : null })]
  })
  return { ...journey, records: Object.fromEntries(records) }
}

/** When the last stage goes, a fresh one takes all that is left. */
function withStage(journey: Journey, gone: ReadonlySet<string>): Journey {
  const stages = recordsOf(journey, 'stage')
  if (stages.length === 0 || stages.some(({ id }) => !gone.has(id))) return journey
  return withRecord(journey, freeStageId(journey), {
    kind: 'stage',
    order: orderKeyAfter(stages),
    name: firstStageName[journey.language],
    question: '',
    moments: [...momentIds],
  })
}

function freeStageId(journey: Journey, number = 1): string {
  const id = `stage-${number}`
  return id in journey.records ? freeStageId(journey, number + 1) : id
}

/** What stood in a stage and now stands nowhere, put in the stage beside: the one before, else the first. */
export function besideWhatWent(before: Journey, after: Journey): Journey {
  const stages = recordsOf(before, 'stage').map(({ id }) => id)
  const first = recordsOf(after, 'stage')[0]?.id
  const records = Object.entries(after.records).map(([id, record]): [string, JourneyRecord] => {
    if (!isPlaced(record) || stageOf(after, record) !== undefined) return [id, record]
    const was = before.records[id]
    const stage = was && isPlaced(was) ? stageOf(before, was) : undefined
    if (stage === undefined || first === undefined) return [id, record]
    const beside = stages.slice(0, stages.indexOf(stage)).findLast((each) => each in after.records)
    return [id, { ...record, stage: beside ?? first }]
  })
  return { ...after, records: Object.fromEntries(records) }
}
