import type { AdSpend } from '@wegwijs/journey'
import { aboutOf } from '../question/about.ts'
import { type KpiFacts, kpisOf, leadNames } from '../question/kpi-facts.ts'
import { type KpisAnswer, kpisDefinition } from '../question/kpis.ts'
import { type Ask, DAY } from '../question/resolved.ts'
import { type Histories, inPeriod, type Located } from './history.ts'
import type { Log } from './log.ts'

export function kpis(_question: Ask<'kpis'>, past: Histories, { spend }: Log): KpisAnswer {
  const people = inPeriod(past)
  const located = people.flatMap(([, own]) => own)
  const orders = located.filter(({ isOrder }) => isOrder)
  const valued = orders.filter(({ event }) => event.value !== undefined)
  const having = (test: (one: Located) => boolean): number => people.filter(([, own]) => own.some(test)).length
  const answered = (scale: string, low: number): number =>
    located.filter(({ event }) => event.scale === scale && event.score !== undefined && event.score >= low).length
  const npsAnswers = answered('nps', -Infinity)
  const spent = spend.filter(({ day }) => {
    const { period } = past.population
    const start = Date.parse(`${day}T00:00Z`)
    return period !== null && start > period.from - DAY && start <= period.to
  })
  const total = (figure: (row: AdSpend) => number): number => spent.reduce((sum, row) => sum + figure(row), 0)
  const facts: KpiFacts = {
    people: people.length,
    orders: orders.length,
    valuedOrders: valued.length,
    revenueMinor: valued.reduce((sum, { event }) => sum + Math.floor(event.value! * 100 + 0.5), 0),
    orderCurrencies: [...new Set(valued.map(({ event }) => event.currency ?? ''))].sort(),
    buyers: having(({ isOrder }) => isOrder),
    firstTimeBuyers: having(({ isOrder, event }) => isOrder && event.ordersSoFar === 1),
    repeatBuyers: having(({ isOrder, event }) => isOrder && event.ordersSoFar >= 2),
    leads: having(({ event }) => leadNames.includes(event.name)),
    spendRows: spent.length,
    impressions: total((row) => row.impressions),
    clicks: total((row) => row.clicks),
    costMinor: total((row) => row.costMinor),
    spendCurrencies: [...new Set(spent.map(({ currency }) => currency))].sort(),
    npsAnswers,
    promoters: answered('nps', 9),
    detractors: npsAnswers - answered('nps', 7),
    csatAnswers: answered('csat', -Infinity),
    csatSatisfied: answered('csat', 4),
  }
  return { rows: kpisOf(facts), about: aboutOf(past.population, kpisDefinition, 'person') }
}
