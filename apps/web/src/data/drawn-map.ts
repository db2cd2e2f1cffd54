import {
  type Action,
  type Card,
  columnOf,
  columnsOf,
  type Evidence,
  type EvidenceState,
  evidenceByRecord,
  type Feeling,
  type Journey,
  type KpiRecord,
  type Lane,
  type MetricId,
  type Model,
  type Persona,
  type Placed,
  placeOfAction,
  type ReadStage,
  readThrough,
  recordsOf,
  type Step,
  stageIndex,
  supportOf,
  type Touchpoint,
  touchpointsInOrder,
  type WithId,
} from '@wegwijs/journey'
import { type Laid, layOut, type Span } from './layout.ts'

/** A column of the map: a step, or a stage that has no steps. Read through another model every stage is one column. */
export interface DrawnColumn {
  /** Index of the stage. */
  stage: number
  step: WithId<Step> | null
}

/** A lane with its cards. */
export interface DrawnLane {
  lane: WithId<Lane>
  /** In order, over the whole map; cards without a place in this model are left out. */
  cards: WithId<Card>[]
  laid: Laid<WithId<Card>>
}

/** A feeling with its place along the journey, in columns: 0 is the left edge of the first, 1 the left edge of the second. */
export interface PlacedFeeling {
  feeling: WithId<Feeling>
  x: number
  /** The touchpoint's name, or the stage's when the feeling is about the stage as a whole. */
  where: string
}

/** A KPI of a stage: the team's own record, or one the model suggests. */
export interface DrawnKpi {
  /** Id of the record; null when the model suggests the KPI. */
  id: string | null
  kpi: MetricId | null
  record: WithId<KpiRecord> | null
  /** Stage, step or touchpoint where a KPI that is not on the map is looked at. */
  at?: string
}

/** A journey read through a model, arranged in columns: everything the map draws except the numbers. */
export interface DrawnMap {
  journey: Journey
  model: Model
  /** Whether the journey is read through its own model, so that its own stages can be edited. */
  own: boolean
  stages: ReadStage[]
  columns: DrawnColumn[]
  /** Per stage its first and last column. */
  spans: Span[]
  /** Per stage. */
  touchpoints: WithId<Touchpoint>[][]
  touchpointRow: Laid<WithId<Touchpoint>>
  /** Where each touchpoint stands along the journey, in columns. */
  touchpointX: ReadonlyMap<string, number>
  /** Touchpoints whose moment this model has no stage for. */
  outside: WithId<Touchpoint>[]
  lanes: DrawnLane[]
  feelings: PlacedFeeling[]
  kpis: DrawnKpi[][]
  /** Action points in the stage they were put in, else that of the first card they answer; else in the first stage. */
  actions: WithId<Action>[][]
  personas: WithId<Persona>[]
  /** What supports or contradicts a record, by the record's id. */
  evidence: ReadonlyMap<string, readonly WithId<Evidence>[]>
}

export function drawMap(journey: Journey, model: Model): DrawnMap {
  const reading = readThrough(journey, model)
  const { stages } = reading
  const own = model.id === journey.model
  const columns = drawColumns(journey, stages, own)
  const spans = stages.map(
    (_, stage): Span => [
      columns.findIndex((each) => each.stage === stage),
      columns.findLastIndex((each) => each.stage === stage),
    ],
  )
  const stageOfTouchpoint = new Map(reading.touchpoints.map(({ id, stage }) => [id, stage]))
  const ordered = touchpointsInOrder(journey, reading)
  const perStage = <T>(items: readonly T[], stageOf: (item: T) => number | null): T[][] =>
    stages.map((_, index) => items.filter((item) => stageOf(item) === index))

  /** A card on a touchpoint stands where the touchpoint stands. */
  const stageOf = (placed: Placed): number | null =>
    (placed.touchpoint !== undefined ? stageOfTouchpoint.get(placed.touchpoint) : undefined) ??
    stageIndex(placed, stages)
  const spanOf = (placed: Placed): Span | null => {
    if (own) {
      const range = columnOf(journey, placed)
      return range && [range.from, range.to]
    }
    const stage = stageOf(placed)
    return stage === null ? null : [stage, stage]
  }

  const touchpointRow = layOut(ordered, columns.length, spanOf)
  const touchpointX = placesOf(touchpointRow)
  const cards = recordsOf(journey, 'card')
  const stageOfAction = (action: Action): number => {
    const placed = placeOfAction(journey, action)
    return (placed && stageOf(placed)) ?? 0
  }
  return {
    journey,
    model,
    own,
    stages,
    columns,
    spans,
    touchpoints: perStage(ordered, ({ id }) => stageOfTouchpoint.get(id) ?? null),
    touchpointRow,
    touchpointX,
    outside: ordered.filter(({ id }) => stageOfTouchpoint.get(id) === null),
    lanes: recordsOf(journey, 'lane').map((lane) => {
      const here = cards.filter((card) => card.lane === lane.id && spanOf(card) !== null)
      return { lane, cards: here, laid: layOut(here, columns.length, spanOf) }
    }),
    feelings: recordsOf(journey, 'feeling')
      .flatMap((feeling): PlacedFeeling[] => {
        const span = spanOf(feeling)
        if (!span) return []
        const at = feeling.touchpoint === undefined ? undefined : touchpointX.get(feeling.touchpoint)
        return [
          { feeling, x: at ?? (span[0] + span[1] + 1) / 2, where: whereOf(feeling, journey, columns, stages, span) },
        ]
      })
      .sort((a, b) => a.x - b.x),
    kpis: drawKpis(perStage(recordsOf(journey, 'kpi'), stageOf), stages),
    actions: perStage(recordsOf(journey, 'action'), stageOfAction),
    personas: recordsOf(journey, 'persona'),
    evidence: evidenceByRecord(journey),
  }
}

