import {
  metricIds,
  type Need,
  type OwnMeasure,
  ownMeasureSchema,
  ownMetric,
  recordIdSchema,
  ruleSchema,
  type Text,
  text,
} from '@wegwijs/journey'
import { z } from 'zod'
import type { Difference } from '../statistics/interval.ts'
import type { About } from './about.ts'
import { readBy } from './read-by.ts'
import { type Slice, steps } from './slices.ts'

/** A KPI of the team’s own, and the name the answer has it under. */
const ownKpiSchema = z.strictObject({
  id: recordIdSchema,
  measure: ownMeasureSchema.refine((measure) => !('problem' in ownMetric(measure)), {
    error: ({ input }) => problemOf(input as OwnMeasure),
  }),
})
export type OwnKpi = z.infer<typeof ownKpiSchema>

function problemOf(measure: OwnMeasure): string {
  const read = ownMetric(measure)
  return 'problem' in read ? `${read.problem.what.en} / ${read.problem.what.nl} (${read.problem.at + 1})` : ''
}

export const kpisSchema = z.strictObject({
  kind: z.literal('kpis'),
  ...readBy,
  /** Which KPIs; absent means all, or none when own ones are asked for. */
  kpis: z.array(z.enum(metricIds)).optional(),
  /** KPIs of the team’s own, from rules and a formula. */
  own: z.array(ownKpiSchema).optional(),
  /** Id of a stage, step or touchpoint to count at; absent means the whole journey. */
  at: recordIdSchema.optional(),
  /** Only these people: a persona's id, or a rule that one of their events matches, whenever. */
  segment: z.union([recordIdSchema, ruleSchema]).optional(),
  /** Also the values of every day, week (from Monday) or month of the period. */
  every: z.enum(steps).optional(),
  /** Also the same length before, and the same weekdays a year ago. */
  compare: z.boolean().optional(),
})

/** Why there is no number: what to connect, or what stands in the way. */
export type Hindrance = 'currency' | 'period' | 'scope'
export type Missing = Need | Hindrance

/** A KPI in one stretch of time. */
export interface Measured {
  /** Null when it cannot be known; `missing` then says why. */
  value: number | null
  /** Denominator or number of answers behind the value. */
  n: number
  low: number | null
  high: number | null
  /** Of money; null when the source named none. */
  currency: string | null
  /**
   * A need that was never connected, or: `currency` (several), `period` (nothing of it in these days), `scope` (not
   * knowable at this place or for this segment).
   */
  missing: Missing | null
}
export interface MeasuredSlice extends Slice, Measured {
  /** False when the day, week or month lies only partly within the period. */
  whole: boolean
}

/** A KPI in an earlier stretch of time. */
export interface Compared extends Slice, Measured {
  /** From then to now, of rates, scores and NPS; null of what has no interval. */
  change: Difference | null
}

/** A day, week or month that is not as the ones before. */
export interface Unusual {
  /** Begin of that day, week or month. */
  from: number
  expected: number
  /** Values between these would be usual. */
  low: number
  high: number
  reason: Text
}

/** One KPI over the period. */
export interface KpiValue extends Measured {
  /** A KPI of the product, or the id of an own one. */
  kpi: string
  /** Time of the newest row behind it. */
  newest: number | null
  trend?: MeasuredSlice[]
  /** What is unusual about the last whole day, week or month of the trend; null when nothing is, or too little is known. */
  unusual?: Unusual | null
  /** The same length before, weekdays aligned; null when the events do not go back so far. */
  before?: Compared | null
  lastYear?: Compared | null
}
export interface KpisAnswer {
  rows: KpiValue[]
  about: About
}

/** What the answer counts, in a sentence. */
export const kpisDefinition = text(
  'Elk KPI volgens zijn eigen formule, over de hele periode.',
  'Each KPI by its own formula, over the whole period.',
)
