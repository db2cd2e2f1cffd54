import { recordIdSchema, ruleSchema } from '@wegwijs/journey'
import { z } from 'zod'
import type { TriedOrder } from '../statistics/chosen-order.ts'
import type { Transition } from '../statistics/markov.ts'
import type { About } from './about.ts'
import { durationSchema } from './duration.ts'
import { identitySchema, readBy } from './read-by.ts'
import { needsMap, stepsOf } from './step.ts'

export const attributionModels = [
  'first',
  'last',
  'last-non-direct',
  'linear',
  'time-decay',
  'position',
  'j-shape',
  'inverse-j',
  'custom',
  'participation',
  'markov',
  'shapley',
] as const
export type AttributionModel = (typeof attributionModels)[number]

const orderHint = 'An order is 1 to 10, or "best" / Een orde is 1 tot en met 10, of "best"'
const weight = z.number().nonnegative().max(1e9)

/** A path that somebody aggregated: names in order, or written `a > b`; empty names are left out. */
const pathSchema = z
  .strictObject({
    path: z.union([z.string(), z.array(z.string())]),
    conversions: z.number().nonnegative().max(1e12).default(0),
    nulls: z.number().nonnegative().max(1e12).default(0),
    /** Of all its conversions together. */
    value: z.number().min(-1e15).max(1e15).optional(),
    /** Of each name, the days before the conversion; `time-decay` needs them. */
    daysBefore: z.array(z.number().nonnegative().max(1e6)).optional(),
  })
  .refine(({ path, daysBefore }) => !daysBefore || daysBefore.length === namesOf(path).length, {
    error: 'daysBefore has to have one number for each name / daysBefore moet voor elke naam één getal hebben',
    path: ['daysBefore'],
  })
export type GivenPath = z.infer<typeof pathSchema>

export const namesOf = (path: string | readonly string[]): string[] =>
  (typeof path === 'string' ? path.split('>') : path).map((name) => name.trim())

/** What counts as a conversion; a rule means what it means everywhere. */
const conversionSchema = z.union([
  z.strictObject({ event: z.string().min(1) }),
  z.strictObject({ touchpoint: recordIdSchema }),
  z.strictObject({ stage: recordIdSchema }),
  ruleSchema,
])

export const attributionSchema = z
  .strictObject({
    kind: z.literal('attribution'),
    /** How credit is shared; the model to read the journey through is `through`. */
    model: z.enum(attributionModels),
    /** Touches that make one state of the Markov chain, or `best` to choose by how well it tells who converts; absent means 1. */
    order: z.union([z.number().int().min(1).max(10), z.literal('best')], { error: orderHint }).optional(),
    /** What gets the credit; absent means channel. */
    by: z.enum(['channel', 'campaign', 'touchpoint', 'stage']).optional(),
    /** Absent means the orders of the journey. */
    conversion: conversionSchema.optional(),
    /** Whether each conversion of a person in the period counts, or the first; absent means every. */
    counting: z.enum(['every', 'first']).optional(),
    /** How long before a conversion a touch may lie, that moment included; absent means 90d. */
    lookBack: durationSchema.optional(),
    /** Whether touches alike in a row are each a touch, or one; absent means kept. */
    repeats: z.enum(['kept', 'merged']).optional(),
    /** For `time-decay`: after how long a touch counts for half; absent means 7d. */
    halfLife: durationSchema.optional(),
    /** For `custom` and the shapes: what first, all between together, and last weigh; or each touch by its place. */
    weights: z
      .union([
        z.strictObject({ first: weight, middle: weight.default(0), last: weight }),
        z.array(weight).min(1).max(1000),
      ])
      .optional(),
    /** For the shapes, of two touches: the middle is left out, or each gets half of it; absent means normalised. */
    ofTwo: z.enum(['normalised', 'shared']).optional(),
    /** Whether to add 95 % intervals, by drawing people anew 200 times. */
    intervals: z.boolean().optional(),
    identity: identitySchema,
    journey: readBy.journey,
    /** Model to read the journey through; absent means its own. */
    through: readBy.model,
    period: readBy.period,
    /** Paths that were aggregated elsewhere, instead of events. */
    paths: z.array(pathSchema).max(1_000_000).optional(),
  })
  .refine(({ model, weights }) => model !== 'custom' || weights !== undefined, {
    error: 'The model custom needs weights / Het model custom heeft weights nodig',
    path: ['weights'],
  })
  .refine(({ model, paths }) => model !== 'time-decay' || !paths || paths.every((path) => path.daysBefore), {
    error: 'time-decay needs daysBefore in every path / time-decay heeft in elk pad daysBefore nodig',
    path: ['paths'],
  })
export type Attribution = z.infer<typeof attributionSchema>

/** Whether it can be answered without a map: from given paths, or where neither the touches nor the conversions are on one. */
export function needsNoJourney({ paths, by = 'channel', conversion }: Attribution): boolean {
  if (paths) return true
  return conversion !== undefined && !needsMap(stepsOf({ conversion })) && (by === 'channel' || by === 'campaign')
}

/** What one channel, campaign, touchpoint or stage gets. Money is in minor units. */
export interface KeyCredit {
  key: string
  conversions: number
  /** Null when no conversion has a value, or they come in more than one currency. */
  value: number | null
  /** Ad spend in the period; only for a channel or campaign that has any, in one currency. */
  cost?: number
  /** Cost by conversion; null when there are none. */
  cpa?: number | null
  /** Value by cost; null without cost, or in another currency. */
  roas?: number | null
  /** The share of the chance of a conversion that is lost without it; Markov only. */
  removalEffect?: number
  /** 95 % interval of `conversions`. */
  low?: number
  high?: number
}

export interface AttributionAnswer {
  credits: KeyCredit[]
  /** Conversions with no touch before them, and what they are worth. Credits and these are all conversions. */
  unattributed: number
  unattributedValue: number | null
  conversions: number
  value: number | null
  /** People who were touched in the period and did not convert in it. */
  nulls: number
  /** Null when values, or costs, come in several currencies or there are none. */
  currency: string | null
  costCurrency: string | null
  /** The order that was chosen, and those that were tried; only of `best`. */
  order?: number
  orders?: TriedOrder[]
  /** The steps of the chain; Markov only. */
  transitions?: Transition[]
  about: About
}
