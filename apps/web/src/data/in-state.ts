import { editedIn, inState, type StateView } from '@wegwijs/journey'
import { useMemo } from 'react'
import type { EditedJourney, Pen } from './journey.ts'
import { useSharing } from './library.ts'

/** The journey as drawn in a state, with edits that land in that state and, for what the team shares, on other maps; *difference* is only to look at. */
export function useInState(whole: EditedJourney, state: StateView): EditedJourney {
  const journey = useMemo(() => inState(whole.journey, state), [whole.journey, state])
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
      journey: () => inState(pen.journey(), state),
    }),
    [pen, state, share],
  )
  return { ...whole, journey, edit: drawnPen.edit, pen: drawnPen }
}
