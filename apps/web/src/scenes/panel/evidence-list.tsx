import { useTranslations } from 'use-intl'
import { useLooking, useMapView } from '../../actions/map-view.ts'
import { Button } from '../../ui/button.tsx'
import { PanelSection } from '../../ui/panel.tsx'
import { EvidenceItem } from './evidence-item.tsx'

/** What a claim rests on, source by source. */
export function EvidenceList({ id }: { id: string }) {
  const t = useTranslations('panel')
  const { map, open } = useMapView()
  const looking = useLooking()
  /** What is met and who is met are no claims of themselves. */
  const isClaim = !['touchpoint', 'persona'].includes(map.journey.records[id]?.kind ?? '')
  const sources = map.evidence.get(id) ?? []
  return (
    <PanelSection heading={t('evidence')}>
      {sources.length === 0 && <p className="text-muted">{t(isClaim ? 'noEvidence' : 'noSources')}</p>}
      <ul className="grid gap-2">
        {sources.map((evidence) => (
          <EvidenceItem
            key={evidence.id}
            evidence={evidence}
            {...(looking ? {} : { onOpen: () => open({ show: 'edit', kind: 'evidence', id: evidence.id }) })}
          />
        ))}
      </ul>
      {!looking && (
        <Button
          look="quiet"
          size="small"
          className="mt-1.5 -ml-2.5"
          onClick={() => open({ show: 'new', kind: 'evidence', stage: '', beside: id })}
        >
          + {t('addEvidence')}
        </Button>
      )}
    </PanelSection>
  )
}
