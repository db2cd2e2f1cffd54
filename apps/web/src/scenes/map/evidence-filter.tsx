import { type EvidenceState, evidenceStates } from '@wegwijs/journey'
import { useTranslations } from 'use-intl'
import { useMapView } from '../../actions/map-view.ts'
import { evidenceCounts } from '../../data/drawn-map.ts'
import { classes } from '../../ui/classes.ts'
import { EvidenceMark } from '../../ui/evidence-mark.tsx'

interface EvidenceFilterProps {
  chosen: EvidenceState | undefined
  onChange: (state: EvidenceState | undefined) => void
}

/** How much of the map is assumed, researched, measured or contradicted; choosing one fades the rest. */
export function EvidenceFilter({ chosen, onChange }: EvidenceFilterProps) {
  const t = useTranslations('map')
  const counts = evidenceCounts(useMapView().map)
  return (
    <div className="flex items-center gap-2">
      <span aria-hidden="true" className="text-muted max-2xl:hidden">
        {t('evidence')}
      </span>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form; these filter a picture */}
      <div
        role="group"
        aria-label={t('evidence')}
        className="flex min-h-8 flex-wrap items-center gap-0.5 rounded-2xl border border-line-strong bg-surface px-1"
      >
        {evidenceStates.map((state) => (
          <button
            key={state}
            type="button"
            aria-pressed={state === chosen}
            title={t(`evidenceHint.${state}`)}
            onClick={() => onChange(state === chosen ? undefined : state)}
            className={classes(
              'flex h-6 items-center gap-1 rounded-full px-2 whitespace-nowrap',
              state === chosen ? 'bg-ink text-white' : 'hover:bg-sunken',
            )}
          >
            <EvidenceMark state={state} decorative />
            {t(`evidenceState.${state}`)} <span className="font-semibold">{counts[state]}</span>
          </button>
        ))}
      </div>
    </div>
  )
}
