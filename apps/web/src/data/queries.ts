import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { Period } from '@wegwijs/analytics/question'
import type { JourneySummary, MapResponse, RemovedJourney, SourcesSummary, StoreSummary } from '@wegwijs/api'
import { type Journey, type ModelId, modelOf, type Rule, readThrough, recordsOf } from '@wegwijs/journey'
import { useMemo } from 'react'
import { client } from './client.ts'
import { type CountedRules, countedRulesOf } from './numbers.ts'
import type { Saving } from './open-journey.ts'

/** Names of what is kept in the cache, so that a save or an import knows what has become old. */
export const keys = {
  journeys: ['journeys'] as const,
  removedJourneys: ['removed journeys'] as const,
  documents: ['documents'] as const,
  journey: (id: string) => ['journey', id] as const,
  allMaps: ['map'] as const,
  map: (id: string, model: ModelId, period?: Period, countedBy?: string) =>
    ['map', id, model, periodName(period), countedBy] as const,
  version: (id: string, version: string) => ['version', id, version] as const,
  store: ['store'] as const,
  sources: ['sources'] as const,
  answer: (...about: string[]) => ['answer', ...about] as const,
}

export const useJourneys = (): UseQueryResult<JourneySummary[]> =>
  useQuery({ queryKey: keys.journeys, queryFn: client.journeys, staleTime: 0 })

/** Journeys that were removed and can come back. */
export const useRemovedJourneys = (): UseQueryResult<RemovedJourney[]> =>
  useQuery({ queryKey: keys.removedJourneys, queryFn: client.removedJourneys, staleTime: 0 })

export const useStore = (): UseQueryResult<StoreSummary> => useQuery({ queryKey: keys.store, queryFn: client.store })

/** What came from where, and every import. */
export const useSources = (): UseQueryResult<SourcesSummary> =>
  useQuery({ queryKey: keys.sources, queryFn: client.sources })

/** The measured map with the model it was read through and the rules its touchpoints were counted by. */
export type MeasuredMap = MapResponse & { model: ModelId; counted: CountedRules }

/**
 * While another model or period is being read the previous map stays, so `data.model` and the period that its answers
 * tell may still be the old ones. Counted again only when an edit changed what is counted, and only when the server has
 * that edit: words on a card change no number.
 */
export function useMap(
  journey: Journey,
  model: ModelId,
  period?: Period,
  saving: Saving = 'idle',
): Pick<UseQueryResult<MeasuredMap>, 'data' | 'error' | 'isPlaceholderData' | 'refetch'> {
  const countedBy = useMemo(() => countedByOf(journey, model), [journey, model])
  const isSaved = saving === 'idle' || saving === 'saved'
  const map = useQuery({
    queryKey: keys.map(journey.id, model, period, countedBy),
    queryFn: async () => ({
      ...(await client.map(journey.id, model, period)),
      model,
      counted: countedRulesOf(journey),
    }),
    placeholderData: previousOf(journey.id),
    enabled: isSaved,
  })
  const { data, isPlaceholderData } = map
  // What went before takes several times as long to count, and the numbers of today need not wait for it.
  const { data: history } = useQuery({
    queryKey: [...keys.map(journey.id, model, period, countedBy), 'history'],
    queryFn: () => client.kpiHistory(journey.id, model, period),
    enabled: isSaved && data !== undefined && !isPlaceholderData,
  })
  const whole = useMemo(
    () => (data && history && !isPlaceholderData ? { ...data, answer: { ...data.answer, ...history } } : data),
    [data, history, isPlaceholderData],
  )
  return { data: whole, error: map.error, isPlaceholderData, refetch: map.refetch }
}

/** `2026-01-01/2026-03-31`, `90` days or `everything`. */
const periodName = (period: Period | undefined): string =>
  period === undefined ? 'everything' : 'days' in period ? String(period.days) : `${period.from}/${period.to}`

/** The numbers that may stay while others are counted: only those of the same journey. */
export const previousOf =
  (id: string) =>
  <T>(previous: T | undefined, query: { queryKey: readonly unknown[] } | undefined): T | undefined =>
    query?.queryKey[1] === id ? previous : undefined

/** All of a journey that its numbers depend on. */
export function countedByOf(journey: Journey, model: ModelId): string {
  const { stages, touchpoints, orderRule } = readThrough(journey, modelOf(model))
  const placed = recordsOf(journey, 'kpi').flatMap(({ id, kpi, at, segment, measure }) =>
    at || segment || measure ? [[id, kpi, at, measure, segment && personaSegment(journey, segment)]] : [],
  )
  return JSON.stringify([stages.map(({ id, moments, rule }) => [id, moments, rule]), touchpoints, orderRule, placed])
}

function personaSegment({ records }: Journey, id: string): Rule | undefined {
  const persona = records[id]
  return persona?.kind === 'persona' ? persona.segment : undefined
}
