import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { JourneySummary, MapResponse, StoreSummary } from '@wegwijs/api'
import type { ModelId } from '@wegwijs/journey'
import type { PeriodDays } from '../search.ts'
import { client } from './client.ts'

/** Names of what is kept in the cache, so that a save or an import knows what has become old. */
export const keys = {
  journeys: ['journeys'] as const,
  documents: ['documents'] as const,
  journey: (id: string) => ['journey', id] as const,
  maps: (id: string) => ['map', id] as const,
  map: (id: string, model: ModelId, days?: PeriodDays) => ['map', id, model, days ?? 'everything'] as const,
  store: ['store'] as const,
  answer: (...about: string[]) => ['answer', ...about] as const,
}

export const useJourneys = (): UseQueryResult<JourneySummary[]> =>
  useQuery({ queryKey: keys.journeys, queryFn: client.journeys })

export const useStore = (): UseQueryResult<StoreSummary> => useQuery({ queryKey: keys.store, queryFn: client.store })

/** The measured map with the model it was read through. */
export type MeasuredMap = MapResponse & { model: ModelId }

/**
 * While another model or period is being read the previous map stays, so `data.model` and the period that its answers
 * tell may still be the old ones.
 */
export const useMap = (id: string, model: ModelId, days?: PeriodDays): UseQueryResult<MeasuredMap> =>
  useQuery({
    queryKey: keys.map(id, model, days),
    queryFn: async () => ({ ...(await client.map(id, model, days)), model }),
    placeholderData: keepPreviousData,
  })
