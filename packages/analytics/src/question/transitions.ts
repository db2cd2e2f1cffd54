import { text } from '@wegwijs/journey'
import { z } from 'zod'
import { compareText } from '../compare-text.ts'
import type { About } from './about.ts'
import { bySchema, readBy, repeatsSchema } from './read-by.ts'

/** The two nodes every sequence begins and ends at. */
export const START = 'START'
export const END = 'END'

export const transitionsSchema = z.strictObject({
  kind: z.literal('transitions'),
  by: bySchema,
  /** Whether the same in a row is each a step, or one; absent means merged by stage, else kept. */
  repeats: repeatsSchema.optional(),
  ...readBy,
})

/** Directly-following pairs within a person's events, with START and END. */
export interface TransitionsAnswer {
  edges: Edge[]
  about: About
}

interface Edge {
  from: string
  to: string
  count: number
  people: number
  /** Of all edges from `from`, those to `END` included: the chance of `to` after it. */
  share: number
  medianMs: number | null
}

/** An edge as it is counted: `from` is null at the beginning, `to` at the end, so that no event is taken for them. */
export type CountedEdge = Omit<Edge, 'from' | 'to' | 'share'> & { from: string | null; to: string | null }

/** Edges with their shares, most frequent first. */
export function toldEdges(edges: readonly CountedEdge[]): Edge[] {
  const out = new Map<string | null, number>()
  for (const { from, count } of edges) out.set(from, (out.get(from) ?? 0) + count)
  const named = edges.map(({ from, to, count, people, medianMs }) => {
    const share = count / out.get(from)!
    return {
      isEnd: from === null || to === null,
      edge: { from: from ?? START, to: to ?? END, count, people, share, medianMs },
    }
  })
  return named
    .sort(
      ({ edge: a, isEnd }, { edge: b, isEnd: isOther }) =>
        b.count - a.count || compareText(a.from, b.from) || compareText(a.to, b.to) || Number(isOther) - Number(isEnd),
    )
    .map(({ edge }) => edge)
}

/** What the answer counts, in a sentence. */
export const transitionsDefinition = text(
  'Hoe vaak de ene gebeurtenis direct op de andere volgt, bij dezelfde persoon; START en END zijn het begin en het eind.',
  'How often one event directly follows another for the same person; START and END are the beginning and the end.',
)
