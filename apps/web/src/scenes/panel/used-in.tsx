import { Link } from '@tanstack/react-router'
import { libraryIdOf, type Touchpoint } from '@wegwijs/journey'
import { useTranslations } from 'use-intl'
import { useMapView } from '../../actions/map-view.ts'
import { useLibrary } from '../../data/library.ts'
import { PanelSection } from '../../ui/panel.tsx'
import { UseList } from '../library/use-list.tsx'

/** On which other maps a touchpoint stands, and the way to all of them. */
export function UsedIn({ id, touchpoint }: { id: string; touchpoint: Touchpoint }) {
  const t = useTranslations('library')
  const { map } = useMapView()
  const { journey } = map
  const { entries } = useLibrary(journey)
  if (journey.example || !entries) return null
  const library = libraryIdOf(journey.id, { ...touchpoint, id })
  const uses = entries.find((entry) => entry.library === library)?.uses ?? []
  const elsewhere = uses.filter((use) => use.journey !== journey.id || use.touchpoint.id !== id)
  return (
    <PanelSection heading={t('usedIn')}>
      {elsewhere.length > 0 ? <UseList uses={elsewhere} /> : <p className="text-muted">{t('usedHereOnly')}</p>}
      <Link to="/touchpoints" search={{ q: touchpoint.name }} className="mt-1 inline-block rounded underline">
        {t('link')}
      </Link>
    </PanelSection>
  )
}
