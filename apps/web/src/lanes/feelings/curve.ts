import { curveMonotoneX, line } from 'd3-shape'
import type { PlacedFeeling } from '../../data/drawn-map.ts'

/** The box the curve is drawn in: x in thousandths of the width, y in pixels from the top. */
export const WIDTH = 1000
export const HEIGHT = 128
const MARGIN = 16

/** Pixels from the top of a feeling on −2 … +2; higher is happier. */
export const yOf = (value: number): number => MARGIN + ((2 - value) / 4) * (HEIGHT - 2 * MARGIN)

/** Share of the width, 0 … 1, of a place along so many stages. */
export const xOf = (x: number, stages: number): number => (stages === 0 ? 0 : x / stages)

/** Assumed feelings as points; several at one place are drawn at their mean. */
export function assumedPoints(feelings: readonly PlacedFeeling[]): { x: number; value: number }[] {
  return [...Map.groupBy(feelings, ({ x }) => x)]
    .map(([x, here]) => ({ x, value: here.reduce((sum, { feeling }) => sum + feeling.assumed, 0) / here.length }))
    .sort((a, b) => a.x - b.x)
}

/** The path of the assumed curve; it passes through every point and never swings beyond its neighbours. */
export function curvePath(points: readonly { x: number; value: number }[], stages: number): string {
  const path = line<{ x: number; value: number }>()
    .x(({ x }) => xOf(x, stages) * WIDTH)
    .y(({ value }) => yOf(value))
    .curve(curveMonotoneX)
  return path([...points]) ?? ''
}
