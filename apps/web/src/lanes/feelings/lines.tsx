import { assumedPoints, curvePath, type Edges, HEIGHT, shareOf, WIDTH, yOf } from './curve.ts'
import { dashesOf, type Voice, type VoiceLook } from './voices.ts'

interface LinesProps {
  voices: readonly Voice[]
  edges: Edges
  looks: ReadonlyMap<string, VoiceLook>
}

/** The scale, and a dashed line for every voice. */
export function Lines({ voices, edges, looks }: LinesProps) {
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      className="pointer-events-none absolute inset-0 size-full"
    >
      {[2, 0, -2].map((value) => (
        <line
          key={value}
          x1={0}
          x2={WIDTH}
          y1={yOf(value)}
          y2={yOf(value)}
          stroke="var(--color-line)"
          vectorEffect="non-scaling-stroke"
        />
      ))}
      {voices.map((voice) => (
        <path
          key={voice.key}
          d={curvePath(assumedPoints(voice.feelings), edges)}
          fill="none"
          stroke="var(--color-muted)"
          strokeWidth="1.6"
          strokeDasharray={dashesOf(voice, looks)}
          vectorEffect="non-scaling-stroke"
        />
      ))}
    </svg>
  )
}

/** Whose lines start at a feeling of everybody; other feelings bear the initials of whose they are themselves. */
export function LineStarts({ voices, edges, looks }: LinesProps) {
  const starts = voices.flatMap((voice) => {
    const point = assumedPoints(voice.feelings)[0]
    const isShared = voice.feelings.some(({ x, feeling }) => x === point?.x && feeling.personas.length === 0)
    return point && isShared ? [{ voice, point }] : []
  })
  return [...Map.groupBy(starts, ({ point }) => `${point.x} ${point.value}`)].map(([key, here]) => (
    <span
      key={key}
      aria-hidden="true"
      style={{ left: `calc(${shareOf(here[0]!.point.x, edges) * 100}% - 14px)`, top: yOf(here[0]!.point.value) }}
      className="pointer-events-none absolute -translate-x-full -translate-y-1/2 text-2xs font-semibold text-muted"
    >
      {here.map(({ voice }) => voice.personas.map(({ id }) => looks.get(id)?.initials).join('')).join(' ')}
    </span>
  ))
}
