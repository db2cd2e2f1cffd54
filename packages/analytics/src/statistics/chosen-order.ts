import { Absorption } from './absorption.ts'
import type { Path } from './credit.ts'
import { chainOf, lastState } from './markov.ts'

/** How well chains of one order tell paths that convert from those that do not. */
export interface TriedOrder {
  order: number
  /** The chance that a path that converts has a higher chance by the chain than one that does not. */
  auc: number
  /** The same, less for the states that the order may need; 0 when that leaves nothing. */
  penalised: number
}

const HIGHEST = 10

/**
 * Orders from 1 up that the paths are enough for, with the area under the curve of a path's chance by its last state (Hanley and
 * McNeil 1982), penalised as 1 − (1 − auc)(np − 1)/(np − m − 1): np different paths, m = C(n + k − 1, k) for n channels.
 * None when all paths convert, or none does, or there are too few.
 */
export function triedOrders(paths: readonly Path[]): TriedOrder[] {
  const met = paths.filter(({ touches, conversions, nulls }) => touches.length > 0 && conversions + nulls > 0)
  const np = new Set(met.map(({ touches }) => JSON.stringify(touches))).size
  const n = new Set(met.flatMap(({ touches }) => touches)).size
  const tried: TriedOrder[] = []
  for (let order = 1, m = n; order <= HIGHEST && m < np; order++, m = (m * (n + order - 1)) / order) {
    const auc = areaUnderCurve(met, order)
    if (auc === null) break
    const penalised = 1 - ((1 - auc) * (np - 1)) / (np - m - 1)
    tried.push({ order, auc, penalised: penalised >= 0 && penalised <= 1 ? penalised : 0 })
  }
  return tried
}

/** The order with the highest penalised area; of several the lowest, and 1 when none was tried. */
export const bestOrder = (tried: readonly TriedOrder[]): number =>
  tried.reduce((best, one) => (one.penalised > best.penalised ? one : best), { order: 1, penalised: -1 }).order

function areaUnderCurve(paths: readonly Path[], order: number): number | null {
  const chain = chainOf(paths, order)
  const found = new Absorption(chain).without()
  if (!found) return null
  const ids = new Map(chain.states.map((state, id) => [JSON.stringify(state), id]))
  const scored = paths.map(({ touches, conversions, nulls }) => ({
    ...{ conversions, nulls },
    score: found.chances[ids.get(JSON.stringify(lastState(touches, order)))!]!,
  }))
  const [positives, negatives] = [sum(scored, (one) => one.conversions), sum(scored, (one) => one.nulls)]
  if (positives === 0 || negatives === 0) return null
  let [below, area] = [0, 0]
  const levels = [...Map.groupBy(scored, ({ score }) => score)].sort(([a], [b]) => a - b)
  for (const [, alike] of levels) {
    const nulls = sum(alike, (one) => one.nulls)
    area += sum(alike, (one) => one.conversions) * (below + nulls / 2)
    below += nulls
  }
  return area / (positives * negatives)
}

const sum = <T>(some: readonly T[], of: (one: T) => number): number => some.reduce((total, one) => total + of(one), 0)
