import { alive, type BgNbd, type Fitted, fitBgNbd, growth } from '../statistics/bg-nbd.ts'
import { expectedSpent, fitGammaGamma, type GammaGamma } from '../statistics/gamma-gamma.ts'
import type { ClvAnswer, ClvTerms, CustomersAlike, CustomerValue, Terms } from './clv.ts'
import { FEWEST_REPEATERS, LARGEST_CORRELATION, remarks, termsOf } from './clv-terms.ts'
import { correlationOf, perOrderOf, repeatersWhoPaid } from './order-amounts.ts'

/** What an answer says of customers, whoever counted them. */
export type Valued = Omit<ClvAnswer, 'about'>

/** Days of a week, and of a month of a twelfth of a year. */
const WEEK = 7
const MONTH = 365 / 12

/** The value of customers so far and ahead. Pure, and slow for a hundred thousand of them: a second or two. */
export function valued(alike: readonly CustomersAlike[], currencies: readonly string[], asked: ClvTerms): Valued {
  const terms = termsOf(asked)
  const repeaters = totalOf(alike.filter(({ x }) => x > 0))
  const isOneCurrency = currencies.length <= 1
  const paid = isOneCurrency ? repeatersWhoPaid(alike) : []
  const orders = repeaters < FEWEST_REPEATERS ? null : converged(fitBgNbd(pastsOf(alike)))
  const spend = orders && totalOf(paid) >= FEWEST_REPEATERS ? converged(fitGammaGamma(paid)) : null
  const correlation = correlationOf(paid)
  const ahead = orders ? lookAhead(orders.model, spend?.model ?? null, terms) : null
  const value = (some: readonly CustomersAlike[]) => valueAmong(some, isOneCurrency, terms.margin, ahead)
  const byDays = Map.groupBy(alike, ({ x }) => Math.min(x + 1, 5))
  return {
    ...value(alike),
    repeaters,
    currency: isOneCurrency ? currencies[0] || null : null,
    perOrder: perOrderOf(paid),
    models: { orders: modelOf(orders), spend: modelOf(spend) },
    correlation,
    byOrders: [...byDays].sort(([a], [b]) => a - b).map(([orderDays, some]) => ({ orderDays, ...value(some) })),
    remarks: [
      ...(isOneCurrency ? [] : [remarks.currencies]),
      ...(orders ? [] : [repeaters < FEWEST_REPEATERS ? remarks.fewRepeaters(repeaters) : remarks.noFit]),
      ...(orders && !spend && isOneCurrency ? [remarks.noSpend] : []),
      ...(spend && Math.abs(correlation ?? 0) > LARGEST_CORRELATION ? [remarks.correlated(correlation!)] : []),
    ],
  }
}

const totalOf = (some: readonly { customers: number }[]): number =>
  some.reduce((sum, { customers }) => sum + customers, 0)

const converged = <Model>(fit: Fitted<Model>): Fitted<Model> | null => (fit.converged ? fit : null)

const modelOf = <Model>(fit: Fitted<Model> | null) => fit && { ...fit.model, logLikelihood: fit.logLikelihood }

/** The past as the model of orders reads it: in weeks, whatever was paid. */
const pastsOf = (alike: readonly CustomersAlike[]) =>
  [...Map.groupBy(alike, ({ x, tx, T }) => `${x} ${tx} ${T}`).values()].map((same) => ({
    ...inWeeks(same[0]!),
    customers: totalOf(same),
  }))
const inWeeks = ({ x, tx, T }: CustomersAlike) => ({ x, tx: tx / WEEK, T: T / WEEK })

interface Ahead {
  orders: number
  value: number | null
  alive: number
}

/** What to expect of a customer; value is what every month's orders are worth today. */
function lookAhead(orders: BgNbd, spend: GammaGamma | null, terms: Terms): (one: CustomersAlike) => Ahead {
  const { horizonDays, monthlyDiscount } = terms
  const months = Array.from({ length: Math.ceil(horizonDays / MONTH) }, (_, index) => index + 1)
  const ifThere = remembered((x: number, T: number) => {
    const upTo = (month: number) => growth(orders, x, T, Math.min(month * MONTH, horizonDays) / WEEK)
    const worth = months.reduce((sum, m) => sum + (upTo(m) - upTo(m - 1)) / (1 + monthlyDiscount) ** m, 0)
    return { orders: upTo(months.length), worth }
  })
  return (one) => {
    const past = inWeeks(one)
    const chance = alive(orders, past)
    const ahead = ifThere(past.x, past.T)
    const mean = one.valued > 0 ? one.repeatMinor / one.valued / 100 : 0
    const amount = spend && expectedSpent(spend, mean > 0 ? one.valued : 0, mean)
    return {
      orders: ahead.orders * chance,
      value: amount === null ? null : ahead.worth * chance * amount,
      alive: chance,
    }
  }
}

/** Many customers have the same number of orders and the same age, and the sum over months is slow. */
function remembered<T>(of: (a: number, b: number) => T): (a: number, b: number) => T {
  const known = new Map<string, T>()
  return (a, b) => {
    const key = `${a} ${b}`
    const found = known.get(key) ?? of(a, b)
    known.set(key, found)
    return found
  }
}

function valueAmong(
  some: readonly CustomersAlike[],
  isOneCurrency: boolean,
  margin: number,
  ahead: ((one: CustomersAlike) => Ahead) | null,
): CustomerValue {
  const customers = totalOf(some)
  const paid = some.reduce((sum, { paidMinor }) => sum + paidMinor, 0)
  const expected = ahead && some.map((one) => ({ ...ahead(one), customers: one.customers }))
  const mean = (of: (each: Ahead) => number | null): number | null => {
    if (!expected || customers === 0 || expected.some((each) => of(each) === null)) return null
    return expected.reduce((sum, each) => sum + of(each)! * each.customers, 0) / customers
  }
  const value = mean((each) => each.value)
  return {
    customers,
    historic: customers === 0 || !isOneCurrency ? null : (paid / 100 / customers) * margin,
    orders: mean((each) => each.orders),
    value: value === null ? null : value * margin,
    alive: mean((each) => each.alive),
  }
}
