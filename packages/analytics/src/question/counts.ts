import { text } from '@wegwijs/journey'
import { z } from 'zod'
import type { About } from './about.ts'
import { bySchema, identitySchema, readBy } from './read-by.ts'

export const countsSchema = z.strictObject({
  kind: z.literal('counts'),
  by: bySchema,
  identity: identitySchema,
  ...readBy,
})

/** People and events per event name, touchpoint or stage. */
export interface CountsAnswer {
  rows: { key: string; events: number; people: number }[]
  about: About
}

/** What the answer counts, in a sentence. */
export const countsDefinition = text(
  'Personen = verschillende mensen met minstens één gebeurtenis die meetelt. Wat voor twee touchpoints meetelt, telt bij beide.',
  'People = distinct people with at least one event that counts. An event that counts for two touchpoints counts for both.',
)
