import type { Language } from '../language.ts'
import { type FactId, facts } from './fact.ts'

/** How a metric follows from facts. */
export type Formula =
  | { fact: FactId }
  | { divide: readonly [Formula, Formula] }
  | { plus: readonly [Formula, Formula] }
  | { minus: readonly [Formula, Formula] }
  | { times: readonly [number, Formula] }

export const fact = (id: FactId): Formula => ({ fact: id })
export const divide = (part: FactId | Formula, whole: FactId | Formula): Formula => ({ divide: [of(part), of(whole)] })
export const plus = (a: FactId | Formula, b: FactId | Formula): Formula => ({ plus: [of(a), of(b)] })
export const minus = (a: FactId | Formula, b: FactId | Formula): Formula => ({ minus: [of(a), of(b)] })
export const times = (factor: number, of_: FactId | Formula): Formula => ({ times: [factor, of(of_)] })
const of = (part: FactId | Formula): Formula => (typeof part === 'string' ? { fact: part } : part)

export type FactValues = { readonly [K in FactId]?: number | null }

/** The formula's value; null when a fact is unknown or the denominator is 0. */
export function evaluate(formula: Formula, values: FactValues): number | null {
  if ('fact' in formula) return values[formula.fact] ?? null
  if ('times' in formula) {
    const value = evaluate(formula.times[1], values)
    return value === null ? null : formula.times[0] * value
  }
  const [left, right] = partsOf(formula).map((part) => evaluate(part, values))
  if (left == null || right == null) return null
  if ('plus' in formula) return left + right
  if ('minus' in formula) return left - right
  return right === 0 ? null : left / right
}

/** Every fact the formula uses, once. */
export function factsIn(formula: Formula): FactId[] {
  if ('fact' in formula) return [formula.fact]
  const parts = 'times' in formula ? [formula.times[1]] : partsOf(formula)
  return [...new Set(parts.flatMap(factsIn))]
}

/** “klikken op advertenties ÷ advertentievertoningen” */
export function sentenceOfFormula(formula: Formula, language: Language): string {
  if ('fact' in formula) return facts[formula.fact].name[language]
  if ('times' in formula) return `${formula.times[0]} × ${within(formula.times[1], language)}`
  const [left, right] = partsOf(formula).map((part) => within(part, language))
  const sign = 'plus' in formula ? '+' : 'minus' in formula ? '−' : '÷'
  return `${left} ${sign} ${right}`
}

const within = (formula: Formula, language: Language): string =>
  'fact' in formula ? sentenceOfFormula(formula, language) : `(${sentenceOfFormula(formula, language)})`

type Pair = Exclude<Formula, { fact: FactId } | { times: readonly [number, Formula] }>
function partsOf(formula: Pair): readonly [Formula, Formula] {
  if ('plus' in formula) return formula.plus
  return 'minus' in formula ? formula.minus : formula.divide
}
