import { type Journey, type MetricId, newRecord, newRecordId, withRecord } from '@wegwijs/journey'
import type { Change } from '@wegwijs/live-map'
import type { DrawnMap } from './drawn-map.ts'

/** What the model suggests for a stage made the team's own, so that none disappears when one of them is changed. */
interface TakenOver {
  change: Change
  /** The record each KPI gets. */
  ids: ReadonlyMap<MetricId, string>
}

/** A KPI picked by its name, or words that name one of the team's own. */
export type PickedKpi = { kpi: MetricId } | { name: string }

/** The journey with a KPI in a stage, beside those the model suggests there; the same journey when it is there already. */
export function withPickedKpi(map: DrawnMap, journey: Journey, stage: number, id: string, picked: PickedKpi): Journey {
  const { change, ids } = takeOver(map, journey, stage)
  const kept = change(journey)
  const isThere = 'kpi' in picked && (map.kpis[stage] ?? []).some(({ kpi }) => kpi === picked.kpi)
  if (isThere || ('kpi' in picked && ids.has(picked.kpi))) return kept
  const { kpi: _first, ...empty } = newRecord(kept, 'kpi', { stage: map.stages[stage]!.id })
  return withRecord(kept, id, { ...empty, ...picked })
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
