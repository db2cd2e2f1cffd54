import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import type { AnswersAnswer } from '@wegwijs/analytics/question'
import { useMapView } from '../actions/map-view.ts'
import { client } from './client.ts'
import { keys } from './queries.ts'

export const sentiments = ['positive', 'negative', 'mixed', 'unsure'] as const
export type Sentiment = (typeof sentiments)[number]

/** Which of the answers at a place. */
export interface AnswerChoice {
  sentiment?: Sentiment | undefined
  theme?: string | undefined
  limit: number
}

/**
 * What people said at a stage or touchpoint, over the period and through the model of the map. Asked again whenever it is
 * opened: a rule or an import may have changed where answers belong.
 */
export function useAnswers(
  at: string | undefined,
  { sentiment, theme, limit }: AnswerChoice,
): UseQueryResult<AnswersAnswer> {
  const { map } = useMapView()
  const { days } = useSearch({ strict: false })
  const { id } = map.journey
  const model = map.model.id
  return useQuery({
    queryKey: keys.answer('answers', id, model, String(days), at ?? '', sentiment ?? '', theme ?? '', String(limit)),
    queryFn: () =>
      client.ask({
        kind: 'answers',
        journey: id,
        model,
        ...(days && { period: { days } }),
        ...(at && { at }),
        ...(sentiment && { sentiment }),
        ...(theme && { theme }),
        limit,
        offset: 0,
      }),
    enabled: at !== undefined,
    staleTime: 0,
    placeholderData: (previous, query) => (query?.queryKey[5] === at ? keepPreviousData(previous) : undefined),
  })
}
