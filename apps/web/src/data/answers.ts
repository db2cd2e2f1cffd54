import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import type { AnswersAnswer } from '@wegwijs/analytics/question'
import { useMapView } from '../actions/map-view.ts'
import { periodOf } from '../search.ts'
import { client } from './client.ts'
import { keys, nameOf } from './queries.ts'

export const sentiments = ['positive', 'negative', 'mixed', 'unsure'] as const
export type Sentiment = (typeof sentiments)[number]

/** Which of the answers at a place. */
interface AnswerChoice {
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
  const period = periodOf(useSearch({ strict: false }))
  const { id } = map.journey
  const model = map.model.id
  const key = keys.answer('answers', id, model, nameOf(period), at ?? '', sentiment ?? '', theme ?? '', String(limit))
  return useQuery({
    queryKey: key,
    queryFn: () =>
      client.ask({
        kind: 'answers',
        journey: id,
        model,
        ...(period && { period }),
        ...(at && { at }),
        ...(sentiment && { sentiment }),
        ...(theme && { theme }),
        limit,
        offset: 0,
      }),
    enabled: at !== undefined,
    staleTime: 0,
    placeholderData: (before, query) => {
      const asked = query?.queryKey
      if (!before || asked?.[1] !== 'answers' || ![2, 3, 4, 5].every((part) => asked[part] === key[part]))
        return undefined
      // Counts stay while others are chosen, answers only while there are more of the same.
      return asked[6] === key[6] && asked[7] === key[7] ? before : { ...before, rows: [] }
    },
  })
}
