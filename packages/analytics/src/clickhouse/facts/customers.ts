import { DAY } from '../../question/day.ts'
import type { Counted } from '../../question/facts/counted.ts'
import { CUSTOMER_FOR_DAYS, REPEAT_DAYS, RETENTION_DAYS } from '../../question/facts/customers.ts'
import { bind, type Sql, sql } from '../sql.ts'
import { givenBack, paid } from './money.ts'
import type { CountGroup, Scope } from './scope.ts'

type Stock = 'customersAtStart' | 'customersLost' | 'customers' | 'lifetimeRevenue' | 'lifetimeUnvaluedBack'
type Fact = Stock | 'order' | 'firstOrders' | 'orderedAgain'
/** In statements facts are told apart by their numbers. */
const facts: readonly Fact[] = [
  'customersAtStart',
  'customersLost',
  'customers',
  'lifetimeRevenue',
  'lifetimeUnvaluedBack',
  'order',
  'firstOrders',
  'orderedAgain',
]
const numberOf = (fact: Fact): Sql => sql`${bind('UInt8', facts.indexOf(fact))}`
interface Step {
  at: number
  fact: Fact
  total: number
  newest: number
  currencies: string[]
}

/**
 * Everything is a step: from which slice on it counts, and how much. Customers and what they paid count from then on in
 * every later slice, until a step takes them off again; so each order is looked at once, however many slices there are.
 */
export const customers: CountGroup = async (scope) => {
  const found = await scope.engine.rows<Omit<Step, 'fact'> & { fact: number }>(sql`
    SELECT step.1 AS fact, step.2 AS at, sum(step.3) AS total, max(step.5) AS newest,
      groupUniqArrayIf(step.4, fact = ${numberOf('lifetimeRevenue')}) AS currencies
    FROM (SELECT arrayJoin(${stepsSql(scope)}) AS step FROM (${buyers(scope)}))
    WHERE at > 0 GROUP BY fact, at`)
  const steps = found.map(({ fact, ...step }): Step => ({ ...step, fact: facts[fact]! }))
  return scope.slices.map((slice, index) =>
    slice.from > (scope.watermark ?? slice.from) ? nobody : after(steps, index + 1),
  )
}

/** The facts of a slice from the steps up to it. */
function after(steps: readonly Step[], slice: number): Counted {
  const past = steps.filter(({ at }) => at <= slice)
  const stock = (fact: Stock) => past.reduce((sum, step) => (step.fact === fact ? sum + step.total : sum), 0)
  const within = (fact: Fact) => steps.find((step) => step.fact === fact && step.at === slice)?.total ?? 0
  const orders = past.filter(({ fact }) => fact === 'order')
  const [customersAtStart, customersLost] = [stock('customersAtStart'), stock('customersLost')]
  return {
    values: {
      firstOrders: within('firstOrders'),
      orderedAgain: within('orderedAgain'),
      customersAtStart,
      customersKept: customersAtStart - customersLost,
      customersLost,
      customers: stock('customers'),
      lifetimeRevenue: stock('lifetimeRevenue'),
      lifetimeUnvaluedBack: stock('lifetimeUnvaluedBack'),
    },
    currencies: [...new Set(past.flatMap(({ currencies }) => currencies))].sort(),
    newest: orders.length === 0 ? null : Math.max(...orders.map(({ newest }) => newest)),
  }
}

const nobody = after([], 0)

/** Who ever ordered and was ever at the place: `orders` in order, `next` to each, `came` to the place, `money` moves. */
const buyers = ({ events, place }: Scope): Sql => sql`
  SELECT arraySort(groupArrayIf(time, is_order)) AS orders, orders[1] AS first,
    arrayPushBack(arrayPopFront(orders), ${never}) AS next,
    ${place === null ? sql`first` : sql`minOrNullIf(time, here)`} AS came,
    groupArrayIf((time, ${paid}, toString(currency)),
      value IS NOT NULL AND (is_line OR ${givenBack})) AS money,
    groupArrayIf(time, value IS NULL AND ${givenBack}) AS unvalued
  FROM (${events}) WHERE ${place === null ? sql`tells AND (is_line OR ${givenBack})` : sql`NOT plain AND (is_line OR ${givenBack} OR here)`}
  GROUP BY who HAVING notEmpty(orders) AND came IS NOT NULL`

/** Far beyond every end, for the order that has not come. */
const never = sql`toInt64(1e15)`
const days = (count: number): Sql => sql`${bind('Int64', count * DAY)}`

/**
 * An order makes a customer "at the start" for every end from 90 days later, until 270 days later or until the next
 * order takes over; and "lost" from 180 days later, until 270 days later or the next order.
 */
function stepsSql({ slices, watermark }: Scope): Sql {
  const times = (of: readonly number[]) => sql`${bind('Array(Int64)', of)}`
  const ends = times(slices.map(({ to }) => Math.min(to, watermark ?? to)))
  const from = (time: Sql): Sql => sql`arrayFirstIndex(e -> e >= greatest(${time}, assumeNotNull(came)), ${ends})`
  const step = (fact: Fact, at: Sql, amount: Sql, currency = sql`''`, newest = sql`toInt64(0)`): Sql =>
    sql`(${numberOf(fact)}, toUInt32(${at}), toInt64(${amount}), ${currency}, ${newest})`
  const due = sql`(first + ${days(REPEAT_DAYS)})`
  const dueIn = sql`arrayFirstIndex((a, e) -> ${due} >= a AND ${due} <= e AND assumeNotNull(came) <= e,
    ${times(slices.map(({ from }) => from))}, ${ends})`
  const spell = (fact: Stock, begin: Sql, end: Sql): Sql => sql`
    arrayMap((o, n) -> ${step(fact, from(begin), sql`1`)}, orders, next),
    arrayMap((o, n) -> ${step(fact, from(sql`greatest(${begin}, ${end})`), sql`-1`)}, orders, next)`
  const gone = sql`(o + ${days(CUSTOMER_FOR_DAYS + RETENTION_DAYS)})`
  return sql`arrayConcat(
    [${step('firstOrders', dueIn, sql`1`)}, ${step('orderedAgain', dueIn, sql`next[1] <= ${due}`)},
      ${step('customers', from(sql`first`), sql`1`)}],
    ${spell('customersAtStart', sql`(o + ${days(RETENTION_DAYS)})`, sql`least(${gone}, n + ${days(RETENTION_DAYS)})`)},
    ${spell('customersLost', sql`(o + ${days(CUSTOMER_FOR_DAYS)})`, sql`least(${gone}, n)`)},
    arrayMap(o -> ${step('order', from(sql`o`), sql`0`, sql`''`, sql`o`)}, orders),
    arrayMap(m -> ${step('lifetimeRevenue', from(sql`greatest(m.1, first)`), sql`m.2`, sql`m.3`)}, money),
    arrayMap(u -> ${step('lifetimeUnvaluedBack', from(sql`greatest(u, first)`), sql`1`)}, unvalued))`
}
