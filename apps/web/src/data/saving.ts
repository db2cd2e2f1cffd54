import { type QueryClient, useMutation, useMutationState, useQueryClient } from '@tanstack/react-query'
import { ApiRequestError, type StoredJourney } from '@wegwijs/api'
import type { Journey } from '@wegwijs/journey'
import { client } from './client.ts'
import { mergeJourney } from './merge.ts'
import { keys } from './queries.ts'

const SAVE_KEY = 'save'

/**
 * Saves a journey and resolves only when the server has it. When a colleague saved first, changes to different
 * records are put together; a change of the same record is refused with the server's reason, and what the colleague
 * wrote is fetched.
 */
export function useSaveJourney(id: string) {
  const queries = useQueryClient()
  const { mutateAsync } = useMutation({
    mutationKey: [SAVE_KEY, id],
    scope: { id: `${SAVE_KEY}-${id}` },
    mutationFn: (order: SaveOrder) => save(queries, id, order),
    onSuccess: (stored) => {
      queries.setQueryData(keys.journey(id), stored)
      void queries.invalidateQueries({ queryKey: keys.journeys })
      void queries.invalidateQueries({ queryKey: keys.maps(id) })
    },
  })
  return (mine: Journey): Promise<StoredJourney> =>
    mutateAsync({ mine, known: queries.getQueryData<StoredJourney>(keys.journey(id)) })
}

interface SaveOrder {
  mine: Journey
  /** What this was a change of, taken when it was asked: an earlier save may still be under way. */
  known: StoredJourney | undefined
}

async function save(queries: QueryClient, id: string, { mine, known }: SaveOrder): Promise<StoredJourney> {
  const base = known ?? (await client.journey(id))
  try {
    return await client.saveJourney(mine, base.revision)
  } catch (error) {
    if (!(error instanceof ApiRequestError && error.body.code === 'conflict')) throw error
    const theirs = await client.journey(id)
    const merged = mergeJourney(base.journey, mine, theirs.journey)
    if (merged) return client.saveJourney(merged, theirs.revision)
    queries.setQueryData(keys.journey(id), theirs)
    throw error
  }
}

/** Makes a new journey; the list is read again. */
export function useCreateJourney() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: client.createJourney,
    onSuccess: (stored) => {
      queries.setQueryData(keys.journey(stored.journey.id), stored)
      void queries.invalidateQueries({ queryKey: keys.journeys })
    },
  })
}

/** Every count may have changed: call after an import. */
export function useForgetAnswers(): () => void {
  const queries = useQueryClient()
  return () => {
    void queries.invalidateQueries({ queryKey: ['map'] })
    void queries.invalidateQueries({ queryKey: keys.store })
    void queries.invalidateQueries({ queryKey: keys.answer() })
  }
}

/** How the last save of this journey went; `idle` when nothing was changed here. */
export function useSaveState(id: string): 'idle' | 'pending' | 'success' | 'error' {
  const states = useMutationState({
    filters: { mutationKey: [SAVE_KEY, id] },
    select: (mutation) => mutation.state.status,
  })
  return states.at(-1) ?? 'idle'
}
