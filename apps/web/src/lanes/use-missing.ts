import type { Hindrance, KpiValue } from '@wegwijs/analytics/question'
import { type Need, needs } from '@wegwijs/journey'
import { useTranslations } from 'use-intl'
import type { DrawnKpi } from '../data/drawn-map.ts'
import type { KpiReading } from '../data/kpi-reading.ts'
import { useText } from '../language/provider.tsx'

/** A KPI that ought to be counted but was not, cannot be counted here, such as for a persona without a segment. */
export const whyMissing = (drawn: DrawnKpi, counted: KpiValue | null, reading: KpiReading): KpiReading['missing'] =>
  counted === null && (drawn.kpi !== null || drawn.record?.measure) ? 'scope' : reading.missing

/** Why there is no number, and what to do about it. */
export function useMissing(): (missing: KpiReading['missing']) => string {
  const t = useTranslations('map.kpi')
  const text = useText()
  return (missing) => {
    if (missing === null) return t('typeIn')
    return missing in needs ? text(needs[missing as Need]) : t(`hindered.${missing as Hindrance}`)
  }
}
