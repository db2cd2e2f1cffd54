import { type Journey, type MetricId, newRecord, newRecordId, withRecord } from '@wegwijs/journey'
import type { Change } from '@wegwijs/live-map'
import type { DrawnMap } from '../../../data/drawn-map.ts'

/** What the model suggests for a stage made the team's own, so that none disappears when one of them is changed. */
interface TakenOver {
  change: Change
  /** The record each KPI gets. */
  ids: ReadonlyMap<MetricId, string>
}

/** Takes over the suggestions of a stage; nothing when its KPIs are the team's own already. */
export function takeOver({ stages, kpis }: DrawnMap, journey: Journey, stage: number): TakenOver {
  const suggested = (kpis[stage] ?? []).flatMap(({ id, kpi }) => (id === null && kpi !== null ? [kpi] : []))
  const ids = new Map(suggested.map((kpi) => [kpi, newRecordId(journey, 'kpi')]))
  const change: Change = (now) =>
    [...ids].reduce(
      (next, [kpi, id]) => withRecord(next, id, { ...newRecord(next, 'kpi', { stage: stages[stage]!.id }), kpi }),
      now,
    )
  return { change, ids }
}
