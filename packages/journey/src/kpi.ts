import type { Text } from './language.ts'

/** What a KPI counts in: people and rates never add up over stages or days; money is minor units with a currency. */
export type KpiUnit = 'people' | 'count' | 'rate' | 'money' | 'score' | 'nps' | 'days'

/** A number a stage is judged by. */
export interface Kpi {
  name: Text
  meaning: Text
  unit: KpiUnit
  /** Which way is better. */
  direction: 'up' | 'down'
}

const kpi = (
  nl: string,
  en: string,
  unit: KpiUnit,
  direction: 'up' | 'down',
  meaningNl: string,
  meaningEn: string,
): Kpi => ({
  name: { nl, en },
  meaning: { nl: meaningNl, en: meaningEn },
  unit,
  direction,
})

export const kpis = {
  impressions: kpi(
    'Vertoningen',
    'Impressions',
    'count',
    'up',
    'Hoe vaak advertenties zijn getoond, volgens het advertentieplatform',
    'How often ads were shown, as the ad platform reports',
  ),
  visitors: kpi(
    'Bezoekers',
    'Visitors',
    'people',
    'up',
    'Verschillende personen met minstens één gebeurtenis',
    'Distinct people with at least one event',
  ),
  ctr: kpi(
    'CTR',
    'CTR',
    'rate',
    'up',
    'Klikken op advertenties gedeeld door vertoningen',
    'Ad clicks divided by impressions',
  ),
  cpc: kpi(
    'Kosten per klik',
    'Cost per click',
    'money',
    'down',
    'Advertentiekosten gedeeld door klikken',
    'Ad cost divided by clicks',
  ),
  leads: kpi(
    'Leads',
    'Leads',
    'people',
    'up',
    'Verschillende personen die contactgegevens achterlieten',
    'Distinct people who left their contact details',
  ),
  conversion: kpi(
    'Conversie, personen',
    'Conversion, people',
    'rate',
    'up',
    'Personen met een bestelling gedeeld door alle personen in de periode',
    'People with an order divided by all people in the period',
  ),
  orders: kpi(
    'Bestellingen',
    'Orders',
    'count',
    'up',
    'Aantal bestellingen van bekende personen',
    'Number of orders by known people',
  ),
  revenue: kpi(
    'Omzet',
    'Revenue',
    'money',
    'up',
    'Som van de waarde van alle bestellingen van bekende personen',
    'Sum of the value of all orders by known people',
  ),
  aov: kpi(
    'Gemiddelde bestelling',
    'Average order value',
    'money',
    'up',
    'Omzet gedeeld door bestellingen met een bedrag',
    'Revenue divided by orders with an amount',
  ),
  cpa: kpi(
    'CPA',
    'CPA',
    'money',
    'down',
    'Advertentiekosten gedeeld door personen met een eerste bestelling in de periode',
    'Ad cost divided by people with a first order in the period',
  ),
  nps: kpi(
    'NPS',
    'NPS',
    'nps',
    'up',
    '100 × (promotors 9–10 − criticasters 0–6) / antwoorden',
    '100 × (promoters 9–10 − detractors 0–6) / answers',
  ),
  csat: kpi(
    'CSAT',
    'CSAT',
    'rate',
    'up',
    'Aandeel antwoorden 4 of 5 op een schaal van 1 tot 5',
    'Share of answers 4 or 5 on a scale of 1 to 5',
  ),
  repeat: kpi(
    'Herhaalaankoop',
    'Repeat purchase',
    'rate',
    'up',
    'Kopers met twee of meer bestellingen gedeeld door kopers met minstens één',
    'Buyers with two or more orders divided by buyers with at least one',
  ),
} as const satisfies Record<string, Kpi>

export type KpiId = keyof typeof kpis
export const kpiIds = Object.keys(kpis) as [KpiId, ...KpiId[]]
