import { RE2JS } from 're2js'
import { z } from 'zod'
import { parseInstant } from '../event.ts'

/** Fields every event has; anything else is a property, written `properties.NAME`. `page` is short for `properties.path`. */
export const eventFields = ['name', 'source', 'channel', 'page', 'account', 'person', 'scale', 'text'] as const
export const numberFields = ['value', 'score', 'ordersSoFar'] as const
const fieldSchema = z.union([
  z.enum([...eventFields, ...numberFields, 'time']),
  z.templateLiteral(['properties.', z.string().min(1)]),
])
export type Field = z.infer<typeof fieldSchema>

/** The longest pattern: the engine compiles one for every row's sake, and gives up on what takes megabytes. */
export const LONGEST_PATTERN = 2000

const textConditionSchema = z.strictObject({
  field: fieldSchema,
  op: z.enum(['is', 'isNot', 'startsWith', 'contains']),
  /** Several values mean "one of these" (for isNot: "none of these"). */
  value: z.union([z.string(), z.array(z.string()).min(1)]),
})
const patternConditionSchema = z.strictObject({
  field: fieldSchema,
  op: z.literal('matches'),
  value: z.string().refine(isPattern, {
    error: `Not a pattern in RE2 syntax, of at most ${LONGEST_PATTERN} characters / Geen patroon in RE2-syntaxis, van hoogstens ${LONGEST_PATTERN} tekens`,
  }),
})
const numberConditionSchema = z.strictObject({
  field: fieldSchema,
  op: z.enum(['=', '>', '>=', '<', '<=']),
  value: z.number(),
})
const dateConditionSchema = z.strictObject({
  field: fieldSchema,
  op: z.enum(['before', 'onOrAfter']),
  /** ISO 8601 day or instant; without zone it is read as UTC. */
  value: z.string().refine((value) => parseInstant(value) !== null, {
    error: 'Not a date such as 2026-03-01 / Geen datum zoals 2026-03-01',
  }),
})
const existsConditionSchema = z.strictObject({ field: fieldSchema, op: z.literal('exists') })

const conditionSchema = z.union([
  textConditionSchema,
  patternConditionSchema,
  numberConditionSchema,
  dateConditionSchema,
  existsConditionSchema,
])
export type Condition = z.infer<typeof conditionSchema>

/** A filter on events: a condition, or several joined by and (`all`), or (`any`) and `not`. */
export type Rule = Condition | { all: Rule[] } | { any: Rule[] } | { not: Rule }

export const ruleSchema: z.ZodType<Rule> = z
  .lazy(() =>
    z.union([
      conditionSchema,
      z.strictObject({ all: z.array(ruleSchema) }),
      z.strictObject({ any: z.array(ruleSchema) }),
      z.strictObject({ not: ruleSchema }),
    ]),
  )
  .meta({ id: 'rule', description: 'A filter on events' })

/** RE2 without `\C` (one byte), which the two evaluators would read differently. */
function isPattern(pattern: string): boolean {
  if (pattern.length > LONGEST_PATTERN || /\\C/.test(pattern)) return false
  try {
    RE2JS.compile(`(?s)${pattern}`)
    return true
  } catch {
    return false
  }
}

/** Whether a rule looks at its person's orders, so that evaluating it needs the whole history. */
export function needsOrders(rule: Rule): boolean {
  if ('all' in rule) return rule.all.some(needsOrders)
  if ('any' in rule) return rule.any.some(needsOrders)
  if ('not' in rule) return needsOrders(rule.not)
  return rule.field === 'ordersSoFar'
}
