import { useQuery } from '@tanstack/react-query'
import { differences, type Journey, type Mark, marksOf, type StateView, stateDifferences } from '@wegwijs/journey'
import { useMemo } from 'react'
import { client } from '../../data/client.ts'
import { keys } from '../../data/queries.ts'

const none: ReadonlyMap<string, Mark> = new Map()

/** What differs on the map from another state or from an earlier version, by record. */
export function useMarks(
  journey: Journey,
  state: StateView | undefined,
  version: string | undefined,
): ReadonlyMap<string, Mark> {
  const { data } = useQuery({
    queryKey: keys.version(journey.id, version ?? ''),
    queryFn: () => client.version(journey.id, version!),
    enabled: version !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  })
  return useMemo(() => {
    if (version !== undefined) return data ? marksOf(differences(data.journey, journey)) : none
    return state === 'difference' ? marksOf(stateDifferences(journey)) : none
  }, [journey, state, version, data])
}
