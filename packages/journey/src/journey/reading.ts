import type { MetricId } from '../metric/metrics.ts'
import type { Model } from '../model/model.ts'
import { models } from '../model/models.ts'
import type { Moment } from '../moment.ts'
import type { Rule } from '../rule/rule.ts'
import { type Journey, recordsOf, type WithId } from './journey.ts'
import type { Touchpoint } from './record.ts'

/** A stage as drawn when a journey is read through a model. */
export interface ReadStage {
  id: string
  name: string
  question: string
  moments: readonly Moment[]
  rule?: Rule
  kpis: readonly MetricId[]
}

/**
 * A journey read through a model: which stages there are, which touchpoint stands where, what counts.
 * This is all that questions about events need to know of a journey.
 */
export interface Reading {
  stages: ReadStage[]
  /** In map order: by stage, then by order key; in sequences the first that matches an event holds. */
  touchpoints: ReadTouchpoint[]
  orderRule: Rule
}
export interface ReadTouchpoint {
  id: string
  /** Index into `stages`, or null when the model has no stage for the touchpoint's moment. */
  stage: number | null
  /** The step it stands in, when the journey is read through its own model. */
  step?: string
  rule?: Rule
}

/**
 * Reads the journey through its own model, or through another: then only the moments decide where things stand.
 * What is only wished for is left out: customers cannot have met it, and its rule may catch what another one counts.
 */
export function readThrough(journey: Journey, model: Model): Reading {
  const stages = stagesOf(journey, model)
  const touchpoints = recordsOf(journey, 'touchpoint')
    .filter(({ only }) => only !== 'to-be')
    .map((touchpoint) => ({
      id: touchpoint.id,
      stage: stageIndex(touchpoint, stages),
      ...(touchpoint.step && model.id === journey.model ? { step: touchpoint.step } : {}),
      ...(touchpoint.rule ? { rule: touchpoint.rule } : {}),
    }))
  const position = (touchpoint: ReadTouchpoint): number => touchpoint.stage ?? stages.length
  touchpoints.sort((a, b) => position(a) - position(b))
  return { stages, touchpoints, orderRule: journey.orderRule ?? model.orderRule }
}

/** Every rule a question about the journey may count by, through whatever model: also of segments and own KPIs. */
export function rulesIn(journey: Journey): Rule[] {
  const stages = Object.values(models).flatMap((model) => stagesOf(journey, model))
  const parts = recordsOf(journey, 'kpi').flatMap(({ measure }) => Object.values(measure?.parts ?? {}))
  const segments = recordsOf(journey, 'persona').flatMap(({ segment }) => segment ?? [])
  const placed = [...recordsOf(journey, 'touchpoint'), ...stages, ...parts]
  return [...placed.flatMap(({ rule }) => rule ?? []), ...segments]
}

export function stagesOf(journey: Journey, model: Model): ReadStage[] {
  if (model.id !== journey.model) {
    return model.stages.map((stage) => ({
      id: stage.id,
      name: stage.name[journey.language],
      question: stage.question[journey.language],
      moments: stage.moments,
      kpis: stage.kpis,
      ...(stage.rule ? { rule: stage.rule } : {}),
    }))
  }
  return recordsOf(journey, 'stage').map((stage) => ({
    id: stage.id,
    name: stage.name,
    question: stage.question,
    moments: stage.moments,
    kpis: model.stages.find((candidate) => candidate.id === stage.id)?.kpis ?? [],
    ...(stage.rule ? { rule: stage.rule } : {}),
  }))
}

/** The stage a placed record stands in: the one it names, else the first whose moments hold its moment. */
export function stageIndex(
  placed: { moment: Moment; stage?: string | undefined },
  stages: readonly { id: string; moments: readonly Moment[] }[],
): number | null {
  const named = stages.findIndex((stage) => stage.id === placed.stage)
  if (named >= 0) return named
  const byMoment = stages.findIndex((stage) => stage.moments.includes(placed.moment))
  return byMoment >= 0 ? byMoment : null
}

/** Touchpoints in the order they stand on the map, for people to read. */
export function touchpointsInOrder(journey: Journey, reading: Reading): WithId<Touchpoint>[] {
  const byId = new Map(recordsOf(journey, 'touchpoint').map((touchpoint) => [touchpoint.id, touchpoint]))
  return reading.touchpoints.map(({ id }) => byId.get(id)!)
}
