import type { MeasuredSlice } from '@wegwijs/analytics/question'

/** The box a trend is drawn in, in pixels. */
export const WIDTH = 320
export const HEIGHT = 132
const LEFT = 6
const RIGHT = 6
const TOP = 16
const BOTTOM = 8

/** A step of the trend with its place in the box. */
export interface Plotted {
  slice: MeasuredSlice
  x: number
  /** Null when the value is not known, or lies outside the picture. */
  y: number | null
}

export interface Plot {
  points: Plotted[]
  yOf: (value: number) => number
  /** The values at the bottom and the top of the picture. */
  low: number
  high: number
}

/**
 * Places the steps of a trend: amounts from zero, other values between the lowest and highest of the whole steps and their
 * intervals. A step that has only begun may lie far outside and would flatten all others; then only its words tell it, unless
 * the others are flat already.
 */
export function plotted(trend: readonly MeasuredSlice[], target: number | undefined, fromZero: boolean): Plot {
  const whole = trend.filter((slice) => slice.whole)
  const ofWhole = whole.flatMap(({ value, low, high }) => [value, low, high]).filter((value) => value !== null)
  const shown = new Set(ofWhole).size > 1 ? ofWhole : trend.map(({ value }) => value)
  const values = [...shown, target].filter((value) => value != null)
  const lowest = Math.min(...values, ...(fromZero ? [0] : []))
  const highest = Math.max(...values)
  const room = (highest - lowest || Math.abs(highest) || 1) * 0.06
  const [low, high] = [fromZero && lowest === 0 ? 0 : lowest - room, highest + room]
  const yOf = (value: number): number =>
    HEIGHT - BOTTOM - ((Math.min(high, Math.max(low, value)) - low) / (high - low)) * (HEIGHT - TOP - BOTTOM)
  const isOutside = (value: number): boolean => value < low || value > high
  const step = trend.length > 1 ? (WIDTH - LEFT - RIGHT) / (trend.length - 1) : 0
  const points = trend.map((slice, index) => ({
    slice,
    x: trend.length > 1 ? LEFT + index * step : WIDTH / 2,
    y: slice.value === null || (!slice.whole && isOutside(slice.value)) ? null : yOf(slice.value),
  }))
  return { points, yOf, low: lowest, high: highest }
}
