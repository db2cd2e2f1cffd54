import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Journey, StateView } from '@wegwijs/journey'
import type { Change } from '@wegwijs/live-map'
import { createContext, use, useCallback, useEffect, useSyncExternalStore } from 'react'
import { OpenJourney, type Snapshot } from './open-journey.ts'
import { keys } from './queries.ts'

/** A journey on the screen and what can be done with it. `edit` shows at once and saves behind it. */
export interface EditedJourney extends Snapshot {
  edit: (change: Change) => void
  /** With both its states, when `journey` is drawn in one of them. */
  whole: Journey
  /** The state that `journey` is drawn in; null when it is the whole of both. */
  state: StateView | null
  /** Puts back the journey exactly as it once was; one step of undo. */
  restore: (journey: Journey) => void
  undo: () => void
  redo: () => void
  /** Resolves when everything changed here is on the server's disk. */
  saved: () => Promise<void>
  /** Resolves when the server and this page have the same; rejects when that cannot be reached. */
  levelled: () => Promise<void>
  /** Gives up what the server refused, and shows again what it has. */
  discard: () => void
  pen: Pen
  history: StepsBack
}

/** Undo and redo without listening: the same value as long as the journey is open. */
export interface StepsBack {
  undo: () => void
  redo: () => void
  canUndo: () => boolean
  canRedo: () => boolean
}

/** Edits the journey without listening to it: the same value as long as the journey is open. */
export interface Pen {
  edit: (change: Change) => void
  /** The journey as it is now. */
  journey: () => Journey
}

interface Opened {
  data: EditedJourney | null
  error: unknown
  refetch: () => void
}

const nothing = { subscribe: () => () => {}, now: () => null }

/** Opens a journey once for all screens, so that undo goes on where another screen left off. */
export function useJourney(id: string): Opened {
  const {
    data: open,
    error,
    refetch,
  } = useQuery({
    queryKey: keys.journey(id),
    queryFn: () => OpenJourney.open(id),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  })
  useEffect(() => {
    if (!open) return
    const onReturn = (): void => {
      if (document.visibilityState === 'visible') void open.catchUp()
    }
    document.addEventListener('visibilitychange', onReturn)
    window.addEventListener('focus', onReturn)
    window.addEventListener('online', onReturn)
    return () => {
      document.removeEventListener('visibilitychange', onReturn)
      window.removeEventListener('focus', onReturn)
      window.removeEventListener('online', onReturn)
    }
  }, [open])
  const snapshot = useSyncExternalStore(open?.subscribe ?? nothing.subscribe, () => open?.now ?? null)
  const data =
    open && snapshot
      ? {
          ...snapshot,
          whole: snapshot.journey,
          state: null,
          edit: open.edit,
          restore: open.restore,
          undo: open.undo,
          redo: open.redo,
          saved: open.saved,
          levelled: open.levelled,
          discard: open.discard,
          pen: open.pen,
          history: open.history,
        }
      : null
  return { data, error, refetch: () => void refetch() }
}

/** For what is done once with another journey, such as renaming a touchpoint everywhere it is used. */
export function useOpenJourneys(): (id: string) => Promise<OpenJourney> {
  const queries = useQueryClient()
  return useCallback(
    (id) => queries.ensureQueryData({ queryKey: keys.journey(id), queryFn: () => OpenJourney.open(id) }),
    [queries],
  )
}

/** The journey of the screen around, for whoever edits it. */
export const JourneyContext = createContext<EditedJourney | null>(null)

export function useEdited(): EditedJourney {
  const edited = use(JourneyContext)
  if (!edited) throw new Error('useEdited needs an open journey around it')
  return edited
}

export const PenContext = createContext<Pen | null>(null)

export function usePen(): Pen {
  const pen = use(PenContext)
  if (!pen) throw new Error('usePen needs an open journey around it')
  return pen
}
