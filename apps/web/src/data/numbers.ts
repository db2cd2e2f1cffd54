import type { FeelingsAnswer, FlowAnswer, KpiValue, MapAnswer } from '@wegwijs/analytics/question'

/** What an answer says of itself. */
export type About = MapAnswer['flow']['about']

/** Looks numbers up in a measured map; what was not measured is null, never zero. */
export interface Numbers {
  answer: MapAnswer
  /** False while nothing has been imported, so that nothing can be counted. */
  any: boolean
  touchpoint: (id: string) => { people: number; events: number } | null
  stage: (id: string) => FlowAnswer['stages'][number] | null
  pair: (from: string, to: string) => FlowAnswer['pairs'][number] | null
  feeling: (touchpoint: string | undefined) => FeelingsAnswer['rows'][number] | null
  kpi: (kpi: string | null) => KpiValue | null
}

export function numbersOf(answer: MapAnswer): Numbers {
  const any = answer.flow.about.watermark !== null
  const touchpoints = new Map(answer.touchpoints.rows.map((row) => [row.key, row]))
  const stages = new Map(answer.flow.stages.map((row) => [row.key, row]))
  const pairs = new Map(answer.flow.pairs.map((row) => [pairKey(row.from, row.to), row]))
  const feelings = new Map(answer.feelings.rows.map((row) => [row.key, row]))
  const kpis = new Map(answer.kpis.rows.map((row) => [row.kpi, row]))
  return {
    answer,
    any,
    touchpoint: (id) => (any ? (touchpoints.get(id) ?? { people: 0, events: 0 }) : null),
    stage: (id) => (any ? (stages.get(id) ?? null) : null),
    pair: (from, to) => (any ? (pairs.get(pairKey(from, to)) ?? null) : null),
    feeling: (touchpoint) => (touchpoint === undefined ? null : (feelings.get(touchpoint) ?? null)),
    kpi: (kpi) => (kpi === null ? null : (kpis.get(kpi) ?? null)),
  }
}

const pairKey = (from: string, to: string): string => `${from}\u0000${to}`
