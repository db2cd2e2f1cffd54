import { aboutOf } from '../question/about.ts'
import { type ClvAnswer, type CustomersAlike, clvDefinition } from '../question/clv.ts'
import { termsChoice, termsOf } from '../question/clv-terms.ts'
import { valued } from '../question/customer-values.ts'
import { DAY } from '../question/day.ts'
import type { Ask } from '../question/resolved.ts'
import { inMinor, paidBy } from './facts/money.ts'
import { type Scoped, scopeOf } from './facts/scope.ts'
import type { Histories } from './history.ts'
import type { Log } from './log.ts'

export function clv(question: Ask<'clv'>, past: Histories, log: Log): ClvAnswer {
  const { period, watermark } = past.population
  const scope = scopeOf(past, log, question)
  const end = Math.min(period?.to ?? 0, watermark ?? 0)
  const buyers = [...scope.people.values()]
    .map((own) => own.filter(({ event }) => event.time <= end))
    .filter((own) => own.some(({ isOrder }) => isOrder) && own.some(({ here }) => here))
  const currencies = new Set(buyers.flat().flatMap((one) => (paidBy(one) === null ? [] : [one.event.currency ?? ''])))
  return {
    ...valued(buyers.map((own) => pastOf(own, end)).sort(inOrder), [...currencies].sort(), question),
    about: aboutOf(past.population, clvDefinition, 'person', [termsChoice(termsOf(question))]),
  }
}

const dayOf = (time: number): number => Math.floor(time / DAY)

function pastOf(own: readonly Scoped[], end: number): CustomersAlike {
  const days = [...new Set(own.filter(({ isOrder }) => isOrder).map(({ event }) => dayOf(event.time)))]
  const [first, last] = [days[0]!, days.at(-1)!]
  const again = own.filter(
    ({ isLine, event }) =>
      isLine && event.value !== undefined && dayOf(event.time) > first && days.includes(dayOf(event.time)),
  )
  return {
    x: days.length - 1,
    tx: last - first,
    T: dayOf(end) - first,
    valued: new Set(again.map(({ event }) => dayOf(event.time))).size,
    repeatMinor: again.reduce((sum, { event }) => sum + inMinor(event.value!), 0),
    customers: 1,
    paidMinor: own.reduce((sum, one) => sum + (paidBy(one) ?? 0), 0),
  }
}

const inOrder = (a: CustomersAlike, b: CustomersAlike): number =>
  a.x - b.x || a.tx - b.tx || a.T - b.T || a.valued - b.valued || a.repeatMinor - b.repeatMinor
