import {
  type Action,
  type Card,
  type Evidence,
  type EvidenceState,
  type Feeling,
  type Journey,
  type KpiId,
  type KpiRecord,
  type Lane,
  type Model,
  type Persona,
  type ReadStage,
  readThrough,
  recordsOf,
  stageIndex,
  type Touchpoint,
  touchpointsInOrder,
  type WithId,
} from '@wegwijs/journey'

/** A lane with its cards, one list per stage. */
export interface DrawnLane {
  lane: WithId<Lane>
  cards: WithId<Card>[][]
}

/** A feeling with its place along the journey: 0 is the left edge of the first stage, 1 the left edge of the second. */
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
  kpi: KpiId | null
  record: WithId<KpiRecord> | null
}

/** A journey read through a model, arranged in columns: everything the map draws except the numbers. */
export interface DrawnMap {
  journey: Journey
  model: Model
  /** Whether the journey is read through its own model, so that its own stages can be edited. */
  own: boolean
  stages: ReadStage[]
  /** Per stage. */
  touchpoints: WithId<Touchpoint>[][]
  /** Touchpoints whose moment this model has no stage for. */
  outside: WithId<Touchpoint>[]
  lanes: DrawnLane[]
  feelings: PlacedFeeling[]
  kpis: DrawnKpi[][]
  /** Action points in the stage of the first card they answer; those of no card stand in the first stage. */
  actions: WithId<Action>[][]
  personas: WithId<Persona>[]
  /** What supports or contradicts a record, by the record's id. */
  evidence: ReadonlyMap<string, WithId<Evidence>[]>
}

export function drawMap(journey: Journey, model: Model): DrawnMap {
  const reading = readThrough(journey, model)
  const { stages } = reading
  const stageOfTouchpoint = new Map(reading.touchpoints.map(({ id, stage }) => [id, stage]))
  const ordered = touchpointsInOrder(journey, reading)
  const columns = <T>(items: readonly T[], stageOf: (item: T) => number | null): T[][] =>
    stages.map((_, index) => items.filter((item) => stageOf(item) === index))
  const touchpoints = columns(ordered, ({ id }) => stageOfTouchpoint.get(id) ?? null)
  /** A card on a touchpoint stands where the touchpoint stands. */
  const placeOf = (placed: { moment: Card['moment']; stage?: string | undefined; touchpoint?: string | undefined }) =>
    (placed.touchpoint !== undefined ? stageOfTouchpoint.get(placed.touchpoint) : undefined) ??
    stageIndex(placed, stages)
  const cards = recordsOf(journey, 'card')
  const stageOfAction = (action: Action): number => {
    const card = cards.find(({ id }) => action.from.includes(id))
    return (card && placeOf(card)) ?? 0
  }
  return {
    journey,
    model,
    own: model.id === journey.model,
    stages,
    touchpoints,
    outside: ordered.filter(({ id }) => stageOfTouchpoint.get(id) === null),
    lanes: recordsOf(journey, 'lane').map((lane) => ({
      lane,
      cards: columns(
        cards.filter((card) => card.lane === lane.id),
        placeOf,
      ),
    })),
    feelings: placeFeelings(recordsOf(journey, 'feeling'), touchpoints, stages, placeOf),
    kpis: drawKpis(columns(recordsOf(journey, 'kpi'), placeOf), stages),
    actions: columns(recordsOf(journey, 'action'), stageOfAction),
    personas: recordsOf(journey, 'persona'),
    evidence: Map.groupBy(recordsOf(journey, 'evidence'), (evidence) => evidence.for),
  }
}

function placeFeelings(
  feelings: WithId<Feeling>[],
  touchpoints: WithId<Touchpoint>[][],
  stages: ReadStage[],
  stageOf: (feeling: Feeling) => number | null,
): PlacedFeeling[] {
  return feelings
    .flatMap((feeling): PlacedFeeling[] => {
      const stage = stageOf(feeling)
      if (stage === null) return []
      const row = touchpoints[stage]!
      const at = row.findIndex(({ id }) => id === feeling.touchpoint)
      if (at < 0) return [{ feeling, x: stage + 0.5, where: stages[stage]!.name }]
      return [{ feeling, x: stage + (at + 0.5) / row.length, where: row[at]!.name }]
    })
    .sort((a, b) => a.x - b.x)
}

/** The team's KPIs of a stage; a stage without any shows what the model suggests. */
function drawKpis(records: WithId<KpiRecord>[][], stages: ReadStage[]): DrawnKpi[][] {
  return stages.map((stage, index) => {
    const own = records[index]!
    if (own.length > 0) return own.map((record) => ({ id: record.id, kpi: record.kpi ?? null, record }))
    return stage.kpis.map((kpi) => ({ id: null, kpi, record: null }))
  })
}

/** The step of a stage a record stands in; steps belong to the journey's own stages. */
export function stepNameOf(map: DrawnMap, step: string | undefined): string | null {
  const record = map.own && step !== undefined ? map.journey.records[step] : undefined
  return record?.kind === 'step' ? record.name : null
}

const strength: Record<EvidenceState, number> = { assumed: 0, researched: 1, measured: 2, contradicted: 3 }

/** How well a record is supported: one contradiction outweighs all, then a measurement, then research. */
export function evidenceStateOf(map: DrawnMap, id: string): EvidenceState {
  return strongestEvidence(map, id)?.state ?? 'assumed'
}

export function strongestEvidence(map: DrawnMap, id: string): WithId<Evidence> | undefined {
  return map.evidence.get(id)?.reduce((best, each) => (strength[each.state] > strength[best.state] ? each : best))
}

/** How many cards and feelings rest on what. */
export function evidenceCounts(map: DrawnMap): Record<EvidenceState, number> {
  const counts: Record<EvidenceState, number> = { assumed: 0, researched: 0, measured: 0, contradicted: 0 }
  for (const { cards } of map.lanes) for (const card of cards.flat()) counts[evidenceStateOf(map, card.id)] += 1
  for (const { feeling } of map.feelings) counts[evidenceStateOf(map, feeling.id)] += 1
  return counts
}

/** Whether anyone could be seen going on from a stage: without a later stage to count, nobody can be said to stop. */
export const hasLater = (map: DrawnMap, stage: number): boolean =>
  map.stages.some((_, later) => later > stage && isCountable(map, later))

/** Whether a stage can be counted at all: by its own rule, or by a rule of a touchpoint in it. */
export function isCountable(map: DrawnMap, stage: number): boolean {
  return map.stages[stage]?.rule !== undefined || (map.touchpoints[stage] ?? []).some(({ rule }) => rule !== undefined)
}
