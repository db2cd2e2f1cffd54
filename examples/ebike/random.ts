/** Chance that repeats: the same seed gives the same draws on every machine. */
export interface Random {
  /** Uniform in [0, 1). */
  next: () => number
  /** Uniform in [low, high). */
  between: (low: number, high: number) => number
  /** Whole number in low … high, both included. */
  whole: (low: number, high: number) => number
  chance: (probability: number) => boolean
  pick: <T>(values: readonly T[]) => T
  /** One of the keys, as often as its weight says. */
  weighted: <T extends string>(weights: Readonly<Partial<Record<T, number>>>) => T
  shuffled: <T>(values: readonly T[]) => T[]
  /** A length of time that is usually near the median and sometimes much longer (log-normal). */
  skewed: (median: number, spread: number) => number
}

/** Generator of sfc32 by Chris Doty-Humphrey: 128 bits of state, public domain. */
export function randomFrom(seed: number): Random {
  let a = 0x9e3779b9 | 0
  let b = 0x243f6a88 | 0
  let c = seed | 0
  let d = 1
  const next = (): number => {
    const sum = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 2 ** 32
  }
  for (let i = 0; i < 15; i++) next()

  const between = (low: number, high: number): number => low + next() * (high - low)
  const whole = (low: number, high: number): number => Math.floor(between(low, high + 1))
  return {
    next,
    between,
    whole,
    chance: (probability) => next() < probability,
    pick: (values) => values[whole(0, values.length - 1)]!,
    weighted: <T extends string>(weights: Readonly<Partial<Record<T, number>>>): T => {
      const entries = Object.entries(weights) as [T, number][]
      let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [key, weight] of entries) {
        left -= weight
        if (left < 0) return key
      }
      return entries.at(-1)![0]
    },
    shuffled: (values) => {
      const copy = [...values]
      for (let i = copy.length - 1; i > 0; i--) {
        const j = whole(0, i)
        ;[copy[i], copy[j]] = [copy[j]!, copy[i]!]
      }
      return copy
    },
    skewed: (median, spread) => {
      const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
      return median * Math.exp(spread * normal)
    },
  }
}

/** Exactly this share of the members (to the nearest whole one), chosen by chance. */
export function exactly<T>(random: Random, share: number, members: readonly T[]): Set<T> {
  return new Set(random.shuffled(members).slice(0, Math.round(share * members.length)))
}

/** Deals the cards in shuffled order and starts again when they are out: chance with exact proportions. */
export function deck<T>(random: Random, cards: readonly T[]): () => T {
  let left: T[] = []
  return () => {
    if (left.length === 0) left = random.shuffled(cards)
    return left.pop()!
  }
}
