import type { WorkKind } from '@wegwijs/journey'
import { CircleAlert, Flag, Lightbulb } from 'lucide-react'
import { useTranslations } from 'use-intl'

const icons = { action: Flag, pain: CircleAlert, opportunity: Lightbulb } as const
const colours = { action: 'text-muted', pain: 'text-pain', opportunity: 'text-gain' } as const

/** Pain, opportunity or action point, by a sign of its own beside the colour. */
export function KindMark({ kind, decorative, size = 15 }: { kind: WorkKind; decorative?: boolean; size?: number }) {
  const t = useTranslations('work.kind')
  const Icon = icons[kind]
  return (
    <span className={`mt-0.5 inline-flex shrink-0 ${colours[kind]}`} title={decorative ? undefined : t(kind)}>
      <Icon size={size} aria-hidden="true" />
      {!decorative && <span className="sr-only">{t(kind)}: </span>}
    </span>
  )
}
