import { editedIn, inState, type StateView } from '@wegwijs/journey'
import { useMemo } from 'react'
import type { EditedJourney, Pen } from './journey.ts'

/** The journey as drawn in a state, with edits that land in that state. */
export function useInState(whole: EditedJourney, state: StateView): EditedJourney {
  const journey = useMemo(() => inState(whole.journey, state), [whole.journey, state])
  const { pen } = whole
  const drawnPen = useMemo<Pen>(
    () => ({
      edit: (change) => pen.edit((all) => editedIn(all, state, change)),
      journey: () => inState(pen.journey(), state),
    }),
    [pen, state],
  )
  return { ...whole, journey, edit: drawnPen.edit, pen: drawnPen }
}
