import { compareText } from '../compare-text.ts'
import { Aligner, type Alignment } from '../statistics/alignment.ts'
import { Process, type Tree } from '../statistics/process-tree.ts'
import { aboutOf, type Population } from './about.ts'
import {
  CASES_A_TIME,
  type Conformance,
  type ConformanceAnswer,
  closedChoice,
  conformanceDefinition,
  type Deviation,
  openChoice,
} from './conformance.ts'
import { repeatsOf, sequenceChoice } from './read-by.ts'
import { Unanswerable } from './unanswerable.ts'

/** People who did the same. */
export interface Variant {
  trace: readonly string[]
  open: boolean
  people: number
  /** As many as a page may need, first by their letters. */
  first: readonly string[]
}

type Asked = Omit<Conformance, 'kind' | 'limit' | 'offset'> & { limit?: number; offset?: number }

/** The answer that follows from what people did; each variant is laid along the model once. */
export function conformed(question: Asked, variants: readonly Variant[], population: Population): ConformanceAnswer {
  const { model, by = 'event', limit = CASES_A_TIME, offset = 0, openDays } = question
  const process = new Process(model as Tree)
  const aligner = new Aligner(process)
  const { shortest } = process.start
  const aligned = variants
    .map((variant) => {
      const alignment = aligner.align(variant.trace, variant.open)
      if (!alignment) throw tooManyStates
      return { ...variant, ...alignment, fitness: 1 - alignment.cost / (variant.trace.length + shortest) }
    })
    .sort((a, b) => a.fitness - b.fitness || compareText(keyOf(a), keyOf(b)))
  const sum = (of: (one: (typeof aligned)[number]) => number): number =>
    aligned.reduce((total, one) => total + of(one) * one.people, 0)
  const n = sum(() => 1)
  const fitting = sum(({ cost }) => (cost === 0 ? 1 : 0))
  const cases = aligned.flatMap(({ first, fitness, cost, open, moves }) =>
    first.map((person) => ({ person, fitness, cost, open, moves })),
  )
  return {
    fitness: n === 0 ? null : 1 - sum(({ cost }) => cost) / sum(({ trace }) => trace.length + shortest),
    averageFitness: n === 0 ? null : sum(({ fitness }) => fitness) / n,
    fitting,
    share: n === 0 ? null : fitting / n,
    n,
    open: sum(({ open }) => (open ? 1 : 0)),
    shortest,
    cases: cases.sort((a, b) => a.fitness - b.fitness || compareText(a.person, b.person)).slice(offset, offset + limit),
    deviations: counted(aligned, (one) => deviationsOf(one)),
    unmapped: counted(aligned, ({ trace }) =>
      [...Map.groupBy(trace, (name) => name)].flatMap(([activity, times]) =>
        process.activities.has(activity) ? [] : [{ activity, count: times.length }],
      ),
    ),
    about: aboutOf(population, conformanceDefinition, 'person', [
      sequenceChoice(by, repeatsOf(question)),
      openDays === undefined ? closedChoice : openChoice(openDays),
    ]),
  }
}

const keyOf = ({ trace, open }: Variant): string => JSON.stringify([trace, open])

/** What is both missing and extra was done out of order; what is extra and also done as it should was repeated. */
function deviationsOf({ moves }: Alignment): Pick<Deviation, 'kind' | 'activity' | 'count'>[] {
  return [...Map.groupBy(moves, ({ activity }) => activity)].flatMap(([activity, own]) => {
    const [done, missing, extra] = (['done', 'missing', 'extra'] as const).map(
      (kind) => own.filter(({ move }) => move === kind).length,
    ) as [number, number, number]
    const swapped = Math.min(missing, extra)
    return [
      { kind: 'missing' as const, activity, count: missing - swapped },
      { kind: 'out of order' as const, activity, count: swapped },
      { kind: done > 0 ? ('repeated' as const) : ('extra' as const), activity, count: extra - swapped },
    ].filter(({ count }) => count > 0)
  })
}

/** Findings about variants, added up over their people; most people first. */
function counted<T extends { activity: string; count: number; kind?: string }, V extends Variant>(
  variants: readonly V[],
  findings: (variant: V) => T[],
): (T & { people: number })[] {
  const all = variants.flatMap((variant) => findings(variant).map((finding) => ({ finding, people: variant.people })))
  return [...Map.groupBy(all, ({ finding }) => JSON.stringify([finding.activity, finding.kind])).values()]
    .map((alike) => ({
      ...alike[0]!.finding,
      people: alike.reduce((sum, { people }) => sum + people, 0),
      count: alike.reduce((sum, { finding, people }) => sum + finding.count * people, 0),
    }))
    .sort(
      (a, b) =>
        b.people - a.people ||
        b.count - a.count ||
        compareText(a.activity, b.activity) ||
        compareText(a.kind ?? '', b.kind ?? ''),
    )
}

const tooManyStates = new Unanswerable({
  nl: 'Dit model laat te veel volgordes toe om na te rekenen. Zet minder naast elkaar in "and", of deel het model op.',
  en: 'This model allows too many orders to work out. Put less side by side in "and", or divide the model.',
})
