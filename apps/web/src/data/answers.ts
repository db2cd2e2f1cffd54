import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { AnswersAnswer } from '@wegwijs/analytics/question'
import { useMapView } from '../actions/map-view.ts'
import { usePeriod } from './asked.ts'
import { client } from './client.ts'
import { keys } from './queries.ts'

export const sentiments = ['positive', 'negative', 'mixed', 'unsure'] as const
export type Sentiment = (typeof sentiments)[number]

/** Which of the answers at a place. */
interface AnswerChoice {
  sentiment?: Sentiment | undefined
  theme?: string | undefined
  limit: number
}

/**
 * What people said at a stage, step or touchpoint, over the period and through the model of the map. Asked again whenever it is
 * opened: a rule or an import may have changed where answers belong.
 */
export function useAnswers(
  at: string | undefined,
  { sentiment, theme, limit }: AnswerChoice,
): UseQueryResult<AnswersAnswer> {
  const { map } = useMapView()
  const period = usePeriod()
  const { id } = map.journey
  const model = map.model.id
  const place = { journey: id, model, ...(period && { period }), ...(at && { at }) }
  const which = { ...(sentiment && { sentiment }), ...(theme && { theme }) }
  const key = keys.answer('answers', JSON.stringify(place), JSON.stringify(which), String(limit))
  return useQuery({
    queryKey: key,
    queryFn: () => client.ask({ kind: 'answers', ...place, ...which, limit, offset: 0 }),
    enabled: at !== undefined,
    staleTime: 0,
    placeholderData: (before, query) => {
      const asked = query?.queryKey
      if (!before || asked?.[1] !== 'answers' || asked[2] !== key[2]) return undefined
      // Counts stay while others are chosen, answers only while there are more of the same.
      return asked[3] === key[3] ? before : { ...before, rows: [] }
    },
  })
}
