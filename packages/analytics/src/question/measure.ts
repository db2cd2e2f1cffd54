import {
  evaluate,
  type FactGroup,
  type FactKey,
  type FactValues,
  facts,
  factsIn,
  isPart,
  type Metric,
  type Need,
  scaleRange,
} from '@wegwijs/journey'
import { type Interval, meanInterval, nps, wilson } from '../statistics/interval.ts'
import type { CountedGroups } from './facts/counted.ts'
import type { Measured, Missing } from './kpis.ts'

/** Which needs have ever been met, by anything in the store. */
export type Connected = Readonly<Record<Need, boolean>>

/** The groups that a list of metrics is made of. */
export const groupsOf = (asked: readonly Metric[]): FactGroup[] => [...new Set(asked.flatMap(groupsWithin))]

/** A metric from the facts of one slice. What cannot be known is null and says why; 0 is only ever a counted 0. */
export function measured(metric: Metric, counted: CountedGroups, connected: Connected): Measured {
  const values = valuesOf(counted)
  const n = values[metric.n] ?? 0
  const absent = (missing: Missing): Measured => ({ value: null, n, low: null, high: null, currency: null, missing })
  const unmet = metric.needs.find((need) => !connected[need])
  if (unmet) return absent(unmet)
  const unknownFact = factsIn(metric.formula).find((fact) => values[fact] == null)
  if (unknownFact) return absent(values[metric.n] === 0 || noAdsIn(values, unknownFact) ? 'period' : 'scope')
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

/** No rows about these days is not the same as advertising that cost nothing. */
const noAdsIn = (values: FactValues, fact: FactKey): boolean => groupOf(fact) === 'ads' && values.spendRows === 0

/** Time of the newest row behind a metric. */
export function newestOf(metric: Metric, counted: CountedGroups): number | null {
  const times = groupsWithin(metric).flatMap((group) => counted[group]?.newest ?? [])
  return times.length > 0 ? Math.max(...times) : null
}

const factsOf = (metric: Metric) => [...factsIn(metric.formula), metric.n]
const groupsWithin = (metric: Metric): FactGroup[] => [...new Set(factsOf(metric).map(groupOf))]
const groupOf = (key: FactKey): FactGroup => (isPart(key) ? 'parts' : facts[key].group)

const valuesOf = (counted: CountedGroups): FactValues =>
  Object.assign({}, ...Object.values(counted).map(({ values }) => values))

/** Currencies of the money that the formula uses. */
function currenciesIn(metric: Metric, counted: CountedGroups): string[] {
  const isMoney = (key: FactKey) => isPart(key) || facts[key].unit === 'minor'
  const groups = factsIn(metric.formula).filter(isMoney).map(groupOf)
  return [...new Set(groups.flatMap((group) => counted[group]?.currencies ?? []))].sort()
}

function intervalOf({ formula, interval }: Metric, values: FactValues): Interval | null {
  const of = (fact: keyof FactValues): number => values[fact] ?? 0
  if (interval === 'nps') return nps(of('promoters'), of('detractors'), of('npsAnswers'))
  if (interval === 'mean') return meanInterval(of('cesAnswers'), of('cesSum'), of('cesSquares'), scaleRange.ces)
  if (interval === 'none' || !('divide' in formula)) return null
  const [part, whole] = formula.divide.map((each) => evaluate(each, values))
  // A platform may report more clicks than impressions; that is a ratio and no share.
  return part == null || whole == null || part > whole ? null : wilson(part, whole)
}
