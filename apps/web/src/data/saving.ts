import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { client } from './client.ts'
import { keys } from './queries.ts'

/** Makes a new journey; the list is read again. */
export function useCreateJourney() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: client.createJourney,
    onSuccess: () => void queries.invalidateQueries({ queryKey: keys.journeys }),
  })
}

/** Every count may have changed: call after an import. */
export function useForgetAnswers(): () => void {
  const queries = useQueryClient()
  return () => forgetAnswers(queries)
}

/** What a screen shows is counted again; the rest is dropped, also a count under way that began before the import. */
export function forgetAnswers(queries: QueryClient): void {
  for (const queryKey of [keys.allMaps, keys.store, keys.sources, keys.answer()]) {
    queries.removeQueries({ queryKey, type: 'inactive' })
    void queries.invalidateQueries({ queryKey })
  }
}
