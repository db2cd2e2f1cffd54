import type { Spent } from '../statistics/gamma-gamma.ts'
import { medianOfPeople } from '../statistics/interval.ts'
import type { ClvAnswer, CustomersAlike } from './clv.ts'

/** Repeaters who paid something for their repeat orders, by mean amount in units of the currency. */
export const repeatersWhoPaid = (alike: readonly CustomersAlike[]): Spent[] =>
  alike.flatMap(({ valued, repeatMinor, customers }) =>
    valued > 0 && repeatMinor > 0 ? [{ x: valued, mean: repeatMinor / valued / 100, customers }] : [],
  )

/** How the mean amounts of repeaters are spread. */
export function perOrderOf(paid: readonly Spent[]): ClvAnswer['perOrder'] {
  const sorted = [...paid].sort((a, b) => a.mean - b.mean)
  const { n, mean, sd } = spreadOf(paid, ({ mean }) => mean)
  if (n === 0) return null
  const middle = medianOfPeople(sorted.map(({ mean, customers }) => ({ value: mean, people: customers })))!
  return { customers: n, mean, sd: n > 1 ? sd : null, min: sorted[0]!.mean, median: middle, max: sorted.at(-1)!.mean }
}

/** Pearson's correlation of the number of repeat orders and their mean amount; null when either does not vary. */
export function correlationOf(paid: readonly Spent[]): number | null {
  const [often, much] = [spreadOf(paid, ({ x }) => x), spreadOf(paid, ({ mean }) => mean)]
  if (often.n < 2 || often.sd === 0 || much.sd === 0) return null
  const together = paid.reduce((sum, one) => sum + (one.x - often.mean) * (one.mean - much.mean) * one.customers, 0)
  return together / (often.n - 1) / (often.sd * much.sd)
}

function spreadOf(paid: readonly Spent[], of: (one: Spent) => number): { n: number; mean: number; sd: number } {
  const total = (value: (one: Spent) => number) => paid.reduce((sum, one) => sum + value(one) * one.customers, 0)
  const n = total(() => 1)
  const mean = total(of) / n
  return { n, mean, sd: Math.sqrt(total((one) => (of(one) - mean) ** 2) / (n - 1)) }
}
