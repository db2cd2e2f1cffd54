import { z } from 'zod'
import type { Text } from '../language.ts'
import type { MetricId } from '../metric/metrics.ts'
import type { Moment } from '../moment.ts'
import type { Rule } from '../rule/rule.ts'
import type { TouchpointTypeId } from './touchpoint-type.ts'

export const modelIds = ['aida', 'stdc', 'loyalty-loop', 'funnel', 'lifecycle', 'b2b', 'custom'] as const
export const modelIdSchema = z.enum(modelIds)
export type ModelId = z.infer<typeof modelIdSchema>

/** Whom a team sells to: consumers or organisations. */
export const markets = ['b2c', 'b2b'] as const
export type Market = (typeof markets)[number]

/** A line is walked once, a loop closes on itself, a branching model has more than one way on. */
export type Shape = 'line' | 'loop' | 'branching'

/** One stage (fase) of a model: what the customer asks there and how to recognise it. */
export interface ModelStage {
  id: string
  name: Text
  /** The question the customer asks, in the customer's words. */
  question: Text
  /** What the team should do in this stage, in a sentence. */
  strategy: Text
  moments: readonly Moment[]
  /** When given, an event is in the stage when it matches this rule, instead of by the touchpoints drawn there. */
  rule?: Rule
  kpis: readonly MetricId[]
  touchpointTypes: readonly TouchpointTypeId[]
  /** How a team that sells to consumers calls the stage, and where it meets them there; absent where that is the same. */
  forConsumers?: { name: Text; touchpointTypes: readonly TouchpointTypeId[] }
  /** In a B2B model: the stage belongs to the buyer journey (problem to decision), a part of the customer journey. */
  buyerJourney?: boolean
}

/** A step between two stages that matters in this model. */
export interface ModelTransition {
  from: string
  to: string
  kind: 'forward' | 'back' | 'skip' | 'loop' | 'referral'
  meaning: Text
}

/** A customer journey model (klantreismodel). It is data: switching models re-reads the same journey and events. */
export interface Model {
  id: ModelId
  name: Text
  shape: Shape
  summary: Text
  /** What this model is good for, and for whom. */
  purpose: Text
  /** Which events are orders; `ordersSoFar` counts them per person. */
  orderRule: Rule
  stages: readonly ModelStage[]
  transitions: readonly ModelTransition[]
}
