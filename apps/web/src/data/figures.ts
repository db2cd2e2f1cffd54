import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import type { FiguresAnswer, KpiFigures, KpisAnswer } from '@wegwijs/analytics/question'
import type { MetricId } from '@wegwijs/journey'
import { useMapView } from '../actions/map-view.ts'
import { periodOf } from '../search.ts'
import { client } from './client.ts'
import { keys } from './queries.ts'

/** A value of another system, and the days it is about. */
export interface SaidFigure {
  value: number
  day: string
  until: string
  /** How many single days were added up, and how many between them have no value; null of one value. */
  added: { days: number; missing: number } | null
}

/** What a source says of a KPI as a whole: the sum of its days when there are as many as in its newest figure; null without. */
export function saidBy({ newest, sum }: Pick<KpiFigures, 'newest' | 'sum'>): SaidFigure | null {
  if (!newest) return null
  const { value, day, until } = newest
  const days = (Date.parse(until) - Date.parse(day)) / 86_400_000 + 1
  if (!sum || sum.days < days) return { value, day, until, added: null }
  return { value: sum.value, day: sum.from, until: sum.until, added: { days: sum.days, missing: sum.missing } }
}

/** What other systems reported of a KPI of the product, over the period of the map. */
export function useFigures(kpi: MetricId | null): UseQueryResult<FiguresAnswer> {
  const { map } = useMapView()
  const period = periodOf(useSearch({ strict: false }))
  const question = {
    kind: 'figures' as const,
    journey: map.journey.id,
    ...(kpi && { kpi }),
    ...(period && { period }),
  }
  return useQuery({
    queryKey: keys.answer('figures', JSON.stringify(question)),
    queryFn: () => client.ask(question),
    enabled: kpi !== null,
    staleTime: 0,
  })
}

/** The KPI as it is counted over the very days that a figure is about. */
export function useCountedOver(kpi: MetricId, { day, until }: SaidFigure): UseQueryResult<KpisAnswer> {
  const { map } = useMapView()
  const question = {
    kind: 'kpis' as const,
    journey: map.journey.id,
    model: map.model.id,
    kpis: [kpi],
    period: { from: day, to: until },
  }
  return useQuery({ queryKey: keys.answer('kpis', JSON.stringify(question)), queryFn: () => client.ask(question) })
}
