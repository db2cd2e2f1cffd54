import { editedIn, inState, type Journey, type StateView } from '@wegwijs/journey'
import { useMemo } from 'react'
import type { EditedJourney, Pen } from './journey.ts'
import { useSharing } from './library.ts'

/** The journey as drawn in a state, with edits that land in that state and, for what the team shares, on other maps; *difference* is only to look at. */
export function useInState(whole: EditedJourney, state: StateView): EditedJourney {
  const journey = drawnIn(whole.journey, state)
  const { pen } = whole
  const share = useSharing()
  const drawnPen = useMemo<Pen>(
    () => ({
      edit: (change) => {
        if (state === 'difference') return
        const before = pen.journey()
        pen.edit((all) => editedIn(all, state, change))
        void share(before, pen.journey())
      },
      journey: () => drawnIn(pen.journey(), state),
    }),
    [pen, state, share],
  )
  return { ...whole, journey, state, edit: drawnPen.edit, pen: drawnPen }
}

/** Found once for a journey, which never changes: every key asks for it several times. */
function drawnIn(journey: Journey, state: StateView): Journey {
  const known = drawnStates.get(journey) ?? {}
  drawnStates.set(journey, known)
  known[state] ??= inState(journey, state)
  return known[state]
}
const drawnStates = new WeakMap<Journey, Partial<Record<StateView, Journey>>>()
