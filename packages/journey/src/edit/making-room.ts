import { type Journey, recordsOf } from '../journey/journey.ts'
import type { JourneyRecord, RecordOf } from '../journey/record.ts'
import { stageOf } from './columns.ts'
import { withoutRecordAndLinks } from './removal.ts'

/**
 * The journey without the suggestions that a team's own record takes the place of: the suggested cards of the same
 * lane and stage, or the suggested feelings of the same stage. Suggested touchpoints stay: there may be several.
 */
export function withRoomFor(journey: Journey, record: JourneyRecord): Journey {
  const suggested = record.kind === 'card' || record.kind === 'feeling' ? suggestionsBeside(journey, record) : []
  return suggested.reduce<Journey>((left, { id }) => withoutRecordAndLinks(left, id), journey)
}

function suggestionsBeside(journey: Journey, record: RecordOf<'card' | 'feeling'>): { id: string }[] {
  const stage = stageOf(journey, record)
  const inStage = (other: RecordOf<'card' | 'feeling'>): boolean =>
    other.placeholder === true && stageOf(journey, other) === stage
  return record.kind === 'card'
    ? recordsOf(journey, 'card').filter((other) => other.lane === record.lane && inStage(other))
    : recordsOf(journey, 'feeling').filter(inStage)
}
