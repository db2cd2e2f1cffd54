import { useQueryClient } from '@tanstack/react-query'
import type { Journey } from '@wegwijs/journey'
import type { Change } from '@wegwijs/live-map'
import { useState } from 'react'
import { useOpenJourneys } from './journey.ts'
import { keys } from './queries.ts'

/** An edit from a list over all journeys that did not reach the server. */
interface EditFailure {
  error: unknown
  retry: () => void
}

/** Edits a journey from a list over all of them; the list shows it at once. */
export function useEditDocument(): { edit: (id: string, change: Change) => void; failure: EditFailure | null } {
  const openJourney = useOpenJourneys()
  const queries = useQueryClient()
  const [failure, setFailure] = useState<EditFailure | null>(null)
  async function change(id: string, change: Change): Promise<void> {
    try {
      const open = await openJourney(id)
      open.edit(change)
      queries.setQueryData<Journey[]>(keys.documents, (journeys) =>
        journeys?.map((journey) => (journey.id === id ? open.now.journey : journey)),
      )
      await open.saved()
      setFailure(null)
      void queries.invalidateQueries({ queryKey: keys.documents })
    } catch (error) {
      // What could be kept in the browser is sent again; changing nothing then only waits for that.
      setFailure({ error, retry: () => void edit(id, (journey) => journey) })
    }
  }
  const edit = (id: string, made: Change): void => void change(id, made)
  return { edit, failure }
}
