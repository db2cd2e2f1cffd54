import { line } from 'd3-shape'

const WIDTH = 40
const HEIGHT = 14
const MARGIN = 1.5

/** One step of a trend; `whole` is false for a day, week or month that lies only partly within the period. */
export interface TrendPoint {
  value: number | null
  whole: boolean
}

/** How a number went, without axes: whole steps only, gaps where it is not known. Nothing with fewer than two. */
export function Sparkline({ points }: { points: readonly TrendPoint[] }) {
  const values = points.map(({ value, whole }) => (whole ? value : null))
  const known = values.flatMap((value, index) => (value === null ? [] : [{ value, index }]))
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last || first === last) return null
  const [low, high] = [Math.min(...known.map(({ value }) => value)), Math.max(...known.map(({ value }) => value))]
  const x = (index: number): number =>
    MARGIN + ((index - first.index) / (last.index - first.index)) * (WIDTH - 2 * MARGIN)
  const y = (value: number): number =>
    low === high ? HEIGHT / 2 : HEIGHT - MARGIN - ((value - low) / (high - low)) * (HEIGHT - 2 * MARGIN)
  const path = line<number | null>()
    .defined((value) => value !== null)
    .x((_, index) => x(index))
    .y((value) => y(value!))(values)
  return (
    <svg width={WIDTH} height={HEIGHT} aria-hidden="true" className="shrink-0 overflow-visible text-muted/70">
      <path d={path ?? ''} fill="none" stroke="currentColor" strokeWidth="1.25" strokeLinejoin="round" />
      <circle cx={x(last.index)} cy={y(last.value)} r="1.75" className="fill-measured" />
    </svg>
  )
}
