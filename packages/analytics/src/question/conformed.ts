import { compareText } from '../compare-text.ts'
import { Aligner, type Move } from '../statistics/alignment.ts'
import { Process, type Tree } from '../statistics/process-tree.ts'
import { type Replay, replayed, replayFitness } from '../statistics/token-replay.ts'
import { aboutOf, type Population } from './about.ts'
import {
  CASES_A_TIME,
  type Conformance,
  type ConformanceAnswer,
  closedChoice,
  conformanceDefinition,
  type KeptRule,
  openChoice,
  rulesDefinition,
} from './conformance.ts'
import { counted, deviationsOf, modelSteps } from './conformance-deviations.ts'
import { holds, saidRule } from './process-rules.ts'
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

/** A variant with what came of it; `null` is of what was not asked. */
interface Judged extends Variant {
  fitness: number | null
  cost: number | null
  /** Also null of a model that is no list of names. */
  replay: Replay | null
  moves: Move[]
  rules?: (boolean | null)[]
}

/** The answer that follows from what people did; each variant is laid along the model once. */
export function conformed(question: Asked, variants: readonly Variant[], population: Population): ConformanceAnswer {
  const { model, rules, by = 'event', limit = CASES_A_TIME, offset = 0, openDays } = question
  const process = model === undefined ? null : new Process(model as Tree)
  const shortest = process ? process.start.shortest : null
  const judged = laidAlong(process, listIn(model as Tree | undefined), variants)
    .map((variant): Judged => {
      const { trace, open } = variant
      return { ...variant, ...(rules && { rules: rules.map((rule) => holds(rule, trace, open)) }) }
    })
    .sort((a, b) => worse(a, b) || compareText(keyOf(a), keyOf(b)))
  const sum = (of: (one: Judged) => number): number => judged.reduce((total, one) => total + of(one) * one.people, 0)
  const n = sum(() => 1)
  const share = (part: number, all: number): number | null => (all === 0 ? null : part / all)
  const fitting = sum((one) => ((process ? one.cost === 0 : brokenBy(one) === 0) ? 1 : 0))
  const events = sum(({ trace }) => trace.length)
  const conformingEvents = process && sum(({ moves }) => moves.filter(({ move }) => move === 'done').length)
  const cases = judged.flatMap((one) => one.first.map((person) => ({ person, ...one })))
  return {
    fitness: shortest === null || n === 0 ? null : 1 - sum(({ cost }) => cost!) / (events + n * shortest),
    averageFitness:
      process &&
      share(
        sum(({ fitness }) => fitness!),
        n,
      ),
    replay: n === 0 || !judged.every(({ replay }) => replay) ? null : replayFitness(together(sum)),
    fitting,
    share: share(fitting, n),
    n,
    open: sum(({ open }) => (open ? 1 : 0)),
    shortest,
    events,
    conformingEvents,
    eventShare: conformingEvents === null ? null : share(conformingEvents, events),
    cases: cases
      .sort((a, b) => worse(a, b) || compareText(a.person, b.person))
      .slice(offset, offset + limit)
      .map(({ person, fitness, cost, replay, open, moves, rules: own }) => ({
        ...{ person, fitness, cost, replay: replay && replayFitness(replay), open, moves },
        ...(own && { rules: own }),
      })),
    byStep: process ? modelSteps(process.activities, judged) : [],
    deviations: counted(judged, (one) => deviationsOf(one)),
    unmapped: counted(judged, ({ trace }) =>
      [...Map.groupBy(trace, (name) => name)].flatMap(([activity, times]) =>
        !process || process.activities.has(activity) ? [] : [{ activity, count: times.length }],
      ),
    ),
    ...(rules && {
      rules: rules.map((rule, index): KeptRule => {
        const of = (kept: boolean | null) => sum((one) => (one.rules![index] === kept ? 1 : 0))
        const [held, broken] = [of(true), of(false)]
        const words = saidRule(rule)
        return { rule, words, held, broken, undecided: of(null), share: share(held, held + broken) }
      }),
    }),
    about: aboutOf(population, process ? conformanceDefinition : rulesDefinition, 'person', [
      sequenceChoice(by, repeatsOf(question)),
      openDays === undefined ? closedChoice : openChoice(openDays),
    ]),
  }
}

/** The names of a model that says nothing but their order. */
const listIn = (model: Tree | undefined): string[] | null =>
  Array.isArray(model) && model.every((step) => typeof step === 'string') ? model : null

const together = (sum: (of: (one: Judged) => number) => number): Replay => ({
  produced: sum(({ replay }) => replay!.produced),
  consumed: sum(({ replay }) => replay!.consumed),
  missing: sum(({ replay }) => replay!.missing),
  remaining: sum(({ replay }) => replay!.remaining),
})

/** Without a model nothing is missing or too much. */
function laidAlong(process: Process | null, list: string[] | null, variants: readonly Variant[]): Judged[] {
  if (!process) return variants.map((variant) => ({ ...variant, fitness: null, cost: null, replay: null, moves: [] }))
  const aligner = new Aligner(process)
  return variants.map((variant) => {
    const { trace, open } = variant
    const alignment = aligner.align(trace, open)
    if (!alignment) throw tooMuch
    const fitness = 1 - alignment.cost / (trace.length + process.start.shortest)
    return { ...variant, ...alignment, fitness, replay: list && replayed(list, trace, open) }
  })
}

const brokenBy = ({ rules = [] }: Judged): number => rules.filter((kept) => kept === false).length
const worse = (a: Judged, b: Judged): number => (a.fitness ?? 0) - (b.fitness ?? 0) || brokenBy(b) - brokenBy(a)
const keyOf = ({ trace, open }: Variant): string => JSON.stringify([trace, open])

const tooMuch = new Unanswerable({
  nl: 'Dit model laat te veel volgordes toe om na te rekenen bij wat mensen deden. Zet minder naast elkaar in "and", deel het model op of kies een kortere periode.',
  en: 'This model allows too many orders to work out for what people did. Put less side by side in "and", divide the model or choose a shorter period.',
})
