import type { KpiValue, Reported } from '@wegwijs/analytics/question'
import {
  type KpiRecord,
  type Language,
  type Metric,
  type MetricId,
  type MetricUnit,
  metrics,
  ownMetric,
} from '@wegwijs/journey'
import type { Formats } from '../language/format.ts'
import type { DrawnKpi } from './drawn-map.ts'

/** A KPI as it stands on the map. Values typed by hand are never mixed with counted ones. */
export interface KpiReading {
  value: number | null
  unit: MetricUnit
  source: 'counted' | 'byHand' | 'reported' | 'none'
  /** Which other system says so, when that is the source. */
  reported: Reported | null
  n: number | null
  /** Whether so little lies behind it that it may well be chance. */
  few: boolean
  /** Null for amounts whose source named no currency: they are written as plain numbers. */
  currency: string | null
  direction: 'up' | 'down'
  /** Null without a target or a value. */
  met: boolean | null
  /** What to connect before the KPI can be counted. */
  missing: KpiValue['missing']
}

export function readKpi(drawn: DrawnKpi, counted: KpiValue | null, told: Reported | null = null): KpiReading {
  const definition = metricOf(drawn)
  const unit: MetricUnit = definition?.unit ?? 'score'
  const direction = drawn.record?.direction ?? definition?.direction ?? 'up'
  const typed = drawn.record ? latestTyped(drawn.record) : null
  const fromCount = counted?.value ?? null
  const reported = fromCount === null && typed === null ? told : null
  const value = fromCount ?? typed ?? reported?.value ?? null
  const target = drawn.record?.target ?? null
  return {
    value,
    unit,
    source: fromCount !== null ? 'counted' : typed !== null ? 'byHand' : reported ? 'reported' : 'none',
    reported,
    n: fromCount !== null ? (counted?.n ?? null) : null,
    few: fromCount !== null && definition?.interval !== 'none' && (counted?.n ?? 0) < FEW,
    currency: reported ? reported.currency : fromCount === null ? 'EUR' : (counted?.currency ?? null),
    direction,
    met: value === null || target === null ? null : direction === 'up' ? value >= target : value <= target,
    missing: fromCount === null ? (counted?.missing ?? null) : null,
  }
}

/** Shares and scores of fewer than this are shown as uncertain. */
const FEW = 30

/** The KPI as the product counts it; null when it has only typed values. */
export function metricOf({ kpi, record }: { kpi: MetricId | null; record: KpiRecord | null }): Metric | null {
  if (kpi !== null) return metrics[kpi]
  const own = record?.measure && ownMetric(record.measure, record.name)
  return own && 'metric' in own ? own.metric : null
}

/** Whether a longer stretch of time gives more of it, so that its target cannot be held against a day or a week. */
export const growsWithTime = (metric: Pick<Metric, 'additive' | 'unit'> | null): boolean =>
  metric !== null && (metric.additive || metric.unit === 'people')

/** The team's own name for a KPI, or the one everybody uses. */
export const kpiName = (
  { name, kpi }: { name?: string | undefined; kpi?: MetricId | undefined },
  language: Language,
): string => name ?? (kpi ? metrics[kpi].name[language] : '')

/** The newest value typed by hand. */
function latestTyped(record: KpiRecord): number | null {
  const latest = record.values.reduce<KpiRecord['values'][number] | null>(
    (best, each) => (best === null || each.day >= best.day ? each : best),
    null,
  )
  return latest?.value ?? null
}

/** A KPI value as a person writes it, in full. */
export function writeKpi(value: number, unit: MetricUnit, currency: string | null, formats: Formats): string {
  switch (unit) {
    case 'rate':
      return formats.share(value)
    case 'money':
      return currency === null ? formats.upToTwo(value) : formats.money(value, currency)
    case 'seconds':
      return formats.seconds(value)
    case 'nps':
    case 'people':
    case 'count':
      return formats.number(value)
    case 'ratio':
      return formats.upToTwo(value)
    default:
      return formats.decimal(value)
  }
}

/** The same where there is little room: 18,4k and € 6,8 mln; up to ten thousand in full, so that 1.987 is not 2,0k. */
export function writeKpiShort(value: number, unit: MetricUnit, currency: string | null, formats: Formats): string {
  const isCount = unit === 'people' || unit === 'count'
  if (isCount && Math.abs(value) >= 10_000) return formats.compact(value)
  if (unit === 'money' && currency !== null && Math.abs(value) >= 100_000) return formats.compactMoney(value, currency)
  return writeKpi(value, unit, currency, formats)
}
