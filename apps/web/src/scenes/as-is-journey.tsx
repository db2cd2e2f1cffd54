import type { ReactNode } from 'react'
import { useInState } from '../data/in-state.ts'
import { type EditedJourney, JourneyContext, useJourney } from '../data/journey.ts'
import { ErrorNote } from '../ui/error-note.tsx'
import { Skeleton } from '../ui/skeleton.tsx'

/** Opens a journey as it is, without what is only wished for, for a screen that reads and edits it beside the map. */
export function AsIsJourney({ id, children }: { id: string; children: ReactNode }) {
  const { data, error, refetch } = useJourney(id)
  if (data) return <AsIs whole={data}>{children}</AsIs>
  return <div className="p-5">{error ? <ErrorNote error={error} onRetry={refetch} /> : <Skeleton rows={4} />}</div>
}

function AsIs({ whole, children }: { whole: EditedJourney; children: ReactNode }) {
  return <JourneyContext value={useInState(whole, 'as-is')}>{children}</JourneyContext>
}
