import type { Chain } from './markov.ts'

/** Sums worked out before giving up: some half a minute. */
const MOST_SUMS = 3_000_000_000
/** Parts of a chance: where later sweeps may be estimated, and where they no longer matter. */
const SMALL = 1e-12
const CLOSE = 1e-15

/** What a chain does next, as flat arrays: of state s the ways `from[s]` up to `from[s + 1]`. */
interface Flat {
  from: Int32Array
  to: Int32Array
  chance: Float64Array
  /** The chance of converting at once. */
  converts: Float64Array
}

/**
 * The chance of a conversion from each state by Gauss-Seidel: sweeps over all states, last met first, until no chance grows
 * any more. They only grow, ever less, and what all later sweeps would add is estimated from the last two (Varga 1962). For
 * chains too large for elimination.
 */
export class Absorption {
  readonly #chain: Chain
  readonly #flat: Flat
  #sums = 0

  constructor(chain: Chain) {
    this.#chain = chain
    this.#flat = flattened(chain)
  }

  /** The chance from the start and from each state, when every state with `removed` leads to nothing. Null beyond all measure. */
  without(removed?: string): { chance: number; chances: Float64Array } | null {
    const { states, start } = this.#chain
    const { from, to, chance, converts } = this.#flat
    const live = [...states.keys()].reverse().filter((state) => !states[state]!.includes(removed!))
    const chances = new Float64Array(states.length)
    for (let before = Number.NaN, growth = 0; ; before = growth) {
      growth = 0
      for (const state of live) {
        let sum = converts[state]!
        for (let way = from[state]!; way < from[state + 1]!; way++) sum += chance[way]! * chances[to[way]!]!
        growth = Math.max(growth, sum > 0 ? 1 - chances[state]! / sum : 0)
        chances[state] = sum
      }
      this.#sums += live.length + to.length
      if (this.#sums > MOST_SUMS) return null
      const ratio = growth / before
      if (growth <= CLOSE || (growth <= SMALL && (growth * ratio) / (1 - ratio) <= CLOSE && ratio < 1)) break
    }
    const begun = start.reduce((sum, weight) => sum + weight, 0)
    return { chance: start.reduce((sum, weight, state) => sum + (weight / begun) * chances[state]!, 0), chances }
  }
}

function flattened({ states, converted, lost, next }: Chain): Flat {
  const ways = next.map((own) => [...own])
  const size = ways.reduce((sum, own) => sum + own.length, 0)
  const flat = {
    from: new Int32Array(states.length + 1),
    to: new Int32Array(size),
    chance: new Float64Array(size),
    converts: new Float64Array(states.length),
  }
  let filled = 0
  for (const [state, own] of ways.entries()) {
    const out = own.reduce((sum, [, weight]) => sum + weight, converted[state]! + lost[state]!)
    flat.converts[state] = converted[state]! / out
    for (const [to, weight] of own) {
      flat.to[filled] = to
      flat.chance[filled] = weight / out
      filled += 1
    }
    flat.from[state + 1] = filled
  }
  return flat
}

/** The removal effects of a chain of any size (see `removalEffects`); null when they take more than there is room for. */
export function removalEffectsBySweeps(chain: Chain): { chance: number; effects: Map<string, number> } | null {
  const absorption = new Absorption(chain)
  const all = absorption.without()
  if (!all) return null
  const effects = new Map<string, number>()
  for (const key of new Set(chain.states.flat())) {
    const left = absorption.without(key)
    if (!left) return null
    effects.set(key, all.chance > 0 ? 1 - left.chance / all.chance : 0)
  }
  return { chance: all.chance, effects }
}
