import { useTranslations } from 'use-intl'
import { useMapView } from '../../actions/map-view.ts'
import { useFormats } from '../../language/provider.tsx'
import { Button } from '../../ui/button.tsx'
import { EvidenceMark } from '../../ui/evidence-mark.tsx'
import { PanelSection } from '../../ui/panel.tsx'

/** What a claim rests on, source by source. */
export function EvidenceList({ id }: { id: string }) {
  const t = useTranslations('panel')
  const m = useTranslations('map')
  const formats = useFormats()
  const { map, open } = useMapView()
  const sources = map.evidence.get(id) ?? []
  return (
    <PanelSection heading={t('evidence')}>
      {sources.length === 0 && <p className="text-muted">{t('noEvidence')}</p>}
      <ul className="grid gap-2">
        {sources.map((evidence) => (
          <li key={evidence.id} className="flex items-start gap-2">
            <span className="pt-0.5 leading-none">
              <EvidenceMark state={evidence.state} decorative />
            </span>
            <div className="min-w-0 flex-1">
              <button
                type="button"
                className="rounded text-left hover:underline"
                onClick={() => open({ show: 'edit', kind: 'evidence', id: evidence.id })}
              >
                <span className="font-semibold">{m(`evidenceState.${evidence.state}`)}</span>
                {evidence.source && ` · ${evidence.source}`}
                {evidence.n !== undefined && (
                  <span className="text-muted"> · {t('n', { n: formats.number(evidence.n) })}</span>
                )}
              </button>
              {evidence.quote && (
                <p className="mt-0.5 border-l-3 border-line-strong pl-2 text-muted">“{evidence.quote}”</p>
              )}
              {evidence.link && (
                <a href={evidence.link} rel="noreferrer" target="_blank" className="break-all text-measured underline">
                  {evidence.link}
                </a>
              )}
            </div>
          </li>
        ))}
      </ul>
      <Button
        look="quiet"
        size="small"
        className="mt-1.5 -ml-2.5"
        onClick={() => open({ show: 'new', kind: 'evidence', stage: '', beside: id })}
      >
        + {t('addEvidence')}
      </Button>
    </PanelSection>
  )
}
