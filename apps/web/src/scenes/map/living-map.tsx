import { getRouteApi } from '@tanstack/react-router'
import { type EvidenceState, type Journey, modelOf } from '@wegwijs/journey'
import { useMemo } from 'react'
import { type MapView, MapViewContext } from '../../actions/map-view.ts'
import { type Selection, selectionFrom, textOfSelection } from '../../actions/selection.ts'
import { drawMap } from '../../data/drawn-map.ts'
import { numbersOf } from '../../data/numbers.ts'
import { useMap } from '../../data/queries.ts'
import type { MapSearch } from '../../search.ts'
import { EmptyNote } from '../../ui/empty-note.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'

import { Grid } from './grid.tsx'
import { MethodProgress } from './method-progress.tsx'
import { SidePanel } from './side-panel.tsx'
import { Toolbar } from './toolbar.tsx'

const route = getRouteApi('/journeys/$id')

/**
 * The journey with everything counted in it. While another model or period is being read, the map stays as it was with the
 * numbers that belong to it, so that no number ever stands under a stage it was not counted for.
 */
export function LivingMap({ journey }: { journey: Journey }) {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const wanted = search.model ?? journey.model
  const { data, error, isPlaceholderData, refetch } = useMap(journey.id, wanted, search.days)
  const shown = data?.model ?? wanted
  const map = useMemo(() => drawMap(journey, modelOf(shown)), [journey, shown])
  const numbers = useMemo(() => (data ? numbersOf(data.answer) : null), [data])
  const change = (next: Partial<MapSearch>): void => {
    void navigate({ search: (now) => ({ ...now, ...next }), replace: true })
  }
  const selection = selectionFrom(search.panel)
  const view = useMemo<MapView>(
    () => ({
      map,
      numbers,
      selected: search.panel ?? '',
      open: (next: Selection) =>
        void navigate({ search: (now) => ({ ...now, panel: textOfSelection(next) }), replace: true }),
      fades: (personas: readonly string[], state: EvidenceState) =>
        (search.evidence !== undefined && state !== search.evidence) ||
        (search.persona !== undefined && personas.length > 0 && !personas.includes(search.persona)),
    }),
    [map, numbers, search, navigate],
  )
  return (
    <MapViewContext value={view}>
      <div className="flex min-w-0 flex-1 flex-col gap-2 px-5 pt-3 pb-8">
        <title>{`${journey.title} · Wegwijs`}</title>
        <h1 className="sr-only">{journey.title}</h1>
        <Toolbar search={search} change={change} model={wanted} reading={isPlaceholderData} />
        {!journey.example && <MethodProgress />}
        {error && <ErrorNote error={error} onRetry={() => void refetch()} />}
        {numbers && !numbers.any && <EmptyNote journey={journey.id} />}
        <div className="flex min-w-0 items-start gap-4 max-md:flex-col-reverse">
          <Grid />
          {selection && <SidePanel selection={selection} onClose={() => change({ panel: undefined })} />}
        </div>
      </div>
    </MapViewContext>
  )
}
