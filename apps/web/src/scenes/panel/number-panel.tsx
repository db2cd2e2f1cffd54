import { useTranslations } from 'use-intl'
import { useMapView } from '../../actions/map-view.ts'
import { Panel } from '../../ui/panel.tsx'
import { AboutNote } from './about-note.tsx'

/** How the numbers of one kind on the map were counted. */
export function NumberPanel({ of, onClose }: { of: string; onClose: () => void }) {
  const t = useTranslations('panel')
  const { numbers } = useMapView()
  const answer = numbers && Object.entries(numbers.answer).find(([kind]) => kind === of)?.[1]
  return (
    <Panel title={t('numberTitle')} onClose={onClose}>
      {answer ? <AboutNote about={answer.about} open /> : <p className="mt-2 text-muted">{t('notMeasured')}</p>}
    </Panel>
  )
}
