import { type ReactNode, useEffect, useState } from 'react'
import { type MapView, MapViewContext } from '../../actions/map-view.ts'
import { afterPaint } from '../../data/after-paint.ts'
import { type EditedJourney, JourneyContext } from '../../data/journey.ts'

interface AroundProps {
  edited: EditedJourney
  view: MapView
  children: ReactNode
}

/**
 * What stands around the grid may follow the whole journey. The grid stands outside it: React goes through everything
 * under a context that changed, and every edit changes these.
 */
export const Around = ({ edited, view, children }: AroundProps): ReactNode => (
  <JourneyContext value={edited}>
    <MapViewContext value={view}>{children}</MapViewContext>
  </JourneyContext>
)

/** For what only tells about the map: it follows once the map itself shows the edit. */
export function AroundLater({ children, ...now }: AroundProps) {
  const { edited, view } = now
  const [shown, setShown] = useState({ edited, view })
  useEffect(() => afterPaint(() => setShown({ edited, view })), [edited, view])
  return <Around {...shown}>{children}</Around>
}
