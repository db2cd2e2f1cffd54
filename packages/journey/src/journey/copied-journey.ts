import type { Journey } from './journey.ts'

/** The same journey as a draft of the team's own. What happened since the last review happened to the other one. */
export function copiedJourney(journey: Journey, id: string, title: string): Journey {
  const { example: _example, family: _family, ...copy } = journey
  return { ...copy, id, title, status: 'draft', review: { ...journey.review, raised: [] } }
}
