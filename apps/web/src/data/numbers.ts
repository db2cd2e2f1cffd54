import type { FeelingsAnswer, FlowAnswer, KpiValue, MapAnswer, Reported } from '@wegwijs/analytics/question'
import { inState, type Journey, recordsOf, type Touchpoint } from '@wegwijs/journey'
import type { DrawnKpi } from './drawn-map.ts'

/** What an answer says of itself. */
export type About = MapAnswer['flow']['about']

/** Looks numbers up in a measured map; what was not measured is null, never zero. */
export interface Numbers {
  answer: MapAnswer
  /** False while nothing has been imported, so that nothing can be counted. */
  any: boolean
  /** Whether no event in all that is stored fits the rule that the touchpoint has: unknown, and not 0. */
  neverSeen: (id: string, touchpoint: Pick<Touchpoint, 'rule'>) => boolean
  /** Null unless the touchpoint was counted by the rule it has, and was ever seen. */
  touchpoint: (id: string, touchpoint: Pick<Touchpoint, 'rule'>) => { people: number; events: number } | null
  stage: (id: string) => FlowAnswer['stages'][number] | null
  pair: (from: string, to: string) => FlowAnswer['pairs'][number] | null
  feeling: (touchpoint: string | undefined) => FeelingsAnswer['rows'][number] | null
  /** By the stage customers were in when they answered. */
  stageFeeling: (stage: string) => FeelingsAnswer['rows'][number] | null
  /** A KPI that is the team’s own, or measured at one place or for one segment, has its number by its record. */
  kpi: (drawn: DrawnKpi) => KpiValue | null
  /** What another system reported of a KPI of the whole journey. */
  reported: (drawn: DrawnKpi) => Reported | null
}

/** By which rule each touchpoint is counted. Only the journey as it is: nobody has been at what is only wished for. */
export type CountedRules = Readonly<Record<string, string>>
export const countedRulesOf = (journey: Journey): CountedRules =>
  Object.fromEntries(
    recordsOf(inState(journey, 'as-is'), 'touchpoint').flatMap(({ id, rule }) =>
      rule ? [[id, JSON.stringify(rule)]] : [],
    ),
  )

export function numbersOf(answer: MapAnswer, counted: CountedRules = {}): Numbers {
  const any = answer.flow.about.watermark !== null
  const touchpoints = new Map(answer.touchpoints.rows.map((row) => [row.key, row]))
  const stages = new Map(answer.flow.stages.map((row) => [row.key, row]))
  const pairs = new Map(answer.flow.pairs.map((row) => [pairKey(row.from, row.to), row]))
  const feelings = new Map(answer.feelings.rows.map((row) => [row.key, row]))
  const isCounted = (id: string, { rule }: Pick<Touchpoint, 'rule'>): boolean =>
    any && rule !== undefined && counted[id] === JSON.stringify(rule)
  const unseen = new Set([...(answer.touchpoints.neverSeen ?? []), ...answer.flow.neverSeen])
  const kpis = new Map(answer.kpis.rows.map((row) => [row.kpi, row]))
  return {
    answer,
    any,
    neverSeen: (id, touchpoint) => isCounted(id, touchpoint) && unseen.has(id),
    touchpoint: (id, touchpoint) =>
      isCounted(id, touchpoint) && !unseen.has(id) ? (touchpoints.get(id) ?? { people: 0, events: 0 }) : null,
    stage: (id) => (any && !unseen.has(id) ? (stages.get(id) ?? null) : null),
    pair: (from, to) => (any && !unseen.has(from) && !unseen.has(to) ? (pairs.get(pairKey(from, to)) ?? null) : null),
    feeling: (touchpoint) => (touchpoint === undefined ? null : (feelings.get(touchpoint) ?? null)),
    stageFeeling: (stage) => answer.feelings.stages.find(({ key }) => key === stage) ?? null,
    kpi: ({ kpi, record, at }) => {
      if (at !== undefined) return null
      if (record && (record.at || record.segment || record.measure)) return answer.placed[record.id] ?? null
      return kpi === null ? null : (kpis.get(kpi) ?? null)
    },
    reported: ({ kpi, record, at }) =>
      kpi === null || at !== undefined || record?.at || record?.segment ? null : (answer.reported[kpi] ?? null),
  }
}

const pairKey = (from: string, to: string): string => `${from}\u0000${to}`
