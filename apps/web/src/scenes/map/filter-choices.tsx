import { type SourceKind, sourceKinds } from '@wegwijs/journey'
import { useTranslations } from 'use-intl'
import { useMapView } from '../../actions/map-view.ts'
import { type MapFilter, sourceCounts, truthColumns } from '../../data/map-filter.ts'
import { useFormats } from '../../language/provider.tsx'
import type { MapSearch } from '../../search.ts'
import { classes } from '../../ui/classes.ts'
import { Select } from '../../ui/select.tsx'

interface FilterProps {
  chosen: MapFilter
  onChange: (next: Partial<MapSearch>) => void
}

/** Brings forward what rests on one kind of source; only kinds that the map has. */
export function SourceFilter({ chosen, onChange }: FilterProps) {
  const t = useTranslations('map')
  const { map } = useMapView()
  const counts = sourceCounts(map)
  const offered = sourceKinds.filter((kind) => counts.has(kind) || kind === chosen.source)
  if (offered.length === 0) return null
  return (
    <Select<SourceKind | 'all'>
      label={t('source')}
      value={chosen.source ?? 'all'}
      options={[
        { value: 'all', label: t('sourceKind.all') },
        ...offered.map((kind) => ({
          value: kind,
          label: t(`sourceKind.${kind}`),
          hint: t('sourceCount', { n: counts.get(kind) ?? 0 }),
        })),
      ]}
      onChange={(source) => onChange({ source: source === 'all' ? undefined : source })}
    />
  )
}

/** Brings forward the moments of truth and what happens there; offered once one is marked. */
export function TruthFilter({ chosen, onChange }: FilterProps) {
  const t = useTranslations('map')
  const formats = useFormats()
  const n = truthColumns(useMapView().map).length
  const isChosen = chosen.truths === true
  if (n === 0 && !isChosen) return null
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      title={t('truthsHint')}
      onClick={() => onChange({ truths: isChosen ? undefined : true })}
      className={classes(
        'flex h-6 items-center gap-1 rounded-full px-2 whitespace-nowrap',
        isChosen ? 'bg-ink text-white' : 'hover:bg-sunken',
      )}
    >
      <span aria-hidden="true">★</span> {t('truths', { n })} <span className="font-semibold">{formats.number(n)}</span>
    </button>
  )
}
