import { type FactGroup, type MetricId, metricIds, metrics } from '@wegwijs/journey'
import type { Population } from './about.ts'
import type { CountedGroups } from './facts/counted.ts'
import type { KpiValue } from './kpis.ts'
import { type Connected, groupsOf, measured, newestOf } from './measure.ts'
import { type Slice, type Step, sliceBefore, sliceLastYear, slicesOf, type TrendSlice } from './slices.ts'

interface Asked {
  kpis?: MetricId[] | undefined
  every?: Step | undefined
  compare?: boolean | undefined
}

/** What must be counted to answer a question about KPIs: `groups` of facts in every slice of every run. */
export interface KpiPlan {
  ids: readonly MetricId[]
  groups: readonly FactGroup[]
  /** Slices of one run do not overlap: the period, the stretch before, a year ago, and the steps of the trend. */
  runs: { whole: Slice[]; before: Slice[]; lastYear: Slice[]; trend: TrendSlice[] }
  asked: Asked
}
export const runNames = ['whole', 'before', 'lastYear', 'trend'] as const
export type CountedRuns = Record<(typeof runNames)[number], CountedGroups[]>

export function kpiPlan(asked: Asked, { period, oldest }: Population): KpiPlan {
  const ids = asked.kpis ?? metricIds
  const earlier = (of: typeof sliceBefore): Slice[] => {
    const slice = asked.compare && period ? of(period, oldest!) : null
    return slice ? [slice] : []
  }
  const runs = {
    whole: [period ?? { from: 0, to: -1 }],
    before: earlier(sliceBefore),
    lastYear: earlier(sliceLastYear),
    trend: asked.every && period ? slicesOf(period, asked.every) : [],
  }
  return { ids, groups: groupsOf(ids), runs, asked }
}

/** The rows, from what was counted by the plan. */
export function kpiRows({ ids, runs, asked }: KpiPlan, counted: CountedRuns, connected: Connected): KpiValue[] {
  return ids.map((id) => {
    const metric = metrics[id]
    const of = (facts: CountedGroups) => measured(metric, facts, connected)
    const earlier = (run: 'before' | 'lastYear') => {
      const [slice, facts] = [runs[run][0], counted[run][0]]
      return slice && facts ? { ...slice, ...of(facts) } : null
    }
    return {
      kpi: id,
      ...of(counted.whole[0]!),
      newest: newestOf(metric, counted.whole[0]!),
      ...(asked.every && { trend: runs.trend.map((slice, index) => ({ ...slice, ...of(counted.trend[index]!) })) }),
      ...(asked.compare && { before: earlier('before'), lastYear: earlier('lastYear') }),
    }
  })
}
