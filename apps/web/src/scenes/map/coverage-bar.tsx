import { coverage, type EvidenceState, evidenceStates, type Journey } from '@wegwijs/journey'
import { useTranslations } from 'use-intl'
import { useFormats } from '../../language/provider.tsx'
import { classes } from '../../ui/classes.ts'
import { EvidenceMark } from '../../ui/evidence-mark.tsx'

interface CoverageBarProps {
  journey: Journey
  chosen: EvidenceState | undefined
  onChange: (state: EvidenceState | undefined) => void
}

/** Each state has a fill of its own, so that the bar reads without colour: empty, hatched, full, black. */
const fills: Record<EvidenceState, string> = {
  assumed: 'bg-surface',
  researched: 'bg-[repeating-linear-gradient(135deg,var(--color-muted)_0_2px,var(--color-surface)_2px_5px)]',
  measured: 'bg-measured',
  contradicted: 'bg-ink',
}

/** How much of a map is assumed, researched, measured or contradicted; choosing one brings it forward on the map. */
export function CoverageBar({ journey, chosen, onChange }: CoverageBarProps) {
  const t = useTranslations('map')
  const formats = useFormats()
  const { total, states } = coverage(journey)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form; these filter a picture
    <div role="group" aria-label={t('evidence')} className="grid w-fit gap-1">
      <div className="flex flex-wrap items-center gap-0.5">
        {evidenceStates.map((state) => {
          const { count, share } = states[state]
          return (
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
              {t(`evidenceState.${state}`)} <span className="font-semibold">{formats.number(count)}</span>
              {share !== null && <span className={state === chosen ? '' : 'text-muted'}>{formats.share(share)}</span>}
            </button>
          )
        })}
      </div>
      {total > 0 && (
        <div aria-hidden="true" className="flex h-2 overflow-hidden rounded-full border border-muted">
          {evidenceStates.map((state) => (
            <span
              key={state}
              style={{ width: `${100 * (states[state].share ?? 0)}%` }}
              className={classes(fills[state], 'border-line-strong not-last:border-r')}
            />
          ))}
        </div>
      )}
    </div>
  )
}
