import { text } from '@wegwijs/journey'
import { z } from 'zod'
import type { About } from './about.ts'
import { readBy } from './read-by.ts'

export const unmatchedSchema = z.strictObject({ kind: z.literal('unmatched'), ...readBy })

/** Events that match no touchpoint, grouped by name and source, ranked by distinct people. */
export interface UnmatchedAnswer {
  rows: { name: string; source: string; events: number; people: number }[]
  about: About
}

/** What the answer counts, in a sentence. */
export const unmatchedDefinition = text(
  'Gebeurtenissen die bij geen enkel touchpoint meetellen, naar naam en bron, de meeste personen eerst.',
  'Events that count for no touchpoint, by name and source, most people first.',
)
