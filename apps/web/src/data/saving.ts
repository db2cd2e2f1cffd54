import { useMutation, useQueryClient } from '@tanstack/react-query'
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
  return () => {
    void queries.invalidateQueries({ queryKey: ['map'] })
    void queries.invalidateQueries({ queryKey: keys.store })
    void queries.invalidateQueries({ queryKey: keys.answer() })
  }
}
