import type { Touchpoint, WithId } from '@wegwijs/journey'
import { useSyncExternalStore } from 'react'

/** How a change of a shared touchpoint went on one map. */
export interface MapOutcome {
  id: string
  title: string
  /** What its touchpoints said before, to take the change back. */
  before: readonly WithId<Touchpoint>[]
  /** Null when it was saved. */
  failure: unknown
  /** Whether the change was taken back there. */
  back: boolean
}

/** What the last change of a shared touchpoint did on other maps. */
export interface SharedNote {
  name: string
  /** Whether it began with a change on one map, so that these are the others. */
  also: boolean
  maps: readonly MapOutcome[]
  /** Why it could not even be seen which maps use it. */
  failure?: unknown
}

let note: SharedNote | null = null
const listeners = new Set<() => void>()

export function tellShared(next: SharedNote | null): void {
  note = next
  for (const listener of listeners) listener()
}

export const useSharedNote = (): SharedNote | null =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => note,
  )
