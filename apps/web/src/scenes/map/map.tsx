import { getRouteApi } from '@tanstack/react-router'
import { useJourney } from '../../data/journey.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { LivingMap } from './living-map.tsx'

const route = getRouteApi('/journeys/$id')

/** The living map of one journey. */
export function MapScene() {
  const { id } = route.useParams()
  const { data, error, refetch } = useJourney(id)
  if (data) {
    return <LivingMap key={id} whole={data} />
  }
  return <div className="p-5">{error ? <ErrorNote error={error} onRetry={refetch} /> : <Skeleton rows={6} />}</div>
}
