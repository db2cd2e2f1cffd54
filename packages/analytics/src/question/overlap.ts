import { text } from '@wegwijs/journey'
import { z } from 'zod'
import type { About } from './about.ts'
import { readBy } from './read-by.ts'

export const overlapSchema = z.strictObject({ kind: z.literal('overlap'), ...readBy })

/** Events that count for two touchpoints at once. */
export interface OverlapAnswer {
  rows: { first: string; second: string; events: number; people: number }[]
  about: About
}

/** What the answer counts, in a sentence. */
export const overlapDefinition = text(
  'Gebeurtenissen die voor twee touchpoints tegelijk meetellen.',
  'Events that count for two touchpoints at once.',
)
