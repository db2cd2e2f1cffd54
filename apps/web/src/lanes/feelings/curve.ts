import { curveMonotoneX, line } from 'd3-shape'
import type { PlacedFeeling } from '../../data/drawn-map.ts'

/** The box the curve is drawn in: x in thousandths of the width, y in pixels from the top. */
export const WIDTH = 1000
export const HEIGHT = 144
const MARGIN = 18
/** Pixels of one point on the scale. */
const POINT = (HEIGHT - 2 * MARGIN) / 4

/** Left and right edge of every column, as fractions of the width. */
export type Edges = readonly (readonly [left: number, right: number])[]

/** A place on the curve: x in columns, a value on −2 … +2. */
export interface CurvePoint {
  x: number
  value: number
}

/** Pixels from the top of a feeling on −2 … +2; higher is happier. */
export const yOf = (value: number): number => MARGIN + (2 - value) * POINT

/** The opposite of `yOf`; above and below the scale it stays at its end. */
export const valueAt = (y: number): number => Math.min(2, Math.max(-2, 2 - (y - MARGIN) / POINT))

const STEP = 0.5
const FINE = 0.1
const stepOf = (fine: boolean): number => (fine ? FINE : STEP)
const tidy = (value: number): number => Math.round(Math.min(2, Math.max(-2, value)) * 10) / 10 || 0

/** The nearest half, or tenth when fine. */
export const snapped = (value: number, fine: boolean): number => tidy(Math.round(value / stepOf(fine)) * stepOf(fine))

/** The next half (or tenth) up or down. */
export function stepped(value: number, direction: 1 | -1, fine: boolean): number {
  const steps = Math.round((value / stepOf(fine)) * 100) / 100
  return tidy((direction > 0 ? Math.floor(steps) + 1 : Math.ceil(steps) - 1) * stepOf(fine))
}

/** Columns of equal width. */
export const equalEdges = (columns: number): Edges =>
  Array.from({ length: columns }, (_, index) => [index / columns, (index + 1) / columns])

/** The column that a place lies in; the end of the map lies in the last. */
export const columnAt = (x: number, edges: Edges): number => Math.min(Math.floor(x), edges.length - 1)

/** Share of the width, 0 … 1, of a place along the columns. */
export function shareOf(x: number, edges: Edges): number {
  const column = columnAt(x, edges)
  const [left, right] = edges[column] ?? [0, 1]
  return left + (x - column) * (right - left)
}

/** The opposite of `shareOf`; between two columns it is the edge of the nearer one. */
export function placeAt(share: number, edges: Edges): number {
  const found = edges.findIndex(([, right]) => share <= right)
  const column = found < 0 ? edges.length - 1 : found
  const [left, right] = edges[column] ?? [0, 1]
  return column + (right > left ? Math.min(1, Math.max(0, (share - left) / (right - left))) : 0.5)
}

/** Assumed feelings as points; several at one place are drawn at their mean. */
export function assumedPoints(feelings: readonly PlacedFeeling[]): CurvePoint[] {
  return [...Map.groupBy(feelings, ({ x }) => x)]
    .map(([x, here]) => ({ x, value: here.reduce((sum, { feeling }) => sum + feeling.assumed, 0) / here.length }))
    .sort((a, b) => a.x - b.x)
}

/** The path of an assumed curve; it passes through every point and never swings beyond its neighbours. */
export function curvePath(points: readonly CurvePoint[], edges: Edges): string {
  const path = line<CurvePoint>()
    .x(({ x }) => shareOf(x, edges) * WIDTH)
    .y(({ value }) => yOf(value))
    .curve(curveMonotoneX)
  return path([...points]) ?? ''
}
