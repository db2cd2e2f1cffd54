import { Frown, Meh, Smile } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useMapView } from '../../actions/map-view.ts'
import type { PlacedFeeling } from '../../data/drawn-map.ts'
import { assumedPoints, curvePath, HEIGHT, WIDTH, xOf, yOf } from './curve.ts'
import { AssumedDot, MeasuredMark } from './marks.tsx'
import type { MeasuredPoint } from './measured-points.ts'

const faces = [
  { value: 2, face: Smile, name: 'happy' },
  { value: 0, face: Meh, name: 'neutral' },
  { value: -2, face: Frown, name: 'sad' },
] as const

/** The assumed curve, dashed, and measured feelings as points with whiskers: no line through what nobody measured. */
export function FeelingCurve({ feelings, measured }: { feelings: PlacedFeeling[]; measured: MeasuredPoint[] }) {
  const t = useTranslations('map.feeling')
  const stages = useMapView().map.stages.length
  return (
    <div className="relative" style={{ height: HEIGHT }}>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        className="absolute inset-0 size-full"
      >
        {faces.map(({ value }) => (
          <line
            key={value}
            x1={26}
            x2={WIDTH}
            y1={yOf(value)}
            y2={yOf(value)}
            stroke="var(--color-line)"
            vectorEffect="non-scaling-stroke"
          />
        ))}
        <path
          d={curvePath(assumedPoints(feelings), stages)}
          fill="none"
          stroke="var(--color-muted)"
          strokeWidth="1.6"
          strokeDasharray="5 4"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      {faces.map(({ value, face: Face, name }) => (
        <span key={value} className="absolute left-2 -translate-y-1/2 bg-paper text-muted" style={{ top: yOf(value) }}>
          <Face size={16} role="img" aria-label={t(name)} />
        </span>
      ))}
      {feelings.length === 0 && measured.length === 0 && (
        <p className="absolute inset-x-0 top-1/2 -translate-y-1/2 text-center text-xs text-muted">{t('none')}</p>
      )}
      {feelings.map((placed) => (
        <AssumedDot
          key={placed.feeling.id}
          placed={placed}
          left={xOf(placed.x, stages)}
          beside={measured.find(({ touchpoint }) => touchpoint === placed.feeling.touchpoint)}
        />
      ))}
      {measured.map((point) => (
        <MeasuredMark
          key={point.touchpoint}
          point={point}
          left={xOf(point.x, stages)}
          feeling={feelings.find(({ feeling }) => feeling.touchpoint === point.touchpoint)?.feeling}
        />
      ))}
    </div>
  )
}
