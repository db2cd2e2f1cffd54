import {
  type Answers,
  answer,
  type Question,
  type QuestionKind,
  questionSchema,
  type Resolved,
  resolve,
  type Store,
} from '@wegwijs/analytics'
import { BEGIN } from './journeys.ts'
import { benchJourney, ORDER, stages, touchpoints } from './map.ts'

export const FUNNEL_STEPS = 5
export const FUNNEL_DAYS = 7
export const WEEKS = 14
export const VISIT_PATHS = { length: 7, limit: 50 }
export const CONVERSION_PATHS = { length: 20, limit: 1000 }

/** The seven questions. */
export const questionNames = [
  'funnel',
  'transitions',
  'paths of visits',
  'conversion paths',
  'retention',
  'score by touchpoint',
  'people per stage per day',
] as const
export type QuestionName = (typeof questionNames)[number]

/** Rows of numbers and names that say the same in every engine. */
export type Told = (string | number | null)[][]

/** Each question as a team asks it of its map, and what of its answer other engines can tell as well. */
export const asked: Record<QuestionName, (store: Store) => Promise<Told>> = {
  funnel: async (store) => {
    const steps = touchpoints.slice(0, FUNNEL_STEPS).map((touchpoint) => ({ touchpoint }))
    const { steps: found } = await ask(store, { kind: 'funnel', steps, window: `${FUNNEL_DAYS}d` })
    return found.map(({ reached }) => [reached])
  },
  transitions: async (store) => {
    const { edges } = await ask(store, { kind: 'transitions', by: 'touchpoint' })
    return edges.map(({ from, to, count, people, medianMs }) => [from, to, count, people, medianMs]).sort(byText)
  },
  // The picture is left out: it is a second question, which the others are not asked.
  'paths of visits': async (store) => {
    const { paths } = await ask(store, { kind: 'paths', by: 'touchpoint', unit: 'visit', ...VISIT_PATHS, nodes: 0 })
    return paths.map(({ path, count, people }) => [path.join(' > '), count, people])
  },
  'conversion paths': async (store) => {
    const end = { touchpoint: touchpoints[ORDER]! }
    const { paths } = await ask(store, {
      ...{ kind: 'paths', by: 'touchpoint', end, repeats: 'merged', ...CONVERSION_PATHS, nodes: 0 },
    })
    return paths.map(({ path, count }) => [path.join(' > '), count])
  },
  retention: async (store) => {
    const { cohorts } = await ask(store, {
      ...{ kind: 'retention', bucket: 'week', buckets: WEEKS },
      start: { stage: stages[0]! },
    })
    return cohorts.flatMap(({ from, returned }) =>
      returned.flatMap((people, week) => (people ? [[weekOf(from), week, people]] : [])),
    )
  },
  'score by touchpoint': async (store) => {
    const { rows } = await ask(store, { kind: 'feelings' })
    return rows.map(({ key, n, mean }) => [key, n, Number(mean.toFixed(9))])
  },
  'people per stage per day': async (store) => {
    const { slices = [] } = await ask(store, { kind: 'counts', by: 'stage', every: 'day' })
    const told = slices.flatMap(({ from, rows }) =>
      rows.flatMap(({ key, people }) => (people ? [[key, dayOf(from), people]] : [])),
    )
    return told.sort(([a], [b]) => stages.indexOf(String(a)) - stages.indexOf(String(b)))
  },
}

export const dayOf = (time: number): number => Math.floor((time - BEGIN) / 86_400_000)
export const weekOf = (time: number): number => Math.floor(dayOf(time) / 7)

/** By the first two cells, as code units compare. */
export const byText = (a: Told[number], b: Told[number]): number => compare(`${a[0]} ${a[1]}`, `${b[0]} ${b[1]}`)
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Keeps the touchpoints of every event, as opening the map does. */
export const keepTables = (store: Store): Promise<void> =>
  store.matched.keep(resolved({ kind: 'counts', by: 'touchpoint' }).reading)

function ask<K extends QuestionKind>(
  store: Store,
  question: { kind: K; [field: string]: unknown },
): Promise<Answers[K]> {
  return answer(store, resolved(question)) as Promise<Answers[K]>
}

function resolved(question: unknown): Resolved<Question> {
  const found = resolve(questionSchema.parse(question), benchJourney)
  if ('refused' in found) throw new Error(found.refused.en)
  return found
}
