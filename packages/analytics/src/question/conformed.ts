import { compareText } from '../compare-text.ts'
import { Aligner, type Move } from '../statistics/alignment.ts'
import { Process, type Tree } from '../statistics/process-tree.ts'
import { type Replay, replayed, replayFitness } from '../statistics/token-replay.ts'
import { aboutOf, type Population } from './about.ts'
import {
  CASES_A_TIME,
  type Conformance,
  type ConformanceAnswer,
  conformanceChoices,
  conformanceDefinition,
  type Deviation,
  type KeptRule,
  rulesDefinition,
} from './conformance.ts'
import { counted, deviationsOf, modelSteps } from './conformance-deviations.ts'
import { holds, saidRule } from './process-rules.ts'
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
  const { rules, limit = CASES_A_TIME, offset = 0 } = question
  const process = processOf(question)
  const shortest = process ? process.start.shortest : null
  const judged = judgedBy(question, process, variants).sort((a, b) => worse(a, b) || compareText(keyOf(a), keyOf(b)))
  const sum = (of: (one: Judged) => number): number => judged.reduce((total, one) => total + of(one) * one.people, 0)
  const n = sum(() => 1)
  const share = (part: number, all: number): number | null => (all === 0 ? null : part / all)
  const fitting = sum((one) => (isFitting(one) ? 1 : 0))
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
    about: aboutOf(
      population,
      process ? conformanceDefinition : rulesDefinition,
      'person',
      conformanceChoices(question),
    ),
  }
}

/** A number of an answer: of everybody, or of a name or a rule (its number, from 1). */
interface PointedAt {
  of: Asked
  key?: string | undefined
  rule?: number | undefined
  state?: string | undefined
}

/** Of each variant whether its people are those that the number counts. */
export function countedVariants({ of, key = '', rule = 1, state }: PointedAt, variants: readonly Variant[]): boolean[] {
  const process = processOf(of)
  const isDeviating = (kind: Deviation['kind']) => (one: Judged) =>
    deviationsOf(one).some((each) => each.kind === kind && each.activity === key)
  const isRule = (kept: boolean | null) => (one: Judged) => one.rules?.[rule - 1] === kept
  const tests: Record<string, (one: Judged) => boolean> = {
    open: ({ open }) => open,
    fitting: isFitting,
    done: ({ moves }) => moves.some(({ move, activity }) => move === 'done' && activity === key),
    skipped: isDeviating('missing'),
    outOfOrder: isDeviating('out of order'),
    repeated: isDeviating('repeated'),
    extra: isDeviating('extra'),
    unmapped: ({ trace }) => process !== null && !process.activities.has(key) && trace.includes(key),
    held: isRule(true),
    broken: isRule(false),
    undecided: isRule(null),
  }
  return judgedBy(of, process, variants).map((one) => state === undefined || tests[state]!(one))
}

const processOf = ({ model }: Asked): Process | null => (model === undefined ? null : new Process(model as Tree))

/** Each variant laid along the model, with what becomes of the rules. */
function judgedBy({ model, rules }: Asked, process: Process | null, variants: readonly Variant[]): Judged[] {
  const list = listIn(model as Tree | undefined)
  return laidAlong(process, variants).map((variant) => {
    const { trace, open } = variant
    const replay = list && replayed(list, trace, open)
    return { ...variant, replay, ...(rules && { rules: rules.map((rule) => holds(rule, trace, open)) }) }
  })
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

/** Without a model nothing costs, and no rule may be broken. */
const isFitting = (one: Judged): boolean => (one.cost === null ? brokenBy(one) === 0 : one.cost === 0)

/** Without a model nothing is missing or too much. */
function laidAlong(process: Process | null, variants: readonly Variant[]): Omit<Judged, 'replay' | 'rules'>[] {
  if (!process) return variants.map((variant) => ({ ...variant, fitness: null, cost: null, moves: [] }))
  const aligner = new Aligner(process)
  return variants.map((variant) => {
    const { trace, open } = variant
    const alignment = aligner.align(trace, open)
    if (!alignment) throw tooMuch
    return { ...variant, ...alignment, fitness: 1 - alignment.cost / (trace.length + process.start.shortest) }
  })
}

const brokenBy = ({ rules = [] }: Judged): number => rules.filter((kept) => kept === false).length
const worse = (a: Judged, b: Judged): number => (a.fitness ?? 0) - (b.fitness ?? 0) || brokenBy(b) - brokenBy(a)
const keyOf = ({ trace, open }: Variant): string => JSON.stringify([trace, open])

const tooMuch = new Unanswerable({
  nl: 'Dit model laat te veel volgordes toe om na te rekenen bij wat mensen deden. Zet minder naast elkaar in "and", deel het model op of kies een kortere periode.',
  en: 'This model allows too many orders to work out for what people did. Put less side by side in "and", divide the model or choose a shorter period.',
})
