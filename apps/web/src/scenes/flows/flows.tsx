import { getRouteApi } from '@tanstack/react-router'
import { type Journey, modelIds, modelOf } from '@wegwijs/journey'
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { drawMap } from '../../data/drawn-map.ts'
import { useJourney } from '../../data/journey.ts'
import { useMap } from '../../data/queries.ts'
import { useFormats, useText } from '../../language/provider.tsx'
import { type FlowsSearch, periodOf } from '../../search.ts'
import { classes } from '../../ui/classes.ts'
import { EmptyNote } from '../../ui/empty-note.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Select } from '../../ui/select.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { PeriodChoice } from '../period-choice.tsx'
import { FlowPicture } from './flow-picture.tsx'
import { FlowTables } from './flow-tables.tsx'
import { linksOf } from './links.ts'
import { SearchTables } from './search-tables.tsx'

const route = getRouteApi('/journeys/$id/flows')

/** How people go through the stages, back, over and round again. */
export function FlowsScene() {
  const { id } = route.useParams()
  const { data, error, refetch } = useJourney(id)
  if (data) return <Flows journey={data.journey} />
  return <div className="p-5">{error ? <ErrorNote error={error} onRetry={refetch} /> : <Skeleton rows={4} />}</div>
}

function Flows({ journey }: { journey: Journey }) {
  const t = useTranslations('flows')
  const m = useTranslations('map')
  const text = useText()
  const formats = useFormats()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const wanted = search.model ?? journey.model
  const { data, error, refetch } = useMap(journey, wanted, periodOf(search))
  const shown = data?.model ?? wanted
  const map = useMemo(() => drawMap(journey, modelOf(shown)), [journey, shown])
  const measured = data && data.answer.flow.about.watermark !== null ? data.answer : null
  const counted = measured?.flow.about.period
  const period = counted ? formats.period(counted.from, counted.to) : ''
  const wide = map.stages.length > 5
  const links = useMemo(() => (measured ? linksOf(map, measured) : []), [map, measured])
  const change = (next: FlowsSearch): void => {
    void navigate({ search: (now) => ({ ...now, ...next }), replace: true })
  }
  const models = modelIds
    .filter((id) => id !== 'custom' || journey.model === 'custom')
    .map((id) => ({ value: id, label: text(modelOf(id).name), hint: text(modelOf(id).purpose) }))
  return (
    <div className="flex min-w-0 flex-1 flex-col gap-3 px-5 pt-3 pb-8">
      <title>{`${journey.title} · Wegwijs`}</title>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Select
          label={m('model')}
          value={wanted}
          options={models}
          onChange={(next) => change({ model: next === journey.model ? undefined : next })}
        />
        <PeriodChoice chosen={search} onChange={change} />
      </div>
      <div>
        <h1 className="text-xl leading-7 font-bold">{t('title', { model: text(map.model.name) })}</h1>
        {measured && (
          <p className="text-muted">{t('subtitle', { n: formats.number(measured.flow.about.n), period })}</p>
        )}
      </div>
      {error && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton className="h-96" />}
      {data && !measured && <EmptyNote journey={journey.id} />}
      {measured && (
        <div className={classes('flex min-w-0 items-start gap-6', wide ? 'flex-col' : 'max-lg:flex-col')}>
          <FlowPicture map={map} answer={measured} links={links} />
          <FlowTables map={map} answer={measured} links={links} wide={wide} />
        </div>
      )}
      <SearchTables map={map} />
    </div>
  )
}
