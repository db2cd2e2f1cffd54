import { type Journey, recordsOf, type WithId } from '../../journey/journey.ts'
import type { KpiRecord } from '../../journey/record.ts'
import type { Metric } from '../../metric/metric.ts'
import { type MetricId, metricIds, metrics } from '../../metric/metrics.ts'

/** What a name in a table means: a KPI that is on the map, or one of the product that is not yet. */
export type NamedKpi = { record: WithId<KpiRecord> } | { metric: MetricId }

/** Finds KPIs by id or name, in both languages or in the team's own words, whatever the capitals and signs. */
export function kpiFinder(journey: Journey): { find: (name: string) => NamedKpi | null; names: string[] } {
  const known = new Map<string, NamedKpi>()
  const add = (name: string, kpi: NamedKpi): void => {
    if (name !== '' && !known.has(plain(name))) known.set(plain(name), kpi)
  }
  const records = recordsOf(journey, 'kpi')
  // The whole journey comes before one place or some people.
  const ordered = records.toSorted((a, b) => Number(isPart(a)) - Number(isPart(b)))
  for (const record of ordered) add(record.name ?? '', { record })
  for (const record of ordered) add(record.id, { record })
  for (const id of metricIds) {
    const record = ordered.find(({ kpi, measure }) => kpi === id && !measure)
    const kpi: NamedKpi = record && !isPart(record) ? { record } : { metric: id }
    for (const name of namesOf(id)) add(name, kpi)
  }
  const names = [...records.flatMap(({ name }) => name ?? []), ...metricIds.flatMap(namesOf)]
  return { find: (name) => known.get(plain(name)) ?? null, names }
}

const namesOf = (id: MetricId): string[] => [id, metrics[id].name.nl, metrics[id].name.en]
const isPart = ({ at, segment }: KpiRecord): boolean => at !== undefined || segment !== undefined
const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}%]+/gu, '')

/** The unit of its values; undefined of a team's own KPI without a formula. */
export const unitOf = (kpi: NamedKpi): Metric['unit'] | undefined => {
  const id = 'metric' in kpi ? kpi.metric : kpi.record.kpi
  return id && metrics[id].unit
}
