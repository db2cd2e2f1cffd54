import type { KpiValue } from '@wegwijs/analytics/question'
import { type KpiRecord, type MetricUnit, metrics } from '@wegwijs/journey'
import type { Formats } from '../language/format.ts'
import type { DrawnKpi } from './drawn-map.ts'

/** A KPI as it stands on the map. Values typed by hand are never mixed with counted ones. */
export interface KpiReading {
  value: number | null
  unit: MetricUnit
  source: 'counted' | 'byHand' | 'none'
  n: number | null
  /** Null for amounts whose source named no currency: they are written as plain numbers. */
  currency: string | null
  direction: 'up' | 'down'
  /** Null without a target or a value. */
  met: boolean | null
  /** What to connect before the KPI can be counted. */
  missing: KpiValue['missing']
}

export function readKpi(drawn: DrawnKpi, counted: KpiValue | null): KpiReading {
  const definition = drawn.kpi === null ? null : metrics[drawn.kpi]
  const unit: MetricUnit = definition?.unit ?? 'score'
  const direction = drawn.record?.direction ?? definition?.direction ?? 'up'
  const typed = drawn.record ? latestTyped(drawn.record) : null
  const fromCount = counted?.value ?? null
  const value = fromCount ?? typed
  const target = drawn.record?.target ?? null
  return {
    value,
    unit,
    source: fromCount !== null ? 'counted' : typed !== null ? 'byHand' : 'none',
    n: fromCount !== null ? (counted?.n ?? null) : null,
    currency: fromCount === null ? 'EUR' : (counted?.currency ?? null),
    direction,
    met: value === null || target === null ? null : direction === 'up' ? value >= target : value <= target,
    missing: fromCount === null ? (counted?.missing ?? null) : null,
  }
}

/** The newest value typed by hand. */
function latestTyped(record: KpiRecord): number | null {
  const latest = record.values.reduce<KpiRecord['values'][number] | null>(
    (best, each) => (best === null || each.day >= best.day ? each : best),
    null,
  )
  return latest?.value ?? null
}

/** A KPI value as a person writes it. */
export function writeKpi(value: number, unit: MetricUnit, currency: string | null, formats: Formats): string {
  switch (unit) {
    case 'rate':
      return formats.share(value)
    case 'money':
      return currency === null ? formats.decimal(value) : formats.money(value, currency)
    case 'seconds':
      return formats.duration(value * 1000)
    case 'nps':
      return formats.number(value)
    case 'people':
    case 'count':
      return formats.compact(value)
    default:
      return formats.decimal(value)
  }
}
