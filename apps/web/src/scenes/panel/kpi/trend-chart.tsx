import type { MeasuredSlice } from '@wegwijs/analytics/question'
import { line } from 'd3-shape'
import type { KeyboardEvent, PointerEvent } from 'react'
import { useTranslations } from 'use-intl'
import { useFormats } from '../../../language/provider.tsx'
import { HEIGHT, type Plotted, plotted, WIDTH } from './trend-geometry.ts'

interface TrendChartProps {
  trend: readonly MeasuredSlice[]
  target: number | undefined
  fromZero: boolean
  /** Begin of the step that is unusual. */
  unusualFrom: number | undefined
  /** The step that is read, by pointer or arrow keys. */
  at: number
  onAt: (index: number) => void
  /** That step in words. */
  said: string
  write: (value: number) => string
}

/** Whole steps as a line with their intervals, steps that lie only partly in the period hollow, the target dashed. */
export function TrendChart({ trend, target, fromZero, unusualFrom, at, onAt, said, write }: TrendChartProps) {
  const t = useTranslations('kpi')
  const formats = useFormats()
  const { points, yOf, low, high } = plotted(trend, target, fromZero)
  const last = trend.length - 1
  function onPointerMove({ currentTarget, clientX }: PointerEvent<HTMLElement>): void {
    const { left, width } = currentTarget.getBoundingClientRect()
    onAt(Math.min(last, Math.max(0, Math.round(((clientX - left) / width) * last))))
  }
  function onKeyDown(event: KeyboardEvent): void {
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: last }[event.key]
    if (to === undefined) return
    event.preventDefault()
    onAt(Math.min(last, Math.max(0, to)))
  }
  const read = points[at]
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={t('readTrend')}
      aria-valuemin={0}
      aria-valuemax={last}
      aria-valuenow={at}
      aria-valuetext={said}
      onPointerMove={onPointerMove}
      onKeyDown={onKeyDown}
      className="rounded-md"
    >
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" className="block w-full text-2xs">
        <EdgeValue y={yOf(high)} words={write(high)} />
        {low < high && <EdgeValue y={yOf(low)} words={write(low)} />}
        {target !== undefined && (
          <g>
            <line
              x1="0"
              x2={WIDTH}
              y1={yOf(target)}
              y2={yOf(target)}
              className="stroke-ink"
              strokeDasharray="2 3"
              strokeWidth="1"
            />
            {target !== high && target !== low && (
              <text x={WIDTH} y={yOf(target) - 3} textAnchor="end" className="fill-ink font-medium">
                {write(target)}
              </text>
            )}
          </g>
        )}
        {read && (
          <line x1={read.x} x2={read.x} y1="12" y2={HEIGHT - 4} className="stroke-line-strong" strokeWidth="1" />
        )}
        {points.map(({ slice, x }) =>
          slice.whole && slice.low !== null && slice.high !== null ? (
            <line
              key={slice.from}
              x1={x}
              x2={x}
              y1={yOf(slice.low)}
              y2={yOf(slice.high)}
              className="stroke-measured/35"
              strokeWidth="2"
            />
          ) : null,
        )}
        <path d={pathOf(points)} fill="none" className="stroke-measured" strokeWidth="1.5" strokeLinejoin="round" />
        {points.map(({ slice, x, y }, index) =>
          y === null ? null : (
            <g key={slice.from}>
              {slice.from === unusualFrom && (
                <circle cx={x} cy={y} r="7" fill="none" className="stroke-notice" strokeWidth="1.5" />
              )}
              <circle
                cx={x}
                cy={y}
                r={index === at ? 4 : 2.75}
                className={slice.whole ? 'fill-measured stroke-measured' : 'fill-surface stroke-measured'}
                strokeWidth="1.25"
              />
            </g>
          ),
        )}
      </svg>
      <div aria-hidden="true" className="flex justify-between text-2xs text-muted">
        <span>{formats.day(trend[0]!.from)}</span>
        <span>{formats.day(trend[last]!.to)}</span>
      </div>
    </div>
  )
}

/** A value at the edge of the picture, with its line. */
function EdgeValue({ y, words }: { y: number; words: string }) {
  return (
    <g>
      <line x1="0" x2={WIDTH} y1={y} y2={y} className="stroke-line" strokeWidth="1" />
      <text x="0" y={y - 3} className="fill-muted">
        {words}
      </text>
    </g>
  )
}

/** Through whole steps; broken where a value is not known. */
const pathOf = (points: readonly Plotted[]): string =>
  line<Plotted>()
    .defined(({ slice, y }) => slice.whole && y !== null)
    .x(({ x }) => x)
    .y(({ y }) => y!)([...points]) ?? ''
