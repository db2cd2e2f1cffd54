import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { Journey } from '@wegwijs/journey'
import { client } from './client.ts'
import { keys } from './queries.ts'

/** All journeys of the team in full, for what is shown across maps; read again each time a screen asks. */
export const useDocuments = (enabled = true): UseQueryResult<Journey[]> =>
  useQuery({ queryKey: keys.documents, queryFn: client.documents, staleTime: 0, enabled })
