import {
  type FactGroup,
  type FactKey,
  isPart,
  type Metric,
  type MetricId,
  metricIds,
  metrics,
  ownMetric,
  withFacts,
} from '@wegwijs/journey'
import { differenceOf, type Estimate } from '../statistics/interval.ts'
import type { Population } from './about.ts'
import { DAY } from './day.ts'
import type { CountedGroups } from './facts/counted.ts'
import type { Compared, KpiValue, Measured, OwnKpi } from './kpis.ts'
import { type Connected, groupsOf, measured, newestOf } from './measure.ts'
import { boundsOf, type Period } from './read-by.ts'
import { partKey } from './resolved.ts'
import { type Slice, type Step, sliceBefore, sliceLastYear, slicesOf, startOf, type TrendSlice } from './slices.ts'
import { unusualOf } from './unusual.ts'

interface Asked {
  period?: Period | undefined
  kpis?: MetricId[] | undefined
  own?: OwnKpi[] | undefined
  every?: Step | undefined
  compare?: boolean | undefined
}

/** What must be counted to answer a question about KPIs: `groups` of facts in every slice of every run. */
export interface KpiPlan {
  metrics: readonly { kpi: string; metric: Metric }[]
  groups: readonly FactGroup[]
  /** Slices of one run do not overlap: the period, the stretch before, a year ago, and the steps of the trend. */
  runs: { whole: Slice[]; before: Slice[]; lastYear: Slice[]; trend: TrendSlice[] }
  asked: Asked
  /** What the answer is about. */
  past: Population
}
export const runNames = ['whole', 'before', 'lastYear', 'trend'] as const
export type CountedRuns = Record<(typeof runNames)[number], CountedGroups[]>

/** @param spent from the first up to the last day that rows of advertising speak of; null when there are none. */
export function kpiPlan(asked: Asked, population: Population, spent: Slice | null): KpiPlan {
  const own = asked.own ?? []
  const known = asked.kpis ?? (own.length > 0 ? [] : metricIds)
  const wanted = [...known.map((kpi) => ({ kpi, metric: metrics[kpi] as Metric })), ...own.map(ownOf)]
  const groups = groupsOf(wanted.map(({ metric }) => metric))
  const past = groups.includes('ads') ? withSpentDays(asked, population, spent) : population
  const { period, oldest } = past
  const earlier = (of: typeof sliceBefore): Slice[] => {
    const slice = asked.compare && period ? of(period, oldest ?? spent?.from ?? period.from) : null
    return slice ? [slice] : []
  }
  const runs = {
    whole: [period ?? { from: 0, to: -1 }],
    before: earlier(sliceBefore),
    lastYear: earlier(sliceLastYear),
    trend: asked.every && period ? slicesOf(period, asked.every) : [],
  }
  return { metrics: wanted, groups, runs, asked, past }
}

/**
 * Who and what lies within the period, when there are days with advertising and without events: without a chosen
 * period these are part of it, and where there are no events at all so many days end at the newest of them.
 */
function withSpentDays({ period }: Asked, past: Population, spent: Slice | null): Population {
  if (!spent) return past
  if (!past.period) return { ...past, period: boundsOf(period, spent.from, spent.to) }
  if (period) return past
  const { from, to } = past.period
  return {
    ...past,
    period: { from: spent.from < startOf(from, 'day') ? spent.from : from, to: spent.to - DAY >= to ? spent.to : to },
  }
}

/** Whether anything can be known of a metric in a slice: only of advertising beyond the events (D94). */
const isSeen = (metric: Metric, { from, to }: Slice, { oldest, watermark }: Population): boolean =>
  watermark === null || (from <= watermark && to >= oldest!) || groupsOf([metric]).every((group) => group === 'ads')

/** The rows, from what was counted by the plan. */
export function kpiRows(
  { metrics: wanted, runs, asked, past }: KpiPlan,
  counted: CountedRuns,
  connected: Connected,
): KpiValue[] {
  return wanted.map(({ kpi, metric }) => {
    const of = (facts: CountedGroups, slice: Slice) =>
      isSeen(metric, slice, past) ? measured(metric, facts, connected) : nothingSeen
    const now = of(counted.whole[0]!, runs.whole[0]!)
    const trend = runs.trend.map((slice, index) => ({ ...slice, ...of(counted.trend[index]!, slice) }))
    const earlier = (run: 'before' | 'lastYear') => {
      const [slice, facts] = [runs[run][0], counted[run][0]]
      return slice && facts ? compared(now, { ...slice, ...of(facts, slice) }) : null
    }
    return {
      kpi,
      ...now,
      newest: newestOf(metric, counted.whole[0]!),
      ...(asked.every && { trend, unusual: unusualOf(trend, asked.every, metric.unit) }),
      ...(asked.compare && { before: earlier('before'), lastYear: earlier('lastYear') }),
    }
  })
}

/** Of days after the newest or before the oldest event nothing is known; that is not 0. */
const nothingSeen: Measured = { value: null, n: 0, low: null, high: null, currency: null, missing: 'period' }

/** What was measured then, and whether it has changed since by more than chance. */
function compared(now: Measured, then: Slice & Measured): Compared {
  const [a, b] = [estimateOf(now), estimateOf(then)]
  return { ...then, change: a && b ? differenceOf(a, b) : null }
}

const estimateOf = ({ value, low, high }: Measured): Estimate | null =>
  value === null || low === null || high === null ? null : { value, low, high }

/** An own KPI, its parts named by its place in the question: several may have a part of the same name. */
function ownOf({ id, measure }: OwnKpi, index: number): { kpi: string; metric: Metric } {
  const read = ownMetric(measure)
  if ('problem' in read) throw new RangeError(read.problem.what.en)
  const inQuestion = (key: FactKey) => (isPart(key) ? partKey(index, key.slice('part:'.length)) : key)
  const { formula, n } = read.metric
  return { kpi: id, metric: { ...read.metric, n: inQuestion(n), formula: withFacts(formula, inQuestion) } }
}
