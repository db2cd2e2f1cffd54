import type { Language } from '../language.ts'
import { type FactId, facts } from './fact.ts'

/** A fact of the product, or a part of a team's own KPI. */
export type FactKey = FactId | `part:${string}`

/** How a metric follows from facts. */
export type Formula =
  | { fact: FactKey }
  | { number: number }
  | { divide: readonly [Formula, Formula] }
  | { plus: readonly [Formula, Formula] }
  | { minus: readonly [Formula, Formula] }
  | { product: readonly [Formula, Formula] }

export const fact = (id: FactId): Formula => ({ fact: id })
export const divide = (part: FactId | Formula, whole: FactId | Formula): Formula => ({ divide: [of(part), of(whole)] })
export const plus = (a: FactId | Formula, b: FactId | Formula): Formula => ({ plus: [of(a), of(b)] })
export const minus = (a: FactId | Formula, b: FactId | Formula): Formula => ({ minus: [of(a), of(b)] })
export const times = (factor: number, formula: FactId | Formula): Formula => ({
  product: [{ number: factor }, of(formula)],
})
const of = (part: FactId | Formula): Formula => (typeof part === 'string' ? { fact: part } : part)

export type FactValues = { readonly [K in FactKey]?: number | null }

/** The formula's value; null when a fact is unknown or a denominator is 0. */
export function evaluate(formula: Formula, values: FactValues): number | null {
  if ('fact' in formula) return values[formula.fact] ?? null
  if ('number' in formula) return formula.number
  const [left, right] = partsOf(formula).map((part) => evaluate(part, values))
  if (left == null || right == null) return null
  if ('plus' in formula) return left + right
  if ('minus' in formula) return left - right
  if ('product' in formula) return left * right
  return right === 0 ? null : left / right
}

/** Every fact the formula uses, once. */
export function factsIn(formula: Formula): FactKey[] {
  if ('fact' in formula) return [formula.fact]
  if ('number' in formula) return []
  return [...new Set(partsOf(formula).flatMap(factsIn))]
}

/** The same formula over facts of other names. */
export function withFacts(formula: Formula, renamed: (key: FactKey) => FactKey): Formula {
  if ('fact' in formula) return { fact: renamed(formula.fact) }
  if ('number' in formula) return formula
  const [left, right] = partsOf(formula).map((part) => withFacts(part, renamed)) as [Formula, Formula]
  if ('plus' in formula) return { plus: [left, right] }
  if ('minus' in formula) return { minus: [left, right] }
  return 'product' in formula ? { product: [left, right] } : { divide: [left, right] }
}

/** “klikken op advertenties ÷ advertentievertoningen” */
export function sentenceOfFormula(formula: Formula, language: Language): string {
  if ('number' in formula) return String(formula.number)
  if ('fact' in formula) return nameOf(formula.fact, language)
  const [left, right] = partsOf(formula).map((part) => within(part, language))
  const sign = 'plus' in formula ? '+' : 'minus' in formula ? '−' : 'product' in formula ? '×' : '÷'
  return `${left} ${sign} ${right}`
}

const nameOf = (key: FactKey, language: Language): string =>
  isPart(key) ? key.slice('part:'.length) : facts[key].name[language]

export const isPart = (key: FactKey): key is `part:${string}` => key.startsWith('part:')

const within = (formula: Formula, language: Language): string =>
  'fact' in formula || 'number' in formula
    ? sentenceOfFormula(formula, language)
    : `(${sentenceOfFormula(formula, language)})`

type Operation = Exclude<Formula, { fact: FactKey } | { number: number }>
export function partsOf(formula: Operation): readonly [Formula, Formula] {
  if ('plus' in formula) return formula.plus
  if ('minus' in formula) return formula.minus
  return 'product' in formula ? formula.product : formula.divide
}
