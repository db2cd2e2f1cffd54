import { monthsAfter } from '../day.ts'
import type { Language, Text } from '../language.ts'
import { text } from '../language.ts'
import type { ModelId } from '../model/model.ts'
import { CURRENT_VERSION, type Journey } from './journey.ts'

/** What is known of a journey before anything stands on its map. */
export interface EmptyJourney {
  id: string
  title: string
  language: Language
  model: ModelId
  organisation?: string
  /** The most important customer, in a sentence. */
  audience?: string
  /** YYYY-MM-DD. */
  today: string
}

const reviewTriggers: readonly Text[] = [
  text('nieuw product of nieuwe dienst', 'new product or service'),
  text('vernieuwde website of winkel', 'rebuilt website or shop'),
  text('verandering in de markt of in gedrag', 'change in the market or in behaviour'),
]

/** A draft without records, to be looked at again in a year. */
export const emptyJourney = (start: EmptyJourney): Journey => ({
  format: 'wegwijs.journey',
  version: CURRENT_VERSION,
  id: start.id,
  title: start.title,
  organisation: start.organisation ?? '',
  language: start.language,
  model: start.model,
  scope: { audience: start.audience ?? '', useCase: '', channels: [] },
  owner: '',
  status: 'draft',
  review: {
    next: monthsAfter(start.today, 12),
    everyMonths: 12,
    triggers: reviewTriggers.map((trigger) => trigger[start.language]),
    raised: [],
  },
  records: {},
})
