import {
  type Answers,
  answer,
  DAY,
  DEEPEST,
  DEFAULT_OPEN_DAYS,
  isTooDeep,
  type MapAnswer,
  type MeasuredKpis,
  type Period,
  type Population,
  type Question,
  questionSchema,
  type Resolved,
  reportedOf,
  resolve,
  type Step,
  type Store,
  Unanswerable,
} from '@wegwijs/analytics'
import {
  type Journey,
  type ModelId,
  models,
  nearestWord,
  ownMetric,
  problemsOf,
  type Reading,
  readThrough,
  recordsOf,
  rulesIn,
} from '@wegwijs/journey'
import { invalid } from '../errors.ts'
import { Awaited } from './awaited.ts'

/** Answers kept until the store or the question changes. */
const KEPT = 500

/** How often a question is asked again because a file landed meanwhile, before files wait for it. */
const TRIES = 3

/** Asks the store, and remembers what it said: the same question on an unchanged store is counted once. */
export class Asker {
  readonly #store: Store
  readonly #kept = new Map<string, Awaited<unknown>>()

  constructor(store: Store) {
    this.#store = store
  }

  /** @param signal aborted when whoever asks has gone; once nobody waits for an answer, making it is stopped. */
  async ask<Q extends Question>(question: Resolved<Q>, signal?: AbortSignal): Promise<Answers[Q['kind']]> {
    const key = JSON.stringify([await this.#store.change(), { ...question, reading: countedBy(question.reading) }])
    const found = this.#kept.get(key)
    const kept = found && !found.isStopped ? found : this.#begin(key, question as unknown as Resolved)
    this.#kept.delete(key)
    this.#kept.set(key, kept)
    if (this.#kept.size > KEPT) this.#kept.delete(this.#kept.keys().next().value!)
    return kept.for(signal) as Promise<Answers[Q['kind']]>
  }

  #begin(key: string, question: Resolved): Awaited<unknown> {
    const begun = new Awaited((gone) => this.#onOneState(question, gone))
    begun.told.catch(() => {
      if (this.#kept.get(key) === begun) this.#kept.delete(key)
    })
    return begun
  }

  /** A question is several statements: when a file landed between them it is asked again, at last while none may land. */
  async #onOneState(question: Resolved, gone: AbortSignal): Promise<unknown> {
    const askable = this.#store.stoppedBy(gone)
    for (let tried = 0; tried < TRIES; tried++) {
      const change = await this.#store.change()
      const told = await answer(askable, question)
      if ((await this.#store.change()) === change) return told
    }
    return this.#store.still(() => answer(askable, question))
  }

  /** Everything the living map shows, read through one model; without a period over all events. */
  async map(journey: Journey, model: ModelId, period?: Period, signal?: AbortSignal): Promise<MapAnswer> {
    const reading = readThrough(journey, models[model])
    const ask = <Q extends Question>(question: Omit<Resolved<Q>, 'reading'>) =>
      this.ask<Q>({ ...question, ...(period && { period }), reading } as Resolved<Q>, signal)
    await this.#store.matched.keep(reading, rulesIn(journey))
    const [touchpoints, flow, transitions, unmatched, overlap, feelings, loops, measured, figures] = await Promise.all([
      ask<Kind<'counts'>>({ kind: 'counts', by: 'touchpoint' }),
      ask<Kind<'flow'>>({ kind: 'flow', openDays: DEFAULT_OPEN_DAYS }),
      ask<Kind<'transitions'>>({ kind: 'transitions', by: 'stage' }),
      ask<Kind<'unmatched'>>({ kind: 'unmatched' }),
      ask<Kind<'overlap'>>({ kind: 'overlap' }),
      ask<Kind<'feelings'>>({ kind: 'feelings' }),
      ask<Kind<'loops'>>({ kind: 'loops', include: [] }),
      this.#kpis(journey, model, { ...(period && { period }) }, signal),
      ask<Kind<'figures'>>({ kind: 'figures' }),
    ])
    const reported = reportedOf(figures)
    return { touchpoints, flow, transitions, unmatched, overlap, feelings, loops, ...measured, reported }
  }

  /** The KPIs of the map with their trend, the stretch before and a year ago, which take several times as long. */
  async kpiHistory(journey: Journey, model: ModelId, period?: Period, signal?: AbortSignal): Promise<MeasuredKpis> {
    const every = stepFor(await this.#store.populations.bounds(period))
    return this.#kpis(journey, model, { every, compare: true, ...(period && { period }) }, signal)
  }

  async #kpis(journey: Journey, model: ModelId, over: KpiSpan, signal?: AbortSignal): Promise<MeasuredKpis> {
    const reading = readThrough(journey, models[model])
    const [kpis, placed] = await Promise.all([
      this.ask<Kind<'kpis'>>({ kind: 'kpis', ...over, reading } as Resolved<Kind<'kpis'>>, signal),
      this.#placedKpis(journey, model, over, signal),
    ])
    return { kpis, placed }
  }

  /** The KPIs of the map that are the team’s own, or are measured at one place or for one segment, by record. */
  async #placedKpis(
    journey: Journey,
    model: ModelId,
    over: KpiSpan,
    signal?: AbortSignal,
  ): Promise<MapAnswer['placed']> {
    const records = recordsOf(journey, 'kpi').filter(({ at, segment, measure }) => at || segment || measure)
    const answers = records.map(async ({ id, kpi, at, segment, measure }) => {
      const which = measure ? { own: [{ id, measure }] } : kpi && { kpis: [kpi] }
      if (!which || (measure && 'problem' in ownMetric(measure))) return []
      const question = {
        kind: 'kpis',
        ...which,
        ...(at && { at }),
        ...(segment && { segment }),
        ...over,
        model,
      } as const
      // A place may be missing from another model, and a persona may have no segment yet.
      const found = resolve(question as Question, journey)
      if ('refused' in found) return []
      const { rows } = await this.ask<Kind<'kpis'>>(found as Resolved<Kind<'kpis'>>, signal)
      return [[id, rows[0]!]]
    })
    return Object.fromEntries((await Promise.all(answers)).flat())
  }
}

/** Over which days, and whether with what went before. */
type KpiSpan = Pick<Kind<'kpis'>, 'period' | 'every' | 'compare'>

/** How long each step of a trend is, for about a dozen of them. */
function stepFor({ period }: Pick<Population, 'period'>): Step {
  const days = period ? (period.to - period.from) / DAY : 0
  return days > 120 ? 'month' : days > 21 ? 'week' : 'day'
}

/** A reading without the words of one language: the same map in Dutch and in English is counted once. */
const countedBy = ({ stages, touchpoints, orderRule }: Reading) => ({
  stages: stages.map(({ id, moments, rule }) => ({ id, moments, rule })),
  touchpoints,
  orderRule,
})

type Kind<K extends Question['kind']> = Extract<Question, { kind: K }>

/** Reads a question as it came in. Throws a refusal that names every unknown or wrong field. */
export function questionOf(body: unknown): Question {
  if (isTooDeep(body)) {
    throw invalid(
      `In deze vraag liggen lijsten en haken meer dan ${DEEPEST} diep in elkaar. Maak haar platter, bijvoorbeeld met één “any” met alle voorwaarden.`,
      `In this question lists and brackets lie more than ${DEEPEST} deep within each other. Make it flatter, for example with one “any” of all conditions.`,
      [],
    )
  }
  const parsed = questionSchema.safeParse(body)
  if (parsed.success) return parsed.data
  const kinds = questionSchema.options.map(({ shape }) => shape.kind.value)
  const { kind } = Object(body)
  if (!kinds.includes(kind)) {
    const known = kinds.join(', ')
    const nearest = typeof kind === 'string' ? nearestWord(kind, kinds) : null
    throw invalid(
      `Deze vraag heeft geen bekende soort.${nearest ? ` Bedoel je “${nearest}”?` : ''} Zet in "kind": ${known}.`,
      `This question has no known kind.${nearest ? ` Did you mean “${nearest}”?` : ''} Put in "kind": ${known}.`,
      [],
    )
  }
  throw invalid(
    'Deze vraag klopt niet.',
    'This question is not right.',
    problemsOf(parsed.error.issues, body, questionSchema),
  )
}

/** What cannot be worked out is refused in words; any other error is a bug and stays one. */
export function refuse(error: unknown): never {
  if (error instanceof Unanswerable) throw invalid(error.refused.nl, error.refused.en, [])
  throw error
}

/** The question as it is put to the store. Throws a refusal when the journey has no such place or segment. */
export function resolved(question: Question, journey: Journey | null): Resolved {
  const found = resolve(question, journey)
  if ('refused' in found) throw invalid(found.refused.nl, found.refused.en, [])
  return found
}
