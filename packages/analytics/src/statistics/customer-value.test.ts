import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { alive, expectedOfNew, expectedOrders, fitBgNbd, logLikelihood, nothingIn, type Past } from './bg-nbd.ts'
import { expectedSpent, fitGammaGamma, meanSpent } from './gamma-gamma.ts'

const folder = join(import.meta.dirname, '../../../../../shared/data/clv')
const isThere = existsSync(folder)
const needsData = isThere ? test : test.skip
const where = isThere ? '' : ' (skipped: ../shared/data is absent)'

/** CDNOW, 2,357 customers up to 30 September 1997, in weeks. */
const rows = () =>
  readFileSync(join(folder, 'cdnow_customers_summary_with_transactions.csv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',').map(Number) as [number, number, number, number, number])

function pasts(): Past[] {
  const same = Map.groupBy(rows(), ([, x, tx, T]) => [x, tx, T].join())
  return [...same.values()].map((group) => ({
    x: group[0]![1],
    tx: group[0]![2],
    T: group[0]![3],
    customers: group.length,
  }))
}

needsData(`C-05: BG/NBD on CDNOW has the published parameters${where}`, () => {
  const { model, logLikelihood, converged } = fitBgNbd(pasts())
  expect(converged).toBe(true)
  expect(logLikelihood).toBeCloseTo(-9582.429, 2)
  expect(model.r).toBeCloseTo(0.2425945, 4)
  expect(model.alpha).toBeCloseTo(4.4136019, 3)
  expect(model.a).toBeCloseTo(0.7929199, 3)
  expect(model.b).toBeCloseTo(2.4258881, 2)
})

needsData(`customers given one by one have the same likelihood as grouped${where}`, () => {
  const model = { r: 0.24, alpha: 4.4, a: 0.8, b: 2.4 }
  const single = rows().map(([, x, tx, T]) => ({ x, tx, T, customers: 1 }))
  expect(logLikelihood(model, single)).toBeCloseTo(logLikelihood(model, pasts()), 6)
})

test('C-06: orders to expect of a new customer, and of one with two repeat orders', () => {
  const model = { r: 0.2425945, alpha: 4.4136019, a: 0.7929199, b: 2.4258881 }
  const weeks = [0.1429, 1, 3, 31.8571, 32, 78]
  const expected = [0.0078, 0.0532, 0.1506, 1.0405, 1.0437, 1.8576]
  for (const [index, week] of weeks.entries()) expect(expectedOfNew(model, week)).toBeCloseTo(expected[index]!, 3)
  const customer = { x: 2, tx: 30.43, T: 38.86 }
  expect(expectedOrders(model, customer, 39)).toBeCloseTo(1.226, 3)
  expect(alive(model, customer)).toBeCloseTo(0.7266, 3)
  expect(nothingIn({ ...model, r: 0.243, alpha: 4.414 }, 39)).toBeCloseTo(0.5737864, 7)
})

needsData(`C-10: Gamma-Gamma on the 946 repeaters${where}`, () => {
  const spent = rows().flatMap(([, x, , , mean]) => (x > 0 && mean > 0 ? [{ x, mean, customers: 1 }] : []))
  expect(spent).toHaveLength(946)
  const { model, logLikelihood, converged } = fitGammaGamma(spent)
  expect(converged).toBe(true)
  // The file has means in whole cents; from the orders themselves it is −4055.918.
  expect(logLikelihood).toBeCloseTo(-4055.923, 2)
  expect(model.p).toBeCloseTo(6.25, 2)
  expect(model.q).toBeCloseTo(3.744, 2)
  expect(model.v).toBeCloseTo(15.44, 1)
  expect(meanSpent(model)).toBeCloseTo(35.17, 2)
  expect(expectedSpent(model, 1, 29.33)).toBeCloseTo(31.112, 2)
})

needsData(`every customer of CDNOW has a number of orders to expect${where}`, () => {
  const { model } = fitBgNbd(pasts())
  for (const past of pasts()) {
    const year = expectedOrders(model, past, 52)
    expect(year >= 0 && year < 80).toBe(true)
  }
})
