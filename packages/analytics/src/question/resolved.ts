import type { FactKey, OwnPart, Reading, Rule } from '@wegwijs/journey'
import type { OwnKpi } from './kpis.ts'
import type { Question, QuestionKind } from './question.ts'
import { ruleOfStep, type StepAt, stepsAt, stepsOf } from './step.ts'

/** A question whose journey, and the segment of whose people, have been looked up: what the two engines answer. */
export type Resolved<Q extends Question = Question> = Omit<Q, 'journey' | JourneyModel<Q> | 'segment'> & {
  reading: Reading
  segment?: Rule
}

/** The field that names the model to read a journey through: `model`, unless that means something else. */
type JourneyModel<Q> = Q extends { kind: 'attribution' | 'conformance' } ? 'through' : 'model'

/** A reading, and whether the question looks at properties of events itself. */
export type AskedReading = Reading & { readsProperties?: boolean }

/** A resolved question of one kind, with its segment, its steps and the parts of own KPIs among the touchpoints. */
export type Ask<K extends QuestionKind> = Omit<Resolved<Extract<Question, { kind: K }>>, 'segment' | 'reading'> & {
  reading: AskedReading
  /** Index of the touchpoint that stands for the segment: its people are those with an event there. */
  segmentAt?: number
  parts?: readonly PartAt[]
  /** Where each of its steps counts; of attribution the conversion is the only one. */
  stepsAt?: readonly StepAt[]
}

/** A part of an own KPI, and the index of the touchpoint that stands for its rule. */
export interface PartAt {
  key: FactKey
  count: OwnPart['count']
  at: number
}

/**
 * Rules that are no touchpoint's are matched as touchpoints that stand in no stage, so that they mean exactly what
 * rules of touchpoints mean.
 */
export function withRules<K extends QuestionKind>({ segment, ...question }: Resolved): Ask<K> {
  const { of } = question as { of?: Resolved }
  if (of) {
    const asked = withRules<K>(of)
    return { ...question, of: asked, reading: asked.reading } as unknown as Ask<K>
  }
  const { own = [] } = question as { own?: OwnKpi[] }
  const parts = own.flatMap((each, index) =>
    Object.entries(each.measure.parts).map(([name, part]) => ({ key: partKey(index, name), ...part })),
  )
  const { touchpoints } = question.reading
  const steps = stepsOf(question)
  const stepRules = steps.flatMap((step) => ruleOfStep(step) ?? [])
  const rules = [
    ...(segment ? [{ id: '~segment', rule: segment }] : []),
    ...parts.map(({ key, rule }) => ({ id: `~${key}`, rule })),
  ]
  const firstStep = touchpoints.length + rules.length
  rules.push(...stepRules.map((rule, index) => ({ id: `~step:${index}`, rule })))
  const added = rules.map((each) => ({ ...each, stage: null }))
  const firstPart = touchpoints.length + (segment ? 1 : 0)
  return {
    ...question,
    reading: {
      ...question.reading,
      touchpoints: [...touchpoints, ...added],
      ...(readsProperties(question) && { readsProperties: true }),
    },
    ...(steps.length > 0 && { stepsAt: stepsAt(steps, question.reading, firstStep) }),
    ...(parts.length > 0 && { parts: parts.flatMap((part, index) => countedParts(part, firstPart + index)) }),
    ...(segment && { segmentAt: touchpoints.length }),
  } as unknown as Ask<K>
}

function readsProperties(question: object): boolean {
  const { hold, breakdown, consideration } = question as {
    hold?: string
    breakdown?: string
    consideration?: { field: string }
  }
  return [hold, breakdown, consideration?.field].some((field) => field === 'page' || field?.startsWith('properties.'))
}

/** What is counted of a part; of money also in how many events it was paid. */
function countedParts({ key, count }: Pick<PartAt, 'key' | 'count'>, at: number): PartAt[] {
  const part = { key, count, at }
  return count === 'value' ? [part, { key: `${key}.n` as FactKey, count: 'events', at }] : [part]
}

/** The part `name` of the own KPI at `index` of its question. */
export const partKey = (index: number, name: string): FactKey => `part:${index}.${name}`

/** For questions by event name, which need no journey. */
export const noReading: Reading = { stages: [], touchpoints: [], orderRule: { any: [] } }

/** How many quotes come with a measured feeling; the answer says how many answers there were. */
export const QUOTES = 5
