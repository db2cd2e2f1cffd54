import { type Text, text } from '@wegwijs/journey'
import { z } from 'zod'
import type { About } from './about.ts'
import { attributionSchema } from './attribution.ts'
import { wholeCountsSchema } from './counts.ts'
import { funnelSchema } from './funnel.ts'
import { differingFields, isChoice } from './reconcile-choices.ts'
import { retentionSchema } from './retention.ts'
import { visitsSchema } from './visits.ts'

/** Questions whose numbers can be held against those of another of their kind. */
export const reconcilable = z.discriminatedUnion(
  'kind',
  [funnelSchema, retentionSchema, attributionSchema, wholeCountsSchema, visitsSchema],
  {
    error:
      'Put a question of kind funnel, retention, attribution, counts or visits here / Zet hier een vraag van soort funnel, retention, attribution, counts of visits',
  },
)
export type Reconcilable = z.infer<typeof reconcilable>

export const reconcileSchema = z
  .strictObject({
    kind: z.literal('reconcile'),
    a: reconcilable,
    /** The same kind of question, with other choices. */
    b: reconcilable,
  })
  .superRefine(({ a, b }, found) => {
    const refuse = (path: string[], message: string) => found.addIssue({ code: 'custom', path, message })
    if (a.kind !== b.kind) {
      refuse(['b', 'kind'], `a is about ${a.kind}: so must b be / a gaat over ${a.kind}: dan moet b dat ook`)
      return
    }
    for (const field of differingFields(a, b).filter((each) => !isChoice(a.kind, each))) {
      refuse(
        ['b', field],
        `${field} makes other numbers, not other choices: give a and b the same / ${field} maakt er andere getallen van, geen andere keuzes: geef a en b dezelfde`,
      )
    }
  })

/** One step of the way from a to b. */
export interface TakenOver {
  /** The fields that are taken over from b; several when one cannot be without the other. */
  choices: string[]
  /** What then holds: a clause that may follow “because”. */
  because: Text
}

export interface ReconciledNumber {
  /** The number of a step, the first day of a cohort, or the key of a row; null for the answer as a whole. */
  of: string | null
  /** The field of the answer: `reached`, `returned.3`, `conversions` … */
  number: string
  a: number | null
  b: number | null
  /** b − a: the sum of the moves. Null when either is. */
  difference: number | null
  /** What each step of the way changes in it, in order; null when it is not known before or after. */
  moves: (number | null)[]
  said: Text
}

/** Why two answers differ, a choice at a time. */
export interface ReconcileAnswer {
  way: TakenOver[]
  numbers: ReconciledNumber[]
  /** What each of the two says of itself. */
  a: About
  b: About
  about: About
}

export const reconcileDefinition = text(
  'Waarom twee antwoorden verschillen: van a naar b, keuze voor keuze, met wat elke keuze aan elk getal verandert.',
  'Why two answers differ: from a to b, choice by choice, with what each choice changes in each number.',
)
