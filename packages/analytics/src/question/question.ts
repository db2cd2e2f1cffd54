import { journeySchema, modelIdSchema } from '@wegwijs/journey'
import { z } from 'zod'
import type { About } from './about.ts'

/** Days to look back from the newest event; absent means everything. */
export const periodSchema = z.strictObject({ days: z.number().int().positive().max(36_500) })
export type Period = z.infer<typeof periodSchema>

/** Which journey's stages and touchpoints to read events by, and through which model. */
const readBy = {
  /** Id of a journey in the workspace, or a whole journey document. */
  journey: z.union([z.string(), journeySchema]).optional(),
  /** Model to read the journey through; absent means its own. */
  model: modelIdSchema.optional(),
  period: periodSchema.optional(),
}
const bySchema = z.enum(['event', 'touchpoint', 'stage'])
export type By = z.infer<typeof bySchema>

export const countsSchema = z.strictObject({ kind: z.literal('counts'), by: bySchema, ...readBy })
export const transitionsSchema = z.strictObject({ kind: z.literal('transitions'), by: bySchema, ...readBy })
/** Days without a sign of life after which a journey counts as ended rather than still going on. */
export const DEFAULT_OPEN_DAYS = 30
export const flowSchema = z.strictObject({
  kind: z.literal('flow'),
  openDays: z.number().int().nonnegative().default(DEFAULT_OPEN_DAYS),
  ...readBy,
})
export const unmatchedSchema = z.strictObject({ kind: z.literal('unmatched'), ...readBy })
export const overlapSchema = z.strictObject({ kind: z.literal('overlap'), ...readBy })
export const feelingsSchema = z.strictObject({ kind: z.literal('feelings'), ...readBy })
export const loopsSchema = z.strictObject({ kind: z.literal('loops'), ...readBy })
export const kpisSchema = z.strictObject({ kind: z.literal('kpis'), ...readBy })

export const questionSchema = z.discriminatedUnion('kind', [
  countsSchema,
  transitionsSchema,
  flowSchema,
  unmatchedSchema,
  overlapSchema,
  feelingsSchema,
  loopsSchema,
  kpisSchema,
])
export type Question = z.infer<typeof questionSchema>
export type QuestionKind = Question['kind']

/** People and events per event name, touchpoint or stage. */
export interface CountsAnswer {
  rows: { key: string; events: number; people: number }[]
  about: About
}

/** Directly-following pairs within a person's events, with START and END. */
export interface TransitionsAnswer {
  edges: { from: string; to: string; count: number; people: number; medianMs: number | null }[]
  about: About
}

/** How people go from stage to stage. */
export interface FlowAnswer {
  stages: {
    key: string
    /** Distinct people with at least one event in the stage. */
    people: number
    events: number
    /** People with at least one step from this stage back to an earlier one. */
    returning: number
    /** People with no later event in a later stage who have been silent for `openDays`. */
    dropped: number
    /** People with no later event in a later stage whose journey may still go on. */
    open: number
  }[]
  /** For every ordered pair of stages: people of `from` with a later event in `to`, and the median time to the first. */
  pairs: { from: string; to: string; people: number; share: number | null; medianMs: number | null }[]
  about: About
}

/** Events that match no touchpoint, grouped by name and source, ranked by distinct people. */
export interface UnmatchedAnswer {
  rows: { name: string; source: string; events: number; people: number }[]
  about: About
}

/** Events that count for two touchpoints at once. */
export interface OverlapAnswer {
  rows: { first: string; second: string; events: number; people: number }[]
  about: About
}

/** Measured feeling per touchpoint on −2 … +2, from NPS and CSAT answers. */
export interface FeelingsAnswer {
  rows: {
    key: string
    n: number
    mean: number
    /** 95 % interval of the mean; null below two answers. */
    low: number | null
    high: number | null
    quotes: { text: string; score: number; scale: string; time: number }[]
  }[]
  about: About
}

/** What happens between a person's orders. */
export interface LoopsAnswer {
  /** People with at least one order. */
  buyers: number
  /** People with at least two. */
  returned: number
  /** Of those: between first and second order no event in a comparing stage. */
  skipped: number
  /** Of those: compared again first. */
  comparedAgain: number
  about: About
}

/** One KPI over the period. */
export interface KpiValue {
  kpi: string
  /** Null when it cannot be known; `missing` then says what to connect. */
  value: number | null
  /** Denominator or number of answers behind the value. */
  n: number
  low: number | null
  high: number | null
  currency: string | null
  missing: 'orders' | 'adSpend' | 'nps' | 'csat' | 'leads' | 'events' | 'currency' | null
}
export interface KpisAnswer {
  rows: KpiValue[]
  about: About
}

export interface Answers {
  counts: CountsAnswer
  transitions: TransitionsAnswer
  flow: FlowAnswer
  unmatched: UnmatchedAnswer
  overlap: OverlapAnswer
  feelings: FeelingsAnswer
  loops: LoopsAnswer
  kpis: KpisAnswer
}
export type Answer = Answers[QuestionKind]

/** Every question the living map asks at once, read through one model. */
export interface MapAnswer {
  touchpoints: CountsAnswer
  flow: FlowAnswer
  transitions: TransitionsAnswer
  unmatched: UnmatchedAnswer
  overlap: OverlapAnswer
  feelings: FeelingsAnswer
  loops: LoopsAnswer
  kpis: KpisAnswer
}
