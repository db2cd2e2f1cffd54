import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { copiedJourney } from '@wegwijs/journey'
import { client } from './client.ts'
import { journeyIdFor } from './journey-id.ts'
import { keys } from './queries.ts'

/** Makes a new journey; the list is read again. */
export const useCreateJourney = () => useChangeOfList(client.createJourney)

/** Makes a journey of the team's own that begins as another one is now. */
export const useCopyJourney = () =>
  useChangeOfList(async ({ id, title }: { id: string; title: string }) => {
    const { journey } = await client.journey(id)
    return client.createJourney(copiedJourney(journey, journeyIdFor(title), title))
  })

export const useRemoveJourney = () => useChangeOfList(client.removeJourney)
export const useBringBackJourney = () => useChangeOfList(client.bringBackJourney)

/** Does something that changes which journeys there are. */
function useChangeOfList<Given, Told>(change: (given: Given) => Promise<Told>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: () => {
      for (const queryKey of [keys.journeys, keys.removedJourneys, keys.documents]) {
        void queries.invalidateQueries({ queryKey })
      }
    },
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
