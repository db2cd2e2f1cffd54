import { type Text, text } from '@wegwijs/journey'
import type { Answer, Answers } from './question.ts'
import {
  type Reconcilable,
  type ReconcileAnswer,
  reconcilable,
  reconcileDefinition,
  type TakenOver,
} from './reconcile.ts'
import { differingFields, isChoice } from './reconcile-choices.ts'
import { numbersOf } from './reconcile-numbers.ts'
import { clauses } from './reconcile-words.ts'
import type { Resolved } from './resolved.ts'

/** Both questions of a reconciliation with their journey looked up; they are of one kind. */
export interface Sides {
  a: Resolved<Reconcilable>
  b: Resolved<Reconcilable>
}

/** A question on the way from a to b, and the choices that were taken over to come to it. */
export interface Stop {
  choices: string[]
  question: Resolved<Reconcilable>
}

/**
 * The questions on the way from a to b, both included: each takes over one more choice, or several where one without the
 * others cannot be asked.
 */
export function stopsOf({ a, b }: Sides): Stop[] {
  const stops: Stop[] = [{ choices: [], question: a }]
  let choices: string[] = []
  for (const field of differingFields(a, b).filter((each) => isChoice(a.kind, each))) {
    choices = [...choices, field]
    const taken = Object.fromEntries(choices.map((each) => [each, b[each as keyof typeof b]]))
    const question = { ...stops.at(-1)!.question, ...taken }
    if (!canBeAsked(question)) continue
    stops.push({ choices, question })
    choices = []
  }
  return stops
}

const canBeAsked = ({ reading: _reading, ...question }: Resolved<Reconcilable>): boolean =>
  reconcilable.safeParse(question).success

/** What each choice changes, from the answers to all stops. */
export function reconciled(stops: readonly Stop[], answers: readonly Answer[]): ReconcileAnswer {
  const { kind } = stops[0]!.question
  const told = answers.map((answer) => numbersOf(kind, answer as Answers[Reconcilable['kind']]))
  const [first, last] = [told[0]!, told.at(-1)!]
  const found = new Map([...first.numbers, ...last.numbers].map((each) => [keyOf(each), each]))
  const values = told.map(({ numbers, absent }) => {
    const byKey = new Map(numbers.map((each) => [keyOf(each), each.value]))
    return (key: string) => byKey.get(key) ?? absent
  })
  const way = stops.slice(1).map(({ choices, question }) => ({ choices, because: becauseOf(choices, question) }))
  const numbers = [...found].map(([key, { of, number }]) => {
    const [a, b] = [values[0]!(key), values.at(-1)!(key)]
    const moves = way.map((_, index) => less(values[index + 1]!(key), values[index]!(key)))
    return { of, number, a, b, difference: less(b, a), moves, said: saidOf(way, moves) }
  })
  const [a, b] = [answers[0]!.about, answers.at(-1)!.about]
  return {
    way,
    numbers,
    a,
    b,
    about: { ...b, definition: reconcileDefinition, choices: [walkChoice, ...wayChoice(way), ...b.choices] },
  }
}

const keyOf = ({ of, number }: { of: string | null; number: string }): string => JSON.stringify([of, number])

const less = (after: number | null, before: number | null): number | null =>
  after === null || before === null ? null : after - before

/** What holds from this stop on, as a clause. */
function becauseOf(choices: readonly string[], question: Resolved<Reconcilable>): Text {
  const all = choices.map((field) => {
    const clause = clauses[question.kind][field as never] as (value: unknown) => Text
    return clause(question[field as keyof typeof question] ?? null)
  })
  return text(all.map(({ nl }) => nl).join(' en '), all.map(({ en }) => en).join(' and '))
}

/** The choices that change a number, and that the others do not. */
function saidOf(way: readonly TakenOver[], moves: readonly (number | null)[]): Text {
  const changing = way.flatMap(({ because }, index) => (moves[index] === 0 ? [] : [said(because, moves[index]!)]))
  if (changing.length === 0) return text('geen keuze verandert dit getal', 'no choice changes this number')
  const others = changing.length === way.length ? [] : [text('de rest verandert niets', 'the rest changes nothing')]
  const all = [...changing, ...others]
  return text(all.map(({ nl }) => nl).join('; '), all.map(({ en }) => en).join('; '))
}

function said(because: Text, move: number | null): Text {
  if (move === null)
    return text(
      `omdat ${because.nl}: niet te zeggen, ervoor of erna is het getal onbekend`,
      `because ${because.en}: cannot be said, the number is not known before or after`,
    )
  const number = (locale: string) =>
    move.toLocaleString(locale, { signDisplay: 'always', maximumFractionDigits: 6 }).replace('-', '−')
  return text(`omdat ${because.nl}: ${number('nl')}`, `because ${because.en}: ${number('en')}`)
}

const wayChoice = (way: readonly TakenOver[]): Text[] =>
  way.length === 0
    ? [text('a en b kiezen hetzelfde.', 'a and b choose the same.')]
    : way.map(({ because }) => text(`Anders dan in a: ${because.nl}.`, `Unlike in a: ${because.en}.`))

const walkChoice = text(
  'Keuzes gaan één voor één over van a naar b, altijd in dezelfde volgorde; in een andere volgorde kan dezelfde keuze anders uitpakken, maar de som blijft.',
  'Choices are taken over from a to b one by one, always in the same order; in another order the same choice may come to something else, but the sum stays.',
)
