/** Ways that people came along, alike; `conversions` of them ended in one, `nulls` in none. */
export interface Path {
  /** Keys in the order they were met; none means that nothing was met before. */
  touches: readonly string[]
  /** Of each touch, the milliseconds before the conversion; only where time decides. */
  ago?: readonly number[]
  conversions: number
  nulls: number
  /** What the conversions are worth together. */
  value: number
}

interface Credit {
  conversions: number
  value: number
}
export type Credits = Map<string, Credit>

/** How much the first, all between together, and the last touch weigh; or each touch by its place, those after it nothing. */
export type Weights = { first: number; middle: number; last: number } | readonly number[]

/** What becomes of the middle's share when there are two touches: left out, or half of it to each. */
export type OfTwo = 'normalised' | 'shared'

/** Shares of `n` touches, summing to 1. Weights that leave nothing to share give every touch as much. */
export function sharesByPlace(n: number, weights: Weights, ofTwo: OfTwo): number[] {
  return normalised(Array.from({ length: n }, (_, index) => weightAt(index, n, weights, ofTwo)))
}

function weightAt(index: number, n: number, weights: Weights, ofTwo: OfTwo): number {
  if (!('first' in weights)) return weights[index] ?? 0
  const { first, middle, last } = weights
  if (n === 1) return 1
  if (n === 2) return (index === 0 ? first : last) + (ofTwo === 'shared' ? middle / 2 : 0)
  if (index === 0) return first
  return index === n - 1 ? last : middle / (n - 2)
}

/**
 * Shares that halve with every half-life between touch and conversion: 2^(−Δt/h), normalised. Counted from the nearest
 * touch, which changes no share and keeps those of long ago from vanishing together.
 */
export function sharesByTime(ago: readonly number[], halfLife: number): number[] {
  const nearest = ago.reduce((least, each) => Math.min(least, each), Number.POSITIVE_INFINITY)
  return normalised(ago.map((each) => 2 ** ((nearest - each) / halfLife)))
}

function normalised(weights: readonly number[]): number[] {
  const total = weights.reduce((sum, each) => sum + each, 0)
  return weights.map((each) => (total === 0 ? 1 / weights.length : each / total))
}

/** Every conversion shared out over the touches of its path. Paths without a touch get nothing. */
export function creditBy(paths: readonly Path[], sharesOf: (path: Path) => readonly number[]): Credits {
  const credits: Credits = new Map()
  for (const path of paths) {
    if (path.conversions === 0) continue
    const shares = sharesOf(path)
    path.touches.forEach((key, index) => {
      give(credits, key, path, shares[index]!)
    })
  }
  return credits
}

/** Every conversion given whole to each thing met before it: the sum is more than the conversions. */
export function participation(paths: readonly Path[]): Credits {
  const credits: Credits = new Map()
  for (const path of paths) for (const key of new Set(path.touches)) give(credits, key, path, 1)
  return credits
}

/** Adds a share of a path's conversions and value to a key. */
export function give(credits: Credits, key: string, path: Pick<Path, 'conversions' | 'value'>, share: number): void {
  const credit = credits.get(key) ?? { conversions: 0, value: 0 }
  credit.conversions += path.conversions * share
  credit.value += path.value * share
  credits.set(key, credit)
}
