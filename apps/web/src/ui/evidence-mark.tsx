import type { EvidenceState } from '@wegwijs/journey'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'

/** ○ assumed, ◐ researched, ● measured, ≠ contradicted: four forms, so that nobody needs the colour. */
export function EvidenceMark({ state, decorative }: { state: EvidenceState; decorative?: boolean }) {
  const t = useTranslations('map.evidenceState')
  return (
    <svg viewBox="0 0 14 14" className="inline-block size-3.25 shrink-0" role="img" aria-hidden={decorative}>
      <title>{t(state)}</title>
      {shapes[state]}
    </svg>
  )
}

const ring = <circle cx="7" cy="7" r="5.6" fill="#fff" stroke="var(--color-muted)" strokeWidth="1.4" />
const shapes: Record<EvidenceState, ReactNode> = {
  assumed: ring,
  researched: (
    <>
      {ring}
      <path d="M7 1.4a5.6 5.6 0 0 0 0 11.2z" fill="var(--color-muted)" />
    </>
  ),
  measured: <circle cx="7" cy="7" r="6.2" fill="var(--color-measured)" />,
  contradicted: (
    <>
      <circle cx="7" cy="7" r="6.6" fill="var(--color-ink)" />
      <path d="M4 5.7h6M4 8.5h6M8.7 3.8 5.3 10.4" stroke="#fff" strokeWidth="1.2" strokeLinecap="round" fill="none" />
    </>
  ),
}
