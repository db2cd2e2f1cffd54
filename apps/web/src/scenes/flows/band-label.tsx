import { useTranslations } from 'use-intl'
import { useFormats } from '../../language/provider.tsx'
import type { Band } from './geometry.ts'
import type { Link } from './links.ts'

type Tone = 'onward' | 'quiet' | 'gain' | 'drop'
const tones: Record<Tone, string> = {
  onward: 'var(--color-stage-last)',
  quiet: 'var(--color-muted)',
  gain: 'var(--color-gain)',
  drop: 'var(--color-pain)',
}

interface BandLabelProps {
  band: Band
  tone?: Tone
  title: string
  lines: string[]
}

const LINE = 17

/** Words beside a band, with a halo of paper so that they stay readable over other bands. */
export function BandLabel({ band, tone = 'onward', title, lines }: BandLabelProps) {
  const all = [...(title ? [title] : []), ...lines]
  const height = (all.length - 1) * LINE
  const top = { up: band.label.y - height, around: band.label.y - height / 2 + 4, down: band.label.y + 10 }[band.stack]
  return (
    <g
      textAnchor={band.anchor}
      fontSize="13.5"
      stroke="var(--color-paper)"
      strokeWidth="5"
      strokeLinejoin="round"
      paintOrder="stroke"
    >
      {all.map((line, index) => (
        <text
          key={line}
          x={band.label.x}
          y={top + index * LINE}
          fill={title && index === 0 ? tones[tone] : 'var(--color-muted)'}
          fontWeight={title && index === 0 ? 600 : 400}
        >
          {line}
        </text>
      ))}
    </g>
  )
}

/** What a way says of itself. */
export function useBandWords(): (link: Link) => Omit<BandLabelProps, 'band'> {
  const t = useTranslations('flows')
  const formats = useFormats()
  return ({ kind, people, share, medianMs }) => {
    const n = people === null ? '' : formats.number(people)
    const part = share === null ? '–' : formats.share(share)
    switch (kind) {
      case 'forward':
        return {
          title: share === null ? '' : t('share', { share: part }),
          lines: [
            t('people', { n }),
            ...(medianMs === null ? [] : [t('median', { time: formats.duration(medianMs) })]),
          ],
        }
      case 'back':
      case 'skip':
        return { tone: 'quiet', title: '', lines: [t(kind, { n })] }
      case 'loop':
        return {
          tone: 'gain',
          title: t('loop.title'),
          lines: [t('loop.text', { n, share: part }), t('loop.without'), t('loop.more')],
        }
      case 'again':
        return { tone: 'quiet', title: '', lines: [t('again.text', { n, share: part }), t('again.more')] }
      case 'referral':
        return { tone: 'quiet', title: '', lines: [t('referral.text'), t('referral.more')] }
    }
  }
}
