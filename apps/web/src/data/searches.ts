import type { UseQueryResult } from '@tanstack/react-query'
import type { SearchesAnswer } from '@wegwijs/analytics/question'
import type { ModelId } from '@wegwijs/journey'
import { useAsked, usePeriod } from './asked.ts'

/** What people search for, by the stages of a model, over the period of the screen. */
export function useSearches(journey: string, model: ModelId, limit: number): UseQueryResult<SearchesAnswer> {
  const period = usePeriod()
  return useAsked({ kind: 'searches', journey, model, limit, ...(period && { period }) })
}
