import type { Journey } from '@wegwijs/journey'
import { Frown, Meh, Smile } from 'lucide-react'
import { type MouseEvent, useCallback, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useLooking, useMapView } from '../../actions/map-view.ts'
import type { PlacedFeeling } from '../../data/drawn-map.ts'
import { AddButton } from '../add-button.tsx'
import { useColumnEdges } from '../column-edges.ts'
import { apart } from './apart.ts'
import { AssumedDot } from './assumed-dot.tsx'
import { columnAt, HEIGHT, placeAt, shareOf, snapped, valueAt, yOf } from './curve.ts'
import { useFeelingEdits } from './feeling-edits.ts'
import { LineStarts, Lines } from './lines.tsx'
import { useMarkKeys } from './mark-keys.ts'
import { MeasuredLabels } from './measured-labels.tsx'
import { MeasuredMark } from './measured-mark.tsx'
import type { MeasuredPoint } from './measured-points.ts'
import { freeSpot, spotAt } from './spots.ts'
import type { Voice, VoiceLook } from './voices.ts'

const faces = [
  { value: 2, face: Smile, name: 'happy' },
  { value: 0, face: Meh, name: 'neutral' },
  { value: -2, face: Frown, name: 'sad' },
] as const

/** A column narrower than this has no room for marks: its stage is collapsed, and the lines pass through its mean. */
const NARROW = 64

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
  const { map, marks: differing, asIs } = useMapView()
  const { add } = useFeelingEdits()
  const looking = useLooking()
  const box = useRef<HTMLDivElement>(null)
  const { edges, width } = useColumnEdges(box, map.columns.length)
  const [dragged, setDragged] = useState<{ id: string; value: number } | null>(null)
  const focus = useFocusOnAdded(box)
  const shown = feelings.map((placed) =>
    placed.feeling.id === dragged?.id ? { ...placed, feeling: { ...placed.feeling, assumed: dragged.value } } : placed,
  )
  const isNarrow = (x: number): boolean => {
    const [left, right] = edges[columnAt(x, edges)]!
    return width > 0 && (right - left) * width < NARROW
  }
  const gathered = shown.map((placed) => {
    if (!isNarrow(placed.x)) return placed
    const [first] = map.spans[map.columns[columnAt(placed.x, edges)]!.stage]!
    return { ...placed, x: first + 0.5 }
  })
  const points = measured.filter(({ x }) => !isNarrow(x))
  const dots = shown.filter(({ x }) => !isNarrow(x))
  const marks = [
    ...dots.map((placed) => ({ id: placed.feeling.id, x: placed.x, placed, point: null })),
    ...points.map((point) => ({ id: `measured ${point.touchpoint}`, x: point.x, placed: null, point })),
  ].sort((a, b) => a.x - b.x)
  const { markProps, boxProps } = useMarkKeys(marks.map(({ id }) => id))
  const pixelsOf = (x: number): number => shareOf(x, edges) * width
  // While a dot is dragged the others keep their place: what stands aside is worked out from where it was.
  const asides = apart([
    ...points.map(({ touchpoint, x, mean }) => ({ id: `measured ${touchpoint}`, left: pixelsOf(x), top: yOf(mean) })),
    ...feelings
      .filter(({ x }) => !isNarrow(x))
      .map(({ feeling, x }) => ({ id: feeling.id, left: pixelsOf(x), top: yOf(feeling.assumed) })),
  ])
  const asideOf = (id: string): number => asides.get(id) ?? 0
  const voices = voicesOf(gathered.filter(({ feeling }) => differing.get(feeling.id) !== 'removed'))
  /** As long as everybody feels the same, nobody's name is needed. */
  const named = voices.some(({ personas }) => personas.length > 0)
  const initialsOf = (personas: readonly string[]): string =>
    named ? personas.map((id) => looks.get(id)?.initials).join('') : ''

  const whoOf = ({ feeling }: PlacedFeeling): string =>
    map.personas
      .filter(({ id }) => feeling.personas.includes(id))
      .map(({ name }) => name)
      .join(', ')

  function onDoubleClick(event: MouseEvent<HTMLElement>): void {
    if (looking || (event.target as Element).closest('button, input')) return
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
    <div
      ref={box}
      className="relative select-none"
      style={{ height: HEIGHT }}
      onDoubleClick={onDoubleClick}
      {...boxProps}
    >
      <Lines voices={voices} edges={edges} looks={looks} />
      {faces.map(({ value, face: Face, name }) => (
        <span key={value} className="absolute left-2 -translate-y-1/2 bg-paper text-muted" style={{ top: yOf(value) }}>
          <Face size={16} role="img" aria-label={t(`feeling.${name}`)} />
        </span>
      ))}
      {feelings.length === 0 && (
        <p className="pointer-events-none absolute inset-x-0 top-1/2 -translate-y-1/2 text-center text-xs text-muted">
          <span className="bg-paper px-2">{t('feeling.none')}</span>
        </p>
      )}
      {voices.length > 1 && <LineStarts voices={voices} edges={edges} looks={looks} />}
      <MeasuredLabels
        measured={points}
        feelings={dots}
        pixelsOf={pixelsOf}
        asideOf={asideOf}
        initialsOf={initialsOf}
        width={width}
      />
      {marks.map(({ id, x, placed, point }) =>
        placed ? (
          <AssumedDot
            key={id}
            placed={placed}
            left={shareOf(x, edges)}
            aside={asideOf(id)}
            initials={initialsOf(placed.feeling.personas)}
            dragging={id === dragged?.id}
            who={whoOf(placed)}
            onPreview={setDragged}
            persona={addFor[0]}
            onParted={focus}
            mark={markProps(id)}
            differs={differing.get(id)}
            was={assumedIn(asIs, id)}
          />
        ) : (
          <MeasuredMark key={id} point={point} left={shareOf(x, edges)} feelings={feelings} mark={markProps(id)} />
        ),
      )}
      {map.columns.map(({ stage, step }, column) => {
        const [left, right] = edges[column]!
        const { id, name } = step ?? map.stages[stage]!
        if (isNarrow(column)) return null
        return (
          <div
            key={id}
            style={{ left: `${left * 100}%`, width: `${(right - left) * 100}%` }}
            className="absolute bottom-0"
          >
            <AddButton label={t('add.feeling', { stage: name })} onAdd={() => addIn(column)} />
          </div>
        )
      })}
    </div>
  )
}

/** What was assumed before; undefined when nothing was. */
function assumedIn(journey: Journey | null, id: string): number | undefined {
  const feeling = journey?.records[id]
  return feeling?.kind === 'feeling' ? feeling.assumed : undefined
}

/** Brings the keyboard to a feeling just added, as soon as it is drawn. */
function useFocusOnAdded(box: { readonly current: HTMLElement | null }): (id: string) => void {
  const added = useRef<string | null>(null)
  useEffect(() => {
    if (added.current === null) return
    const dot = box.current?.querySelector<HTMLElement>(`[data-mark="${CSS.escape(added.current)}"]`)
    if (!dot) return
    added.current = null
    dot.focus()
  })
  return useCallback((id) => {
    added.current = id
  }, [])
}
