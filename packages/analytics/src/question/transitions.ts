import { text } from '@wegwijs/journey'
import { z } from 'zod'
import type { About } from './about.ts'
import { bySchema, readBy } from './read-by.ts'

export const transitionsSchema = z.strictObject({ kind: z.literal('transitions'), by: bySchema, ...readBy })

/** Directly-following pairs within a person's events, with START and END. */
export interface TransitionsAnswer {
  edges: { from: string; to: string; count: number; people: number; medianMs: number | null }[]
  about: About
}

/** What the answer counts, in a sentence. */
export const transitionsDefinition = text(
  'Hoe vaak de ene gebeurtenis direct op de andere volgt, bij dezelfde persoon; START en END zijn het begin en het eind.',
  'How often one event directly follows another for the same person; START and END are the beginning and the end.',
)