function drawColumns(journey: Journey, stages: readonly ReadStage[], own: boolean): DrawnColumn[] {
  if (!own) return stages.map((_, stage) => ({ stage, step: null }))
  const steps = new Map(recordsOf(journey, 'step').map((step) => [step.id, step]))
  return columnsOf(journey).map(({ stage, step }) => ({
    stage: stages.findIndex(({ id }) => id === stage),
    step: (step !== null && steps.get(step)) || null,
  }))
}

/** Touchpoints of one column stand side by side in it; a wide one stands in the middle of what it covers. */
function placesOf({ cells, wide }: Laid<WithId<Touchpoint>>): Map<string, number> {
  return new Map([
    ...cells.flatMap((row, column) =>
      row.map(({ id }, index): [string, number] => [id, column + (index + 0.5) / row.length]),
    ),
    ...wide.map(({ item, from, to }): [string, number] => [item.id, (from + to + 1) / 2]),
  ])
}

function whereOf(
  feeling: Feeling,
  journey: Journey,
  columns: readonly DrawnColumn[],
  stages: readonly ReadStage[],
  [from]: Span,
): string {
  const touchpoint = feeling.touchpoint === undefined ? undefined : journey.records[feeling.touchpoint]
  if (touchpoint?.kind === 'touchpoint') return touchpoint.name
  const { step, stage } = columns[from]!
  return (feeling.step !== undefined && step?.name) || stages[stage]!.name
}

/** The team's KPIs of a stage; a stage without any shows what the model suggests. */
function drawKpis(records: WithId<KpiRecord>[][], stages: ReadStage[]): DrawnKpi[][] {
  return stages.map((stage, index) => {
    const own = records[index]!
    if (own.length > 0) return own.map((record) => ({ id: record.id, kpi: record.kpi ?? null, record }))
    return stage.kpis.map((kpi) => ({ id: null, kpi, record: null }))
  })
}

/** The name of a stage, step or touchpoint. */
export function placeName({ stages, journey }: DrawnMap, at: string): string {
  const record = journey.records[at]
  const named = record?.kind === 'step' || record?.kind === 'touchpoint' ? record.name : undefined
  return stages.find(({ id }) => id === at)?.name ?? named ?? at
}

/** How well a record is supported. */
export const evidenceStateOf = (map: DrawnMap, id: string): EvidenceState => supportOf(map.evidence.get(id))

/** Whether anyone could be seen going on from a stage: without a later stage to count, nobody can be said to stop. */
export const hasLater = (map: DrawnMap, stage: number): boolean =>
  map.stages.some((_, later) => later > stage && isCountable(map, later))

/** Whether a stage can be counted at all: by its own rule, or by a rule of a touchpoint in it. */
export function isCountable(map: DrawnMap, stage: number): boolean {
  return map.stages[stage]?.rule !== undefined || (map.touchpoints[stage] ?? []).some(({ rule }) => rule !== undefined)
}
