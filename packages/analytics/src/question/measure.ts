import {
  evaluate,
  type FactGroup,
  type FactValues,
  facts,
  factsIn,
  type Metric,
  type MetricId,
  metricIds,
  metrics,
  type Need,
} from '@wegwijs/journey'
import { type Interval, meanInterval, nps, wilson } from '../statistics/interval.ts'
import type { Counted, CountedGroups } from './facts/counted.ts'
import type { Measured, Missing } from './kpis.ts'

/** Which needs have ever been met, by anything in the store. */
export type Connected = Readonly<Record<Need, boolean>>

/** The groups that a list of metrics is made of. */
export const groupsOf = (ids: readonly MetricId[]): FactGroup[] => [
  ...new Set(ids.flatMap((id) => factsOf(metrics[id])).map((fact) => facts[fact].group)),
]

export const asked = (ids: readonly MetricId[] | undefined): readonly MetricId[] => ids ?? metricIds

/** A metric from the facts of one slice. What cannot be known is null and says why; 0 is only ever a counted 0. */
export function measured(metric: Metric, counted: CountedGroups, connected: Connected): Measured {
  const values = valuesOf(counted)
  const n = values[metric.n] ?? 0
  const absent = (missing: Missing): Measured => ({ value: null, n, low: null, high: null, currency: null, missing })
  const unmet = metric.needs.find((need) => !connected[need])
  if (unmet) return absent(unmet)
  if (factsIn(metric.formula).some((fact) => values[fact] == null)) return absent('scope')
  const money = currenciesIn(metric, counted)
  if (money.length > 1) return absent('currency')
  const value = evaluate(metric.formula, values)
  if (value === null) return absent('period')
  const interval = intervalOf(metric, values)
  return {
    value: metric.unit === 'money' ? value / 100 : value,
    n,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    currency: metric.unit === 'money' ? (money[0] ?? null) || null : null,
    missing: null,
  }
}

/** Time of the newest row behind a metric. */
export function newestOf(metric: Metric, counted: CountedGroups): number | null {
  const times = groupsWithin(metric).flatMap((group) => counted[group]?.newest ?? [])
  return times.length > 0 ? Math.max(...times) : null
}

const factsOf = (metric: Metric) => [...factsIn(metric.formula), metric.n]
const groupsWithin = (metric: Metric): FactGroup[] => [...new Set(factsOf(metric).map((fact) => facts[fact].group))]

const valuesOf = (counted: CountedGroups): FactValues =>
  Object.assign({}, ...Object.values(counted).map(({ values }) => values))

/** Currencies of the money that the formula uses. */
function currenciesIn(metric: Metric, counted: CountedGroups): string[] {
  const groups = factsIn(metric.formula).flatMap((fact) => (facts[fact].unit === 'minor' ? [facts[fact].group] : []))
  return [...new Set(groups.flatMap((group) => counted[group]?.currencies ?? []))].sort()
}

function intervalOf({ formula, interval }: Metric, values: FactValues): Interval | null {
  const of = (fact: keyof FactValues): number => values[fact] ?? 0
  if (interval === 'nps') return nps(of('promoters'), of('detractors'), of('npsAnswers'))
  if (interval === 'mean') return meanInterval(of('cesAnswers'), of('cesSum'), of('cesSquares'))
  if (interval === 'none' || !('divide' in formula)) return null
  const [part, whole] = formula.divide.map((each) => evaluate(each, values))
  return part == null || whole == null ? null : wilson(part, whole)
}

/** Nothing of this group can be known here. */
export const unknown: Counted = { values: {}, currencies: [], newest: null }
