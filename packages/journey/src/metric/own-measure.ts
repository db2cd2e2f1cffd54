import { z } from 'zod'
import { ruleSchema } from '../rule/rule.ts'

/** A part of an own KPI: what the events that match its rule come to. `value` is the sum of their amounts. */
export const ownPartSchema = z.strictObject({ count: z.enum(['people', 'events', 'value']), rule: ruleSchema })
export type OwnPart = z.infer<typeof ownPartSchema>

/** A KPI of the team's own: rules give it parts, and a formula over parts and known facts gives its value. */
export const ownMeasureSchema = z.strictObject({
  /** Such as `quotes / visits` or `100 * complaints / orders`. */
  formula: z.string().min(1).max(300),
  parts: z.record(z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,30}$/), ownPartSchema).default({}),
})
export type OwnMeasure = z.infer<typeof ownMeasureSchema>
