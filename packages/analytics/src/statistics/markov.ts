import type { Credits, Path } from './credit.ts'

/** The two ways a path ends, and where all begin, as `Transition`s name them. */
const CONVERSION = 'CONVERSION'
const NULL = 'NULL'
const START = 'START'

/** Paths as a chain: from each state the chance of each next one. */
export interface Chain {
  /** The touches that each state stands for: one, or as many as the order. */
  states: (readonly string[])[]
  /** Weights, by state: of beginning there, converting from it, ending in nothing, and going to another. */
  start: number[]
  converted: number[]
  lost: number[]
  next: Map<number, number>[]
}

/** A step of the chain, such as from `a` to `b`; states of several touches are written `a > b`. */
export interface Transition {
  from: string
  to: string
  /** How many paths went that way. */
  weight: number
  probability: number
}

/**
 * The chain of order k: a state is k touches in a row (all of them in a path no longer than that), and equal states
 * that follow each other are one. Paths count with conversions and nulls (Anderl et al. 2016; ChannelAttribution).
 */
export function chainOf(paths: readonly Path[], order: number): Chain {
  const ids = new Map<string, number>()
  const chain: Chain = { states: [], start: [], converted: [], lost: [], next: [] }
  const idOf = (state: readonly string[]): number => {
    const key = JSON.stringify(state)
    let id = ids.get(key)
    if (id === undefined) {
      ids.set(key, (id = chain.states.push(state) - 1))
      for (const each of [chain.start, chain.converted, chain.lost]) each.push(0)
      chain.next.push(new Map())
    }
    return id
  }
  for (const { touches, conversions, nulls } of paths) {
    if (touches.length === 0 || conversions + nulls === 0) continue
    const way = windows(touches, order).map(idOf)
    const visited = way.filter((state, index) => state !== way[index - 1])
    chain.start[visited[0]!]! += conversions + nulls
    visited.slice(1).forEach((state, index) => {
      const next = chain.next[visited[index]!]!
      next.set(state, (next.get(state) ?? 0) + conversions + nulls)
    })
    chain.converted[visited.at(-1)!]! += conversions
    chain.lost[visited.at(-1)!]! += nulls
  }
  return chain
}

function windows(touches: readonly string[], order: number): (readonly string[])[] {
  if (touches.length <= order) return [touches]
  return touches.slice(order - 1).map((_, index) => touches.slice(index, index + order))
}

/** The state of order k that a path with touches ends in. */
export const lastState = (touches: readonly string[], order: number): readonly string[] => touches.slice(-order)

export function transitionsOf({ states, start, converted, lost, next }: Chain): Transition[] {
  const nameOf = (state: number): string => states[state]!.join(' > ')
  const from = (name: string, ways: readonly (readonly [to: string, weight: number])[]): Transition[] => {
    const all = sumOf(ways.map(([, weight]) => weight))
    return ways.flatMap(([to, weight]) => (weight > 0 ? [{ from: name, to, weight, probability: weight / all }] : []))
  }
  const begins = from(
    START,
    start.map((weight, state) => [nameOf(state), weight] as const),
  )
  const goesOn = states.flatMap((_, state) =>
    from(nameOf(state), [
      ...[...next[state]!].map(([to, weight]) => [nameOf(to), weight] as const),
      [CONVERSION, converted[state]!],
      [NULL, lost[state]!],
    ]),
  )
  return [...begins, ...goesOn]
}

/**
 * The chance of a conversion, and of each key its removal effect: the share of that chance that is lost when every state
 * with the key in it leads to nothing. Exact, with N = (I − Q)⁻¹ the expected visits: the first visit to a set of states C
 * is in c with chance h = n(C) N(C,C)⁻¹, n being the visits from the start, and what converts past C is h · x(C).
 */
export function removalEffects(chain: Chain): { chance: number; effects: Map<string, number> } {
  const { states, start, converted, lost, next } = chain
  const out = states.map((_, state) => converted[state]! + lost[state]! + sumOf([...next[state]!.values()]))
  const stays = states.map((_, state) =>
    states.map((_, to) => (state === to ? 1 : 0) - (next[state]!.get(to) ?? 0) / out[state]!),
  )
  const visits = inverse(stays)
  const begun = sumOf(start)
  const fromStart = states.map((_, to) => sumOf(start.map((weight, state) => (weight / begun) * visits[state]![to]!)))
  const converts = states.map((_, state) =>
    sumOf(visits[state]!.map((times, at) => (times * converted[at]!) / out[at]!)),
  )
  const chance = sumOf(start.map((weight, state) => (weight / begun) * converts[state]!))
  const having = new Map<string, number[]>()
  states.forEach((state, id) => {
    for (const key of new Set(state)) having.set(key, [...(having.get(key) ?? []), id])
  })
  const effects = new Map<string, number>()
  for (const [key, ids] of having) {
    const block = inverse(ids.map((from) => ids.map((to) => visits[from]![to]!)))
    const first = ids.map((_, at) => sumOf(ids.map((id, row) => fromStart[id]! * block[row]![at]!)))
    const past = sumOf(ids.map((id, at) => first[at]! * converts[id]!))
    effects.set(key, chance > 0 ? past / chance : 0)
  }
  return { chance, effects }
}

/** Conversions and value shared out by removal effect. Nothing is shared out when no path converts. */
export function markov(paths: readonly Path[], effects: ReadonlyMap<string, number>): Credits {
  const total = sumOf([...effects.values()])
  const met = paths.filter(({ touches }) => touches.length > 0)
  const conversions = sumOf(met.map((path) => path.conversions))
  const value = sumOf(met.map((path) => path.value))
  const shareOf = (effect: number): number => (total > 0 ? effect / total : 0)
  return new Map(
    [...effects].map(([key, effect]) => [
      key,
      { conversions: conversions * shareOf(effect), value: value * shareOf(effect) },
    ]),
  )
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0)

/** The inverse of a square matrix by Gaussian elimination with the largest pivot of each column. */
function inverse(matrix: readonly (readonly number[])[]): number[][] {
  const n = matrix.length
  const rows = matrix.map((row, at) => [...row, ...Array.from({ length: n }, (_, column) => (column === at ? 1 : 0))])
  for (let column = 0; column < n; column++) {
    let pivot = column
    for (let row = column + 1; row < n; row++) {
      if (Math.abs(rows[row]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = row
    }
    ;[rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!]
    const own = rows[column]!
    const by = own[column]!
    for (let at = column; at < 2 * n; at++) own[at]! /= by
    for (let row = 0; row < n; row++) {
      const other = rows[row]!
      const times = other[column]!
      if (row === column || times === 0) continue
      for (let at = column; at < 2 * n; at++) other[at]! -= times * own[at]!
    }
  }
  return rows.map((row) => row.slice(n))
}
