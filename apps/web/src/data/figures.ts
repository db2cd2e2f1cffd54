import type { UseQueryResult } from '@tanstack/react-query'
import type { FiguresAnswer, KpiFigures, KpisAnswer } from '@wegwijs/analytics/question'
import { daysBetween, type MetricId } from '@wegwijs/journey'
import { useMapView } from '../actions/map-view.ts'
import { useAsked, usePeriod } from './asked.ts'

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
  const days = daysBetween(day, until) + 1
  if (!sum || sum.days < days) return { value, day, until, added: null }
  return { value: sum.value, day: sum.from, until: sum.until, added: { days: sum.days, missing: sum.missing } }
}

/** What other systems reported of a KPI of the product, over the period of the map. */
export function useFigures(kpi: MetricId | null): UseQueryResult<FiguresAnswer> {
  const { map } = useMapView()
  const period = usePeriod()
  return useAsked(kpi && { kind: 'figures', journey: map.journey.id, kpi, ...(period && { period }) })
}

/** The KPI as it is counted over the very days that a figure is about. */
export function useCountedOver(kpi: MetricId, { day, until }: SaidFigure): UseQueryResult<KpisAnswer> {
  const { map } = useMapView()
  const period = { from: day, to: until }
  return useAsked({ kind: 'kpis', journey: map.journey.id, model: map.model.id, kpis: [kpi], period })
}
