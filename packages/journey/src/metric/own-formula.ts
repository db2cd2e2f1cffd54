import type { Text } from '../language.ts'
import { nearestWord } from '../nearest-word.ts'
import { factIds } from './fact.ts'
import type { FactKey, Formula } from './formula.ts'
import type { OwnMeasure } from './own-measure.ts'

/** What is wrong with a formula, and at which character (0-based). */
export interface FormulaProblem {
  at: number
  what: Text
}

/** Reads a formula of numbers, names of parts and facts, + − × ÷ (also - * /) and brackets; × and ÷ bind strongest. */
export function readFormula({ formula, parts }: OwnMeasure): { formula: Formula } | { problem: FormulaProblem } {
  try {
    return { formula: new Reader(formula, Object.keys(parts)).whole() }
  } catch (error) {
    if (error instanceof Unreadable) return { problem: error.problem }
    throw error
  }
}

class Unreadable extends Error {
  readonly problem: FormulaProblem
  constructor(at: number, nl: string, en: string) {
    super(en)
    this.problem = { at, what: { nl, en } }
  }
}

interface Token {
  at: number
  text: string
}

/** Reads by descent: sum, then product, then a number, a name or something between brackets. */
class Reader {
  readonly #tokens: Token[]
  readonly #parts: readonly string[]
  readonly #end: number
  #next = 0

  constructor(formula: string, parts: readonly string[]) {
    this.#parts = parts
    this.#end = formula.length
    this.#tokens = [...formula.matchAll(/\d+(?:[.,]\d+)?|[A-Za-z][A-Za-z0-9]*|\S/g)].map((match) => ({
      at: match.index,
      text: match[0],
    }))
  }

  whole(): Formula {
    const formula = this.#sum()
    const left = this.#tokens[this.#next]
    if (left)
      throw new Unreadable(left.at, `“${left.text}” wordt hier niet verwacht`, `“${left.text}” is not expected here`)
    return formula
  }

  #sum(): Formula {
    let formula = this.#product()
    for (let sign = this.#take('+', '-', '−'); sign; sign = this.#take('+', '-', '−')) {
      const right = this.#product()
      formula = sign === '+' ? { plus: [formula, right] } : { minus: [formula, right] }
    }
    return formula
  }

  #product(): Formula {
    let formula = this.#value()
    for (let sign = this.#take('*', '×', '/', '÷'); sign; sign = this.#take('*', '×', '/', '÷')) {
      const right = this.#value()
      formula = sign === '*' || sign === '×' ? { product: [formula, right] } : { divide: [formula, right] }
    }
    return formula
  }

  #value(): Formula {
    const token = this.#tokens[this.#next++]
    if (!token) throw new Unreadable(this.#end, 'Hier breekt de formule af', 'The formula breaks off here')
    if (token.text === '(') {
      const within = this.#sum()
      if (!this.#take(')'))
        throw new Unreadable(token.at, 'Dit haakje wordt niet gesloten', 'This bracket is not closed')
      return within
    }
    if (/^\d/.test(token.text)) return { number: Number(token.text.replace(',', '.')) }
    return { fact: this.#named(token) }
  }

  #named({ at, text }: Token): FactKey {
    if (this.#parts.includes(text)) return `part:${text}`
    const known = factIds.find((id) => id === text)
    if (known) return known
    const near = nearestWord(text, [...this.#parts, ...factIds])
    throw new Unreadable(
      at,
      `“${text}” is onbekend${near ? `; bedoel je “${near}”?` : ''}`,
      `“${text}” is not known${near ? `; do you mean “${near}”?` : ''}`,
    )
  }

  #take(...texts: string[]): string | null {
    const token = this.#tokens[this.#next]
    if (!token || !texts.includes(token.text)) return null
    this.#next += 1
    return token.text
  }
}
