import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import type { SearchesAnswer } from '@wegwijs/analytics/question'
import type { ModelId } from '@wegwijs/journey'
import { periodOf } from '../search.ts'
import { client } from './client.ts'
import { keys } from './queries.ts'

/** What people search for, by the stages of a model, over the period of the screen. */
export function useSearches(journey: string, model: ModelId, limit: number): UseQueryResult<SearchesAnswer> {
  const period = periodOf(useSearch({ strict: false }))
  const question = { kind: 'searches' as const, journey, model, limit, ...(period && { period }) }
  return useQuery({
    queryKey: keys.answer('searches', JSON.stringify(question)),
    queryFn: () => client.ask(question),
    staleTime: 0,
  })
}
