import { Frown, Meh, Smile } from 'lucide-react'
import { type MouseEvent, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useMapView } from '../../actions/map-view.ts'
import type { PlacedFeeling } from '../../data/drawn-map.ts'
import { AddButton } from '../add-button.tsx'
import { useColumnEdges } from '../column-edges.ts'
import { apart } from './apart.ts'
import { AssumedDot } from './assumed-dot.tsx'
import {
  assumedPoints,
  curvePath,
  type Edges,
  HEIGHT,
  placeAt,
  shareOf,
  snapped,
  valueAt,
  WIDTH,
  yOf,
} from './curve.ts'
import { useFeelingEdits } from './feeling-edits.ts'
import { MeasuredMark } from './measured-mark.tsx'
import type { MeasuredPoint } from './measured-points.ts'
import { freeSpot, spotAt } from './spots.ts'
import { dashesOf, type Voice, type VoiceLook } from './voices.ts'

const faces = [
  { value: 2, face: Smile, name: 'happy' },
  { value: 0, face: Meh, name: 'neutral' },
  { value: -2, face: Frown, name: 'sad' },
] as const

interface FeelingCurveProps {
  feelings: PlacedFeeling[]
  voicesOf: (feelings: readonly PlacedFeeling[]) => Voice[]
  looks: ReadonlyMap<string, VoiceLook>
  measured: MeasuredPoint[]
  /** Whose a feeling added here becomes; of none is everybody's. */
  addFor: string[]
}

/**
 * The assumed curves, dashed, to be dragged into shape, and measured feelings as points with whiskers: no line through
 * what nobody measured.
 */
export function FeelingCurve({ feelings, voicesOf, looks, measured, addFor }: FeelingCurveProps) {
  const t = useTranslations('map')
  const { map } = useMapView()
  const { add } = useFeelingEdits()
  const box = useRef<HTMLDivElement>(null)
  const { edges, width } = useColumnEdges(box, map.columns.length)
  const [dragged, setDragged] = useState<{ id: string; value: number } | null>(null)
  const focus = useFocusOnAdded(box)
  const shown = feelings.map((placed) =>
    placed.feeling.id === dragged?.id ? { ...placed, feeling: { ...placed.feeling, assumed: dragged.value } } : placed,
  )
  const voices = voicesOf(shown)
  const asides = apart([
    ...measured.map(({ touchpoint, x, mean }) => ({ id: touchpoint, left: shareOf(x, edges) * width, top: yOf(mean) })),
    ...feelings.map(({ feeling, x }) => ({
      id: feeling.id,
      left: shareOf(x, edges) * width,
      top: yOf(feeling.assumed),
    })),
  ])
  /** As long as everybody feels the same, nobody's name is needed. */
  const named = voices.some(({ personas }) => personas.length > 0)
  const lettersOf = (personas: readonly string[]): string =>
    named ? personas.map((id) => looks.get(id)?.initials).join('') : ''

  function onDoubleClick(event: MouseEvent<HTMLElement>): void {
    if ((event.target as Element).closest('button, input')) return
    const { left, top, width: across } = event.currentTarget.getBoundingClientRect()
    const spot = spotAt(map, placeAt((event.clientX - left) / across, edges))
    if (spot) focus(add(spot, { assumed: snapped(valueAt(event.clientY - top), event.altKey), personas: addFor }))
  }
  function addIn(column: number): void {
    const spot = freeSpot(map, column, feelings)
    if (spot) focus(add(spot, { assumed: 0, personas: addFor }))
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the plus of each column adds a feeling too
    <div ref={box} className="relative" style={{ height: HEIGHT }} onDoubleClick={onDoubleClick}>
      <Lines voices={voices} edges={edges} looks={looks} />
      {faces.map(({ value, face: Face, name }) => (
        <span key={value} className="absolute left-2 -translate-y-1/2 bg-paper text-muted" style={{ top: yOf(value) }}>
          <Face size={16} role="img" aria-label={t(`feeling.${name}`)} />
        </span>
      ))}
      {feelings.length === 0 && (
        <p className="pointer-events-none absolute inset-x-0 top-1/2 -translate-y-1/2 text-center text-xs text-muted">
          {t('feeling.none')}
        </p>
      )}
      {voices.length > 1 &&
        voices.map((voice) => <VoiceStart key={voice.key} voice={voice} edges={edges} looks={looks} />)}
      {map.columns.map(({ stage, step }, column) => {
        const [left, right] = edges[column]!
        const name = step?.name ?? map.stages[stage]!.name
        return (
          <div
            key={step?.id ?? map.stages[stage]!.id}
            style={{ left: `${left * 100}%`, width: `${(right - left) * 100}%` }}
            className="absolute bottom-0"
          >
            <AddButton label={t('add.feeling', { stage: name })} onAdd={() => addIn(column)} />
          </div>
        )
      })}
      {measured.map((point) => (
        <MeasuredMark
          key={point.touchpoint}
          point={point}
          left={shareOf(point.x, edges)}
          feelings={feelings.map(({ feeling }) => feeling).filter(({ touchpoint }) => touchpoint === point.touchpoint)}
        />
      ))}
      {shown.map((placed) => (
        <AssumedDot
          key={placed.feeling.id}
          placed={placed}
          left={shareOf(placed.x, edges)}
          aside={asides.get(placed.feeling.id) ?? 0}
          initials={lettersOf(placed.feeling.personas)}
          dragging={placed.feeling.id === dragged?.id}
          onPreview={(value) => setDragged(value === null ? null : { id: placed.feeling.id, value })}
        />
      ))}
    </div>
  )
}

interface LinesProps {
  voices: readonly Voice[]
  edges: Edges
  looks: ReadonlyMap<string, VoiceLook>
}

/** The scale and a dashed line for every voice. */
function Lines({ voices, edges, looks }: LinesProps) {
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      className="pointer-events-none absolute inset-0 size-full"
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

/** Whose line it is, written where it starts. */
function VoiceStart({ voice, edges, looks }: Omit<LinesProps, 'voices'> & { voice: Voice }) {
  const start = assumedPoints(voice.feelings)[0]
  if (!start) return null
  return (
    <span
      aria-hidden="true"
      style={{ left: `calc(${shareOf(start.x, edges) * 100}% - 22px)`, top: yOf(start.value) }}
      className="pointer-events-none absolute -translate-1/2 text-2xs font-semibold text-muted"
    >
      {voice.personas.map(({ id }) => looks.get(id)?.initials).join('')}
    </span>
  )
}

/** Brings the keyboard to a feeling just added, as soon as it is drawn. */
function useFocusOnAdded(box: { readonly current: HTMLElement | null }): (id: string) => void {
  const added = useRef<string | null>(null)
  useEffect(() => {
    if (added.current === null) return
    const dot = box.current?.querySelector<HTMLElement>(`[data-record="${added.current}"]`)
    if (!dot) return
    added.current = null
    dot.focus()
  })
  return (id) => {
    added.current = id
  }
}
