import gammaln from '@stdlib/math-base-special-gammaln'
import hyp2f1 from '@stdlib/math-base-special-hyp2f1'
import { minimise } from './nelder-mead.ts'

/**
 * How customers without a contract come back: the BG/NBD model of Fader, Hardie and Lee (Marketing Science 24, 2005).
 * While alive a customer orders by chance at a rate of their own (gamma: `r`, `alpha`); after each order they may leave
 * for good with a chance of their own (beta: `a`, `b`). Times are in one unit throughout, such as weeks.
 */
export interface BgNbd {
  r: number
  alpha: number
  a: number
  b: number
}

/** Customers with the same past. */
export interface Past {
  /** Orders after the first; those of one day are one. */
  x: number
  /** From the first order to the last. */
  tx: number
  /** From the first order to the end of what was observed. */
  T: number
  customers: number
}

export interface Fitted<Model> {
  model: Model
  logLikelihood: number
  converged: boolean
}

/** The most likely model. Customers with the same past are best given as one. */
export function fitBgNbd(pasts: readonly Past[]): Fitted<BgNbd> {
  const likelihood = likelihoodOf(pasts)
  const typical = pasts.reduce((sum, { T, customers }) => sum + T * customers, 0) / sumOf(pasts)
  const start = [0.5, typical / 4, 1, 2].map(Math.log)
  const { point, value, converged } = minimise((logs) => -likelihood(modelOf(logs)), start)
  const isInside = point.every((log) => Math.abs(log) < EDGE)
  return { model: modelOf(point), logLikelihood: -value, converged: converged && isInside }
}

/** A parameter that runs away beyond e±12 has no most likely value. */
const EDGE = 12

function modelOf(logs: readonly number[]): BgNbd {
  const [r, alpha, a, b] = logs.map(Math.exp) as [number, number, number, number]
  return { r, alpha, a, b }
}

const sumOf = (pasts: readonly Past[]): number => pasts.reduce((sum, { customers }) => sum + customers, 0)

export const logLikelihood = (model: BgNbd, pasts: readonly Past[]): number => likelihoodOf(pasts)(model)

/**
 * Per customer: ln Γ(r+x) − ln Γ(r) + r ln α + ln Γ(a+b) + ln Γ(b+x) − ln Γ(b) − ln Γ(a+b+x)
 * + ln[ (α+T)^−(r+x) + 1{x>0} · a/(b+x−1) · (α+tx)^−(r+x) ]. What depends on x alone is worked out once for each x.
 */
function likelihoodOf(pasts: readonly Past[]): (model: BgNbd) => number {
  const byOrders = [...Map.groupBy(pasts, ({ x }) => x)].map(([x, same]) => ({ x, same, customers: sumOf(same) }))
  return (model) => {
    const { r, alpha, a, b } = model
    if (![r, alpha, a, b].every((each) => each > 0 && Number.isFinite(each))) return Number.NaN
    const constant = r * Math.log(alpha) - gammaln(r) + gammaln(a + b) - gammaln(b)
    let sum = 0
    for (const { x, same, customers } of byOrders) {
      sum += customers * (constant + gammaln(r + x) + gammaln(b + x) - gammaln(a + b + x))
      for (const past of same) {
        const stayed = -(r + x) * Math.log(alpha + past.T)
        sum += past.customers * (stayed + Math.log1p(odds(model, past)))
      }
    }
    return sum
  }
}

/** How many times likelier it is that a customer left at the last order than that they are still there. */
function odds({ r, alpha, a, b }: BgNbd, { x, tx, T }: Omit<Past, 'customers'>): number {
  return x === 0 ? 0 : (a / (b + x - 1)) * ((alpha + T) / (alpha + tx)) ** (r + x)
}

/** The chance that a customer with this past will ever order again. */
export const alive = (model: BgNbd, past: Omit<Past, 'customers'>): number => 1 / (1 + odds(model, past))

/**
 * Orders to expect in the next `t` of a customer with this past:
 * (a+b+x−1)/(a−1) · [1 − ((α+T)/(α+T+t))^(r+x) · ₂F₁(r+x, b+x; a+b+x−1; t/(α+T+t))] · P(alive).
 */
export function expectedOrders(model: BgNbd, past: Omit<Past, 'customers'>, t: number): number {
  return growth(model, past.x, past.T, t) * alive(model, past)
}

/** What `expectedOrders` is for somebody who is surely still there. */
export function growth({ r, alpha, a, b }: BgNbd, x: number, T: number, t: number): number {
  const shrunk = ((alpha + T) / (alpha + T + t)) ** (r + x)
  const series = hyp2f1(r + x, b + x, a + b + x - 1, t / (alpha + T + t))
  return ((a + b + x - 1) / (a - 1)) * (1 - shrunk * series)
}

/** Orders to expect, after the first, of a new customer in their first `t`. */
export const expectedOfNew = (model: BgNbd, t: number): number => growth(model, 0, 0, t)

/** The chance that a new customer orders nothing in their first `t`: (α / (α+t))^r. */
export const nothingIn = ({ r, alpha }: BgNbd, t: number): number => (alpha / (alpha + t)) ** r
