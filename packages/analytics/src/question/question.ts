import { z } from 'zod'
import { type AnswersAnswer, answersSchema } from './answers.ts'
import { type AttributionAnswer, attributionSchema } from './attribution.ts'
import { type ClvAnswer, clvSchema } from './clv.ts'
import { type Conformance, type ConformanceAnswer, conformanceSchema, isDrawn } from './conformance.ts'
import { type CountsAnswer, countsSchema } from './counts.ts'
import { type FeelingsAnswer, feelingsSchema } from './feelings.ts'
import { type FiguresAnswer, figuresSchema, type Reported } from './figures.ts'
import { type FlowAnswer, flowSchema } from './flow.ts'
import { type FunnelAnswer, funnelSchema } from './funnel.ts'
import { type KpisAnswer, type KpiValue, kpisSchema } from './kpis.ts'
import { type LoopsAnswer, loopsSchema } from './loops.ts'
import { type OverlapAnswer, overlapSchema } from './overlap.ts'
import { type PathsAnswer, pathsSchema } from './paths.ts'
import { type PeopleAnswer, peopleSchema } from './people.ts'
import { type ReconcileAnswer, reconcileSchema } from './reconcile.ts'
import { type RetentionAnswer, retentionSchema } from './retention.ts'
import { type SearchesAnswer, searchesSchema } from './searches.ts'
import { type TimeInStageAnswer, timeInStageSchema } from './time-in-stage.ts'
import { type TimelineAnswer, timelineSchema } from './timeline.ts'
import { type TransitionsAnswer, transitionsSchema } from './transitions.ts'
import { type UnmatchedAnswer, unmatchedSchema } from './unmatched.ts'
import { type VisitsAnswer, visitsSchema } from './visits.ts'

export { type AnswersAnswer, answersSchema } from './answers.ts'
export { type AttributionAnswer, attributionSchema, type KeyCredit } from './attribution.ts'
export { type ClvAnswer, type CustomerValue, clvSchema } from './clv.ts'
export { type ConformanceAnswer, conformanceSchema, type Deviation } from './conformance.ts'
export { type CountedSlice, type CountsAnswer, countsSchema } from './counts.ts'
export { type FeelingsAnswer, feelingsSchema } from './feelings.ts'
export { type FiguresAnswer, figuresSchema, type KpiFigures, type Reported, reportedOf } from './figures.ts'
export { DEFAULT_OPEN_DAYS, type FlowAnswer, flowSchema } from './flow.ts'
export { type FunnelAnswer, type FunnelStep, funnelSchema } from './funnel.ts'
export {
  type Hindrance,
  type KpisAnswer,
  type KpiValue,
  kpisSchema,
  type Measured,
  type MeasuredSlice,
} from './kpis.ts'
export { type LoopsAnswer, loopsSchema } from './loops.ts'
export { type OverlapAnswer, overlapSchema } from './overlap.ts'
export { type PathsAnswer, pathsSchema } from './paths.ts'
export { type PeopleAnswer, peopleSchema } from './people.ts'
export { type By, type Period, periodSchema } from './read-by.ts'
export { type ReconcileAnswer, type ReconciledNumber, reconcileSchema } from './reconcile.ts'
export { type RetentionAnswer, retentionSchema } from './retention.ts'
export {
  type PlaceSearches,
  type SearchedFor,
  type SearchesAnswer,
  type SearchTerm,
  searchesSchema,
} from './searches.ts'
export { type TimeInStageAnswer, timeInStageSchema } from './time-in-stage.ts'
export { type TimelineAnswer, timelineSchema } from './timeline.ts'
export { type TransitionsAnswer, transitionsSchema } from './transitions.ts'
export { type UnmatchedAnswer, unmatchedSchema } from './unmatched.ts'
export { type VisitsAnswer, visitsSchema } from './visits.ts'

export const questionSchema = z.discriminatedUnion('kind', [
  countsSchema,
  transitionsSchema,
  flowSchema,
  unmatchedSchema,
  overlapSchema,
  feelingsSchema,
  answersSchema,
  loopsSchema,
  kpisSchema,
  visitsSchema,
  clvSchema,
  peopleSchema,
  figuresSchema,
  funnelSchema,
  retentionSchema,
  searchesSchema,
  attributionSchema,
  conformanceSchema,
  pathsSchema,
  timelineSchema,
  timeInStageSchema,
  reconcileSchema,
])
export type Question = z.infer<typeof questionSchema>
export type QuestionKind = Question['kind']
/** Kinds that look at events; a reconciliation puts other questions. */
export type CountingKind = Exclude<QuestionKind, 'reconcile'>

type JourneyAsked = Exclude<Question, { kind: 'reconcile' }>['journey']

/** The journey that a question is about; a conformance may name it as its model, a reconciliation in its questions. */
export function journeyOf(question: Question): JourneyAsked {
  if (question.kind === 'reconcile') return question.a.journey
  if (question.kind === 'people' && question.of) return journeyOf(question.of)
  if (question.journey !== undefined || question.kind !== 'conformance') return question.journey
  const { model }: Pick<Conformance, 'model'> = question
  return isDrawn(model) ? model.journey : undefined
}

export interface Answers {
  counts: CountsAnswer
  transitions: TransitionsAnswer
  flow: FlowAnswer
  unmatched: UnmatchedAnswer
  overlap: OverlapAnswer
  feelings: FeelingsAnswer
  answers: AnswersAnswer
  loops: LoopsAnswer
  kpis: KpisAnswer
  visits: VisitsAnswer
  clv: ClvAnswer
  people: PeopleAnswer
  figures: FiguresAnswer
  funnel: FunnelAnswer
  retention: RetentionAnswer
  searches: SearchesAnswer
  attribution: AttributionAnswer
  conformance: ConformanceAnswer
  paths: PathsAnswer
  timeline: TimelineAnswer
  'time-in-stage': TimeInStageAnswer
  reconcile: ReconcileAnswer
}
export type Answer = Answers[QuestionKind]

/** The KPIs of a map. */
export interface MeasuredKpis {
  kpis: KpisAnswer
  /** By record: KPIs of the team’s own, or measured at one place or for one segment. */
  placed: Record<string, KpiValue>
}

/** Every question the living map asks at once, read through one model. */
export interface MapAnswer extends MeasuredKpis {
  touchpoints: CountsAnswer
  flow: FlowAnswer
  transitions: TransitionsAnswer
  unmatched: UnmatchedAnswer
  overlap: OverlapAnswer
  feelings: FeelingsAnswer
  loops: LoopsAnswer
  /** By KPI: what other systems reported, to be shown only where nothing can be counted. */
  reported: Record<string, Reported>
}
