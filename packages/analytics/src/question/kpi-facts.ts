import { nps, wilson } from '../statistics/interval.ts'
import type { KpiValue } from './kpis.ts'

/** The sums the KPIs are made of, over one period. Money is in minor units. */
export interface KpiFacts {
  people: number
  orders: number
  /** Orders that carry a worth; average order value is over these. */
  valuedOrders: number
  revenueMinor: number
  /** Currencies seen on orders; money KPIs are only given when there is one. */
  orderCurrencies: string[]
  /** People with an order in the period. */
  buyers: number
  /** People whose first order ever lies in the period. */
  firstTimeBuyers: number
  /** Buyers in the period who have two or more orders by its end. */
  repeatBuyers: number
  leads: number
  spendRows: number
  impressions: number
  clicks: number
  costMinor: number
  spendCurrencies: string[]
  npsAnswers: number
  promoters: number
  detractors: number
  csatAnswers: number
  csatSatisfied: number
}

/** Event names that say a person left contact details. */
export const leadNames = [
  'Lead Created',
  'Lead Submitted',
  'generate_lead',
  'Signed Up',
  'sign_up',
  'Newsletter Subscribed',
  'Quote Requested',
  'Demo Requested',
  'Whitepaper Downloaded',
  'Offerte aangevraagd',
  'Aangemeld voor nieuwsbrief',
]

/** Every KPI from its sums, by the formulas of docs/definitions.md. A KPI that cannot be known is null and says what is missing. */
export function kpisOf(facts: KpiFacts): KpiValue[] {
  const orderMoney = facts.orderCurrencies.length === 1 ? facts.orderCurrencies[0]! : null
  const spendMoney = facts.spendCurrencies.length === 1 ? facts.spendCurrencies[0]! : null
  const score = nps(facts.promoters, facts.detractors, facts.npsAnswers)
  return [
    count('impressions', facts.spendRows > 0 ? facts.impressions : null, facts.spendRows, 'adSpend'),
    count('visitors', facts.people > 0 ? facts.people : null, facts.people, 'events'),
    plain('ctr', ratio(facts.clicks, facts.impressions), facts.impressions, 'adSpend'),
    money(
      'cpc',
      facts.spendRows > 0 ? ratio(facts.costMinor, facts.clicks) : null,
      facts.clicks,
      spendMoney,
      'adSpend',
    ),
    count('leads', facts.leads > 0 ? facts.leads : null, facts.leads, 'leads'),
    facts.orders > 0
      ? share('conversion', facts.buyers, facts.people)
      : plain('conversion', null, facts.people, 'orders'),
    count('orders', facts.orders > 0 ? facts.orders : null, facts.orders, 'orders'),
    money('revenue', facts.valuedOrders > 0 ? facts.revenueMinor : null, facts.valuedOrders, orderMoney, 'orders'),
    money('aov', ratio(facts.revenueMinor, facts.valuedOrders), facts.valuedOrders, orderMoney, 'orders'),
    money(
      'cpa',
      facts.spendRows > 0 ? ratio(facts.costMinor, facts.firstTimeBuyers) : null,
      facts.firstTimeBuyers,
      spendMoney,
      facts.spendRows > 0 ? 'orders' : 'adSpend',
    ),
    {
      ...plain('nps', score?.value ?? null, facts.npsAnswers, 'nps'),
      low: score?.low ?? null,
      high: score?.high ?? null,
    },
    facts.csatAnswers > 0 ? share('csat', facts.csatSatisfied, facts.csatAnswers) : plain('csat', null, 0, 'csat'),
    facts.buyers > 0 ? share('repeat', facts.repeatBuyers, facts.buyers) : plain('repeat', null, 0, 'orders'),
  ]
}

type Missing = NonNullable<KpiValue['missing']>

const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole)

const plain = (kpi: string, value: number | null, n: number, missing: Missing): KpiValue => ({
  kpi,
  value,
  n,
  low: null,
  high: null,
  currency: null,
  missing: value === null ? missing : null,
})
const count = plain

function share(kpi: string, hits: number, n: number): KpiValue {
  const interval = wilson(hits, n)
  return { ...plain(kpi, ratio(hits, n), n, 'events'), low: interval?.low ?? null, high: interval?.high ?? null }
}

/** Minor units to units of the currency; several currencies are never added up. */
function money(kpi: string, minor: number | null, n: number, currency: string | null, missing: Missing): KpiValue {
  if (minor !== null && currency === null) return plain(kpi, null, n, 'currency')
  // Amounts whose source named no currency are a plain number.
  return { ...plain(kpi, minor === null ? null : minor / 100, n, missing), currency: currency || null }
}
