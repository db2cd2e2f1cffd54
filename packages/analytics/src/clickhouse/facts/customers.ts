import { DAY } from '../../question/day.ts'
import type { Counted } from '../../question/facts/counted.ts'
import { CUSTOMER_FOR_DAYS, REPEAT_DAYS, RETENTION_DAYS } from '../../question/facts/customers.ts'
import type { Slice } from '../../question/slices.ts'
import { counted } from '../comings.ts'
import { bind, type Sql, sql } from '../sql.ts'
import { givenBack, paid } from './money.ts'
import type { CountGroup, Scope, ScopedComings } from './scope.ts'

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
  /** The stretch in which it is, from 1. */
  slice: number
  fact: Fact
  total: number
  newest: number
  currency: string
}

/**
 * Everything is a step: from when on it counts, and how much. Customers and what they paid count from then on in every later
 * slice, until a step takes them off again; so each order is looked at once, however many slices there are. On the whole map steps are
 * the same whatever the slices, and can be known before.
 */
export const customers: CountGroup = async (scope) => {
  const { engine, slices, place, watermark, come, events } = scope
  const stretches = withGaps(slices)
  const summary: ScopedComings = { rows: (events) => stepsOf(scope, events), by: ['fact', 'currency'], sums }
  type Found = Omit<Step, 'fact'> & { fact: number }
  const found = await (place === null
    ? come<Found>(summary, stretches)
    : engine.rows<Found>(counted(summary, stretches, await summary.rows(events))))
  const steps = found.map(({ fact, ...step }): Step => ({ ...step, fact: facts[fact]! }))
  return slices.map((slice) =>
    slice.from > (watermark ?? slice.from) ? nobody : after(steps, stretches.indexOf(slice) + 1),
  )
}

const sums: ScopedComings['sums'] = { total: ['sum', sql`amount`], newest: ['max', sql`newest_order`] }

/** The slices with what lies before and between them: all that counts from before the end of the last. */
const withGaps = (slices: readonly Slice[]): Slice[] =>
  slices.flatMap((slice, index) => {
    const from = (slices[index - 1]?.to ?? -LONG) + 1
    return from < slice.from ? [{ from, to: slice.from - 1 }, slice] : [slice]
  })

/** Far beyond every time, in milliseconds. */
const LONG = 1e15

/** The facts of a slice from the steps up to it. */
function after(steps: readonly Step[], own: number): Counted {
  const past = steps.filter(({ slice }) => slice <= own)
  const sum = (some: readonly Step[], of: Fact) =>
    some.reduce((total, step) => (step.fact === of ? total + step.total : total), 0)
  const stock = (fact: Stock) => sum(past, fact)
  const within = (fact: Fact) =>
    sum(
      past.filter(({ slice }) => slice === own),
      fact,
    )
  const orders = past.filter(({ fact }) => fact === 'order')
  const paying = past.filter(({ fact }) => fact === 'lifetimeRevenue')
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
    currencies: [...new Set(paying.map(({ currency }) => currency))].sort(),
    newest: orders.length === 0 ? null : Math.max(...orders.map(({ newest }) => newest)),
  }
}

const nobody = after([], 0)

/** Who ever ordered and was ever at the place: `orders` in order, `next` to each, `came` to the place, `money` moves. */
const buyers = ({ place }: Scope, events: Sql): Sql => sql`
  SELECT who, arraySort(groupArrayIf(time, is_order)) AS orders, orders[1] AS first,
    arrayPushBack(arrayPopFront(orders), ${never}) AS next,
    ${place === null ? sql`first` : sql`minOrNullIf(time, here)`} AS came,
    groupArrayIf((time, ${paid}, toString(currency)),
      value IS NOT NULL AND (is_line OR ${givenBack})) AS money,
    groupArrayIf(time, value IS NULL AND ${givenBack}) AS unvalued
  FROM (${events}) WHERE ${place === null ? sql`tells AND (is_line OR ${givenBack})` : sql`NOT plain AND (is_line OR ${givenBack} OR here)`}
  GROUP BY who HAVING notEmpty(orders) AND came IS NOT NULL`

/** Far beyond every end, for the order that has not come. */
const never = sql`${bind('Int64', LONG)}`
const days = (count: number): Sql => sql`${bind('Int64', count * DAY)}`

/**
 * A row a step, with the `time` from which it counts. An order makes a customer "at the start" for every end from 90 days later, until 270
 * days later or until the next order takes over; and "lost" from 180 days later, until 270 days later or the next order. Nothing
 * counts before its person came to the place, or after the newest event.
 */
function stepsOf(scope: Scope, events: Sql): Sql {
  const step = (fact: Fact, time: Sql, amount: Sql, currency = sql`''`, newest = sql`toInt64(0)`): Sql =>
    sql`(${numberOf(fact)}, toInt64(${time}), toInt64(${amount}), ${currency}, ${newest})`
  const from = (time: Sql): Sql => sql`greatest(${time}, assumeNotNull(came))`
  const spell = (fact: Stock, begin: Sql, end: Sql): Sql => sql`
    arrayMap((o, n) -> ${step(fact, from(begin), sql`1`)}, orders, next),
    arrayMap((o, n) -> ${step(fact, from(sql`greatest(${begin}, ${end})`), sql`-1`)}, orders, next)`
  const gone = sql`(o + ${days(CUSTOMER_FOR_DAYS + RETENTION_DAYS)})`
  const due = sql`(first + ${days(REPEAT_DAYS)})`
  return sql`
    SELECT who, step.1 AS fact, step.2 AS time, step.3 AS amount, step.4 AS currency, step.5 AS newest_order
    FROM (
      SELECT who, arrayJoin(arrayConcat(
        if(${isMet(scope, due)}, [${step('firstOrders', due, sql`1`)}, ${step('orderedAgain', due, sql`next[1] <= ${due}`)}], []),
        [${step('customers', from(sql`first`), sql`1`)}],
        ${spell('customersAtStart', sql`(o + ${days(RETENTION_DAYS)})`, sql`least(${gone}, n + ${days(RETENTION_DAYS)})`)},
        ${spell('customersLost', sql`(o + ${days(CUSTOMER_FOR_DAYS)})`, sql`least(${gone}, n)`)},
        arrayMap(o -> ${step('order', from(sql`o`), sql`0`, sql`''`, sql`o`)}, orders),
        arrayMap(m -> ${step('lifetimeRevenue', from(sql`greatest(m.1, first)`), sql`m.2`, sql`m.3`)}, money),
        arrayMap(u -> ${step('lifetimeUnvaluedBack', from(sql`greatest(u, first)`), sql`1`)}, unvalued))) AS step
      FROM (${buyers(scope, events)})
    ) WHERE time <= ${bind('Int64', scope.watermark ?? LONG)}`
}

/** Whether somebody whose second order is due then has come to the place by the end of that slice; on the whole map they came when they first ordered. */
function isMet({ slices, place, watermark }: Scope, due: Sql): Sql {
  if (place === null) return sql`true`
  const ends = slices.map(({ to }) => Math.min(to, watermark ?? to))
  const times = (of: readonly number[]) => bind('Array(Int64)', of)
  return sql`arrayExists((a, e) -> ${due} >= a AND ${due} <= e AND assumeNotNull(came) <= e, ${times(slices.map(({ from }) => from))}, ${times(ends)})`
}
