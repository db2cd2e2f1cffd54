import { Z } from './interval.ts'

/** How long somebody was seen to wait; `ended` is whether it then came to an end, or they were lost from sight. */
export interface Wait {
  time: number
  ended: boolean
}

/** The share that still waits after a time at which a wait ended or was lost from sight. */
export interface SurvivalStep {
  time: number
  /** Waits that ended at this time. */
  ending: number
  /** Waits that had ended by then, and those that were seen to last longer. */
  ended: number
  longer: number
  /** S(t) = Π (1 − d / n) over the times up to t: d waits end of the n that last at least so long. */
  share: number
  /** Greenwood’s sum, Σ d / (n (n − d)): the variance of S is S² times this. Infinite when S is 0. */
  spread: number
}

/**
 * The product-limit estimate (Kaplan and Meier 1958), a step for each time that was seen. Who was lost from sight
 * leaves after those whose wait ended at the same time.
 */
export function kaplanMeier(waits: readonly Wait[]): SurvivalStep[] {
  const sorted = waits.toSorted((a, b) => a.time - b.time)
  const steps: SurvivalStep[] = []
  let [seen, ended, share, spread] = [0, 0, 1, 0]
  for (const [time, alike] of Map.groupBy(sorted, (wait) => wait.time)) {
    const atRisk = waits.length - seen
    const ending = alike.filter((wait) => wait.ended).length
    seen += alike.length
    ended += ending
    share *= (atRisk - ending) / atRisk
    spread += ending / (atRisk * (atRisk - ending))
    steps.push({ time, ending, ended, longer: waits.length - seen, share, spread })
  }
  return steps
}

/**
 * A 95 % interval of S(t) on the scale log(−log S), so that it stays between 0 and 1 (Kalbfleisch and Prentice 1980):
 * S^exp(±z √spread / log S). Null where S is 1 or 0, of which the formula knows nothing.
 */
export function survivalBand({ share, spread }: { share: number; spread: number }): {
  low: number | null
  high: number | null
} {
  if (spread === 0 || share === 0) return { low: null, high: null }
  const reach = (Z * Math.sqrt(spread)) / Math.abs(Math.log(share))
  return { low: share ** Math.exp(reach), high: share ** Math.exp(-reach) }
}

/** Half, but for the last bits of a product of fractions. */
export const HALF = 0.5 + 1e-9

/**
 * The first time after which at most half still wait, and the 95 % interval that the band gives (Brookmeyer and Crowley
 * 1982): the first times at which its ends come down to a half. Null where they never do.
 */
export function medianSurvival(steps: readonly SurvivalStep[]): {
  median: number | null
  low: number | null
  high: number | null
} {
  const first = (of: (step: SurvivalStep) => number | null) =>
    steps.find((step) => (of(step) ?? 1) <= HALF)?.time ?? null
  return {
    median: first(({ share }) => share),
    low: first((step) => survivalBand(step).low),
    high: first((step) => survivalBand(step).high),
  }
}
