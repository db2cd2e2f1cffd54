import { type Condition, type Field, parseInstant, type Rule, ruleSchema } from '@wegwijs/journey'
import { typedNumber } from './typed-number.ts'

export type Op = Condition['op']

/** A condition while somebody types it: values are text and may still be wrong. */
export interface DraftCondition {
  kind: 'condition'
  not: boolean
  field: Field
  op: Op
  values: string[]
}

/** Conditions joined by and (`all`) or or (`any`). */
export interface DraftGroup {
  kind: 'group'
  not: boolean
  join: 'all' | 'any'
  parts: DraftCondition[]
}
export type DraftPart = DraftCondition | DraftGroup

/** What the rule editor shows: parts joined once, each part a condition or one group of conditions. */
export interface RuleDraft {
  not: boolean
  join: 'all' | 'any'
  parts: DraftPart[]
}

/** What is wrong with a condition, and where: the index of the part and, in a group, of the condition. */
export interface ConditionProblem {
  path: readonly number[]
  problem: 'value' | 'number' | 'date' | 'pattern' | 'field'
}

export const textOps: readonly Op[] = ['is', 'isNot', 'startsWith', 'contains', 'matches', 'exists']
export const numberOps: readonly Op[] = ['=', '>', '>=', '<', '<=', 'exists']
export const dateOps: readonly Op[] = ['before', 'onOrAfter']

/** The comparisons that make sense for a field; a property may hold text, a number or a date. */
export function opsFor(field: Field): readonly Op[] {
  if (field.startsWith('properties.')) return [...new Set([...textOps, ...numberOps, ...dateOps])]
  if (field === 'time') return dateOps
  return field === 'value' || field === 'score' || field === 'ordersSoFar' ? numberOps : textOps
}

/** The same condition about another field, with a comparison that fits it. */
export function withField(condition: DraftCondition, field: Field): DraftCondition {
  const ops = opsFor(field)
  return { ...condition, field, op: ops.includes(condition.op) ? condition.op : ops[0]! }
}

export const emptyDraft: RuleDraft = { not: false, join: 'all', parts: [] }
export const emptyCondition: DraftCondition = { kind: 'condition', not: false, field: 'name', op: 'is', values: [] }

/** The rule as the editor shows it, or null when it is nested deeper than the editor can show. */
export function draftOf(rule: Rule | undefined): RuleDraft | null {
  if (!rule) return emptyDraft
  const { not, bare } = withoutNots(rule)
  if (isCondition(bare)) {
    const part = conditionDraft(bare, not)
    return part && { not: false, join: 'all', parts: [part] }
  }
  const { join, rules } = joined(bare)
  const parts = rules.map(partOf)
  return rules.length > 0 && parts.every((part) => part !== null) ? { not, join, parts } : null
}

function partOf(rule: Rule): DraftPart | null {
  const { not, bare } = withoutNots(rule)
  if (isCondition(bare)) return conditionDraft(bare, not)
  const { join, rules } = joined(bare)
  const parts = rules.map((inner) => {
    const { not: innerNot, bare: innerBare } = withoutNots(inner)
    return isCondition(innerBare) ? conditionDraft(innerBare, innerNot) : null
  })
  return rules.length > 0 && parts.every((part) => part !== null) ? { kind: 'group', not, join, parts } : null
}

/** Peels off negations: twice not is the rule itself. */
function withoutNots(rule: Rule, not = false): { not: boolean; bare: Exclude<Rule, { not: Rule }> } {
  return 'not' in rule ? withoutNots(rule.not, !not) : { not, bare: rule }
}

const isCondition = (rule: Exclude<Rule, { not: Rule }>): rule is Condition => 'field' in rule

const joined = (rule: { all: Rule[] } | { any: Rule[] }): { join: 'all' | 'any'; rules: Rule[] } =>
  'all' in rule ? { join: 'all', rules: rule.all } : { join: 'any', rules: rule.any }

function conditionDraft(condition: Condition, not: boolean): DraftCondition | null {
  const value = condition.op === 'exists' ? [] : condition.value
  const values = (Array.isArray(value) ? value : [value]).map(String)
  // An empty box means "nothing typed yet", so a rule that asks for an empty text cannot be shown.
  if (values.includes('')) return null
  return { kind: 'condition', not, field: condition.field, op: condition.op, values }
}

export type DraftedRule = { ok: true; rule: Rule | undefined } | { ok: false; problems: ConditionProblem[] }

/** The rule a draft stands for; without conditions there is none. */
export function ruleOf(draft: RuleDraft): DraftedRule {
  const problems: ConditionProblem[] = []
  const rules = draft.parts.map((part, index) => ruleOfPart(part, [index], problems))
  if (problems.length > 0) return { ok: false, problems }
  return { ok: true, rule: rules.length === 0 ? undefined : negated(draft.not, joinedRule(draft.join, rules)) }
}

function ruleOfPart(part: DraftPart, path: number[], problems: ConditionProblem[]): Rule {
  if (part.kind === 'condition') return conditionRule(part, path, problems)
  const rules = part.parts.map((inner, index) => conditionRule(inner, [...path, index], problems))
  if (rules.length === 0) problems.push({ path, problem: 'value' })
  return negated(part.not, joinedRule(part.join, rules))
}

const joinedRule = (join: 'all' | 'any', rules: Rule[]): Rule =>
  rules.length === 1 ? rules[0]! : join === 'all' ? { all: rules } : { any: rules }

const negated = (not: boolean, rule: Rule): Rule => (not ? { not: rule } : rule)

function conditionRule(draft: DraftCondition, path: number[], problems: ConditionProblem[]): Rule {
  const problem = problemOf(draft)
  if (problem) problems.push({ path, problem })
  return negated(draft.not, conditionOf(draft))
}

function conditionOf({ field, op, values: boxes }: DraftCondition): Condition {
  const values = boxes.filter((value) => value !== '')
  if (op === 'exists') return { field, op }
  if (op === 'before' || op === 'onOrAfter' || op === 'matches') return { field, op, value: values[0] ?? '' }
  if (isNumberOp(op)) return { field, op, value: typedNumber(values[0] ?? '') ?? 0 }
  return { field, op, value: values.length > 1 ? values : (values[0] ?? '') }
}

function problemOf(draft: DraftCondition): ConditionProblem['problem'] | null {
  const { field, op } = draft
  const values = draft.values.filter((value) => value !== '')
  if (field === 'properties.') return 'field'
  if (op === 'exists') return null
  if (values.length === 0) return 'value'
  if (isNumberOp(op)) return typeof typedNumber(values[0]!) === 'number' ? null : 'number'
  if (op === 'before' || op === 'onOrAfter') return parseInstant(values[0]!) === null ? 'date' : null
  return op === 'matches' && !ruleSchema.safeParse(conditionOf(draft)).success ? 'pattern' : null
}

const isNumberOp = (op: Op): op is '=' | '>' | '>=' | '<' | '<=' => numberOps.includes(op) && op !== 'exists'
