import gammaln from '@stdlib/math-base-special-gammaln'
import type { Fitted } from './bg-nbd.ts'
import { minimise } from './nelder-mead.ts'

/**
 * What customers spend on an order: the Gamma-Gamma model (Fader, Hardie, "The Gamma-Gamma Model of Monetary Value", 2013).
 * Amounts of one customer vary around a mean of their own (gamma: `p`); the means vary over customers (`q`, `v`). It
 * holds when how often somebody orders says nothing about how much.
 */
export interface GammaGamma {
  p: number
  q: number
  v: number
}

/** Customers with the same number of repeat orders and the same mean spent on them, above 0. */
export interface Spent {
  x: number
  mean: number
  customers: number
}

/** The most likely model. */
export function fitGammaGamma(spent: readonly Spent[]): Fitted<GammaGamma> {
  const likelihood = likelihoodOf(spent)
  const [sum, n] = spent.reduce(([sum, n], { mean, customers }) => [sum + mean * customers, n + customers], [0, 0])
  const start = [2, 3, sum / n].map(Math.log)
  const { point, value, converged } = minimise((logs) => -likelihood(modelOf(logs)), start)
  const model = modelOf(point)
  return { model, logLikelihood: -value, converged: converged && model.q > 1 && point.every((log) => log < EDGE) }
}

/** Where customers hardly differ, q and v run away together. */
const EDGE = 25

function modelOf(logs: readonly number[]): GammaGamma {
  const [p, q, v] = logs.map(Math.exp) as [number, number, number]
  return { p, q, v }
}

/**
 * Per customer: ln Γ(px+q) − ln Γ(px) − ln Γ(q) + q ln v + (px−1) ln m + px ln x − (px+q) ln(xm+v). What depends on x
 * alone is worked out once for each x.
 */
function likelihoodOf(spent: readonly Spent[]): (model: GammaGamma) => number {
  const byOrders = [...Map.groupBy(spent, ({ x }) => x)].map(([x, same]) => ({
    x,
    same,
    customers: same.reduce((sum, { customers }) => sum + customers, 0),
    logs: same.reduce((sum, { mean, customers }) => sum + Math.log(mean) * customers, 0),
  }))
  return ({ p, q, v }) => {
    let sum = 0
    for (const { x, same, customers, logs } of byOrders) {
      const constant = gammaln(p * x + q) - gammaln(p * x) - gammaln(q) + q * Math.log(v) + p * x * Math.log(x)
      sum += customers * constant + (p * x - 1) * logs
      for (const each of same) sum -= each.customers * (p * x + q) * Math.log(x * each.mean + v)
    }
    return sum
  }
}

/** Mean amount of an order over all customers: p v / (q − 1). */
export const meanSpent = ({ p, q, v }: GammaGamma): number => (p * v) / (q - 1)

/**
 * Amount to expect of a customer's order: w · mean + (1 − w) · p v / (q − 1), with w = px / (px + q − 1); of somebody
 * without repeat orders (x = 0) it is the mean over all.
 */
export function expectedSpent(model: GammaGamma, x: number, mean: number): number {
  const own = (model.p * x) / (model.p * x + model.q - 1)
  return own * mean + (1 - own) * meanSpent(model)
}
