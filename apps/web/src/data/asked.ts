import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import type { Answers, Period, Question } from '@wegwijs/analytics/question'
import { periodOf } from '../search.ts'
import { client } from './client.ts'
import { keys } from './queries.ts'

/** The period that the screen is about; absent means everything. */
export const usePeriod = (): Period | undefined => periodOf(useSearch({ strict: false }))

interface Asking {
  /** How long an answer holds; by default it is asked again whenever it is shown, for what it counts may have changed. */
  staleTime?: number
  /** The answer to the question before stays until the next is there. */
  keepsBefore?: boolean
}

/** A question's answer; null asks nothing. */
export function useAsked<Q extends Question>(
  question: Q | null,
  { staleTime = 0, keepsBefore = false }: Asking = {},
): UseQueryResult<Answers[Q['kind']]> {
  return useQuery<Answers[Question['kind']]>({
    queryKey: keys.answer(question?.kind ?? '', JSON.stringify(question)),
    queryFn: () => client.ask(question!),
    enabled: question !== null,
    staleTime,
    ...(keepsBefore && { placeholderData: keepPreviousData }),
  }) as UseQueryResult<Answers[Q['kind']]>
}
