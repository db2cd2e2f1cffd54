import type { DrawnKpi } from '../data/drawn-map.ts'
import { kpiName } from '../data/kpi-reading.ts'
import { useLanguage } from '../language/provider.tsx'

/** The team's own name for a KPI on the map, or the one everybody uses. */
export function useKpiName({ kpi, record }: DrawnKpi): string {
  const { language } = useLanguage()
  return kpiName({ name: record?.name, kpi: kpi ?? undefined }, language)
}
