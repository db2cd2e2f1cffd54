import { type FactId, factsIn, type Text } from '@wegwijs/journey'
import { paidChoice } from './channel.ts'
import type { CountedRuns, KpiPlan } from './kpi-rows.ts'
import { partlySpentChoice, unvaluedBackChoice } from './left-out-money.ts'
import { timeOnPageChoice, visitChoices } from './visit.ts'

/** The silent choices behind the KPIs that were asked, spoken. */
export function kpiChoices({ metrics, groups }: KpiPlan, { whole }: CountedRuns): Text[] {
  const uses = (fact: FactId): boolean => metrics.some(({ metric }) => factsIn(metric.formula).includes(fact))
  const { visits, ads, orders, customers } = whole[0]!
  const { timedViews, measuredViews } = visits?.values ?? {}
  return [
    ...(groups.includes('visits') ? visitChoices() : []),
    ...(uses('viewSeconds') && timedViews ? [timeOnPageChoice(timedViews, measuredViews ?? 0)] : []),
    ...(groups.includes('paid') ? [paidChoice] : []),
    ...partlySpentChoice(ads?.partly ?? []),
    ...(uses('refunds') ? unvaluedBackChoice(orders?.values.unvaluedBack) : []),
    ...(uses('lifetimeRevenue') ? unvaluedBackChoice(customers?.values.lifetimeUnvaluedBack) : []),
  ]
}
