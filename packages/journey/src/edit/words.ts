import { type Journey, withRecord } from '../journey/journey.ts'
import type { JourneyRecord } from '../journey/record.ts'
import { withEmotion } from './feelings.ts'

/** The journey with a stage, step, lane, touchpoint, persona or own KPI called otherwise. Rules and places stay. */
export const renamed = (journey: Journey, id: string, name: string): Journey =>
  reworded(journey, id, name.trim(), nameField)

/**
 * The journey with other words on a record: a card’s text, a feeling’s emotion, else its name. A suggestion becomes
 * one’s own. No words change nothing: whether that means removing is for the caller to ask.
 */
export function withText(journey: Journey, id: string, text: string): Journey {
  const words = text.trim()
  if (journey.records[id]?.kind === 'feeling') return words ? withEmotion(journey, id, words) : journey
  return reworded(journey, id, words, wordsField)
}

const nameField = (record: JourneyRecord): string | null => ('name' in record || record.kind === 'lane' ? 'name' : null)

const wordsField = (record: JourneyRecord): string | null => ('text' in record ? 'text' : nameField(record))

function reworded(
  journey: Journey,
  id: string,
  words: string,
  fieldOf: (record: JourneyRecord) => string | null,
): Journey {
  const record = journey.records[id]
  const field = record && fieldOf(record)
  if (!record || !field || !words) return journey
  if (words === record[field as keyof JourneyRecord] && !('placeholder' in record)) return journey
  return withRecord(journey, id, { ...asOwn(record), [field]: words } as JourneyRecord)
}

/** The record as the team’s own, no longer a suggestion of the model. */
function asOwn(record: JourneyRecord): JourneyRecord {
  if (!('placeholder' in record)) return record
  const { placeholder: _suggested, ...own } = record
  return own
}
