import type { EvidenceState } from '@wegwijs/journey'
import { useTranslations } from 'use-intl'
import { classes } from './classes.ts'

/**
 * ○ assumed, ◐ researched, ● measured, ≠ contradicted: four forms, so that nobody needs the colour. Drawn as a box, because
 * the browser keeps a clip for every picture, and a large map has 600.
 */
export function EvidenceMark({ state, decorative }: { state: EvidenceState; decorative?: boolean }) {
  const t = useTranslations('map.evidenceState')
  return (
    <span
      role="img"
      aria-label={t(state)}
      aria-hidden={decorative}
      title={t(state)}
      className={classes(
        'm-[0.5px] inline-grid size-3 shrink-0 place-items-center rounded-full align-baseline text-2xs leading-none font-bold text-white',
        looks[state],
      )}
    >
      {state === 'contradicted' && <span aria-hidden="true">≠</span>}
    </span>
  )
}

const ring = 'shadow-[inset_0_0_0_1.3px_var(--color-muted)]'
const looks: Record<EvidenceState, string> = {
  assumed: `bg-white ${ring}`,
  researched: `bg-[linear-gradient(90deg,var(--color-muted)_50%,#fff_50%)] ${ring}`,
  measured: 'bg-measured',
  contradicted: 'bg-ink',
}
