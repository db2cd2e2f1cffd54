/** Normal quantile for two-sided 95 %. */
const Z = 1.959963984540054

export interface Interval {
  low: number
  high: number
}

/** Wilson score interval, 95 %, for `hits` of `n` (Wilson 1927). Null when n is 0. */
export function wilson(hits: number, n: number): Interval | null {
  if (n === 0) return null
  const share = hits / n
  const spread = 1 + (Z * Z) / n
  const centre = (share + (Z * Z) / (2 * n)) / spread
  const half = (Z / spread) * Math.sqrt((share * (1 - share)) / n + (Z * Z) / (4 * n * n))
  return { low: centre - half, high: centre + half }
}

/** NPS on −100 … 100 with its 95 % interval, from variance p + d − (p − d)². Null without answers. */
export function nps(
  promoters: number,
  detractors: number,
  n: number,
): ({ value: number; standardError: number } & Interval) | null {
  if (n === 0) return null
  const p = promoters / n
  const d = detractors / n
  const standardError = 100 * Math.sqrt((p + d - (p - d) ** 2) / n)
  const value = 100 * (p - d)
  return { value, standardError, low: value - Z * standardError, high: value + Z * standardError }
}

/** 95 % interval of a mean from sums (normal approximation, sample variance). Null below two values. */
export function meanInterval(n: number, sum: number, sumOfSquares: number): Interval | null {
  if (n < 2) return null
  const mean = sum / n
  const variance = Math.max(0, (sumOfSquares - n * mean * mean) / (n - 1))
  const half = Z * Math.sqrt(variance / n)
  return { low: mean - half, high: mean + half }
}

/** Median by linear interpolation (type 7). Null for no values. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null
  const sorted = [...values].sort((a, b) => a - b)
  const middle = (sorted.length - 1) / 2
  return (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2
}
