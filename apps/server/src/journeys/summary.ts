import type { JourneySummary } from '@wegwijs/api'
import type { Journey } from '@wegwijs/journey'
import type { RefusedError } from '../errors.ts'

/** A journey as a list shows it. */
export const summaryOf = (
  journey: Journey,
  { changedAt, changedBy }: { changedAt: number; changedBy: string },
): JourneySummary => ({
  id: journey.id,
  title: journey.title,
  organisation: journey.organisation,
  language: journey.language,
  family: journey.family ?? null,
  example: journey.example ?? false,
  model: journey.model,
  status: journey.status,
  owner: journey.owner,
  review: { next: journey.review.next ?? null, raised: journey.review.raised.length },
  changedAt,
  changedBy,
  damaged: null,
})

/** A file that does not open stays in the list, so that nobody thinks the journey is gone. */
export const summaryOfDamaged = (file: string, { body }: RefusedError): JourneySummary => ({
  id: file,
  title: file,
  organisation: '',
  language: 'nl',
  family: null,
  example: false,
  model: 'custom',
  status: 'draft',
  owner: '',
  review: { next: null, raised: 0 },
  changedAt: null,
  changedBy: '',
  damaged: body.message,
})
