import type { Text } from '../language.ts'

/** What a fact is counted in; `minor` is money in hundredths of a currency. */
export type FactUnit = 'people' | 'count' | 'minor' | 'seconds' | 'points'

/** Facts that are counted together, from the same rows; `parts` are those of the teams’ own KPIs. */
export type FactGroup =
  | 'audience'
  | 'visits'
  | 'ads'
  | 'orders'
  | 'paid'
  | 'customers'
  | 'answers'
  | 'service'
  | 'progress'
  | 'parts'

interface Fact {
  group: FactGroup
  unit: FactUnit
  name: Text
}
const fact = (group: FactGroup, unit: FactUnit, nl: string, en: string): Fact => ({ group, unit, name: { nl, en } })

/** The sums and counts that metrics are made of; each has its sentence in docs/definitions.md. */
export const facts = {
  people: fact('audience', 'people', 'personen', 'people'),
  events: fact('audience', 'count', 'gebeurtenissen', 'events'),
  displays: fact('audience', 'count', 'vertoningen aan bekende personen', 'displays to known people'),
  exposed: fact('audience', 'people', 'bereikte personen', 'people reached'),
  social: fact('audience', 'count', 'reacties op sociale media', 'social media interactions'),
  downloads: fact('audience', 'count', 'downloads', 'downloads'),
  signUps: fact('audience', 'people', 'personen die zich aanmeldden', 'people who signed up'),
  leads: fact('audience', 'people', 'personen die contactgegevens achterlieten', 'people who left contact details'),

  visits: fact('visits', 'count', 'bezoeken', 'visits'),
  bounces: fact('visits', 'count', 'bezoeken van één pagina zonder handeling', 'visits of one page without an action'),
  engagedVisits: fact('visits', 'count', 'betrokken bezoeken', 'engaged visits'),
  orderingVisits: fact('visits', 'count', 'bezoeken met een bestelling', 'visits with an order'),
  pageViews: fact('visits', 'count', 'paginaweergaven', 'page views'),
  timedViews: fact('visits', 'count', 'weergaven met een bekende duur', 'views of known length'),
  measuredViews: fact('visits', 'count', 'weergaven met gemeten aandacht', 'views with measured attention'),
  viewSeconds: fact('visits', 'seconds', 'tijd op die pagina’s', 'time on those pages'),

  spendRows: fact('ads', 'count', 'regels met advertentiekosten', 'rows of ad spend'),
  impressions: fact('ads', 'count', 'advertentievertoningen', 'ad impressions'),
  clicks: fact('ads', 'count', 'klikken op advertenties', 'ad clicks'),
  cost: fact('ads', 'minor', 'advertentiekosten', 'ad cost'),
  engagements: fact('ads', 'count', 'reacties op advertenties', 'interactions with ads'),
  platformReach: fact('ads', 'people', 'bereik volgens het platform', 'reach as the platform reports'),

  orders: fact('orders', 'count', 'bestellingen', 'orders'),
  valuedOrders: fact('orders', 'count', 'bestellingen met een bedrag', 'orders with an amount'),
  revenue: fact('orders', 'minor', 'omzet', 'revenue'),
  refunds: fact('orders', 'minor', 'terugbetalingen', 'refunds'),
  unvaluedBack: fact(
    'orders',
    'count',
    'annuleringen en terugbetalingen zonder bedrag',
    'cancellations and refunds without an amount',
  ),
  cancelled: fact('orders', 'count', 'annuleringen', 'cancellations'),
  buyers: fact('orders', 'people', 'personen met een bestelling', 'people with an order'),
  newBuyers: fact('orders', 'people', 'personen met hun eerste bestelling', 'people with their first order'),
  converted: fact('orders', 'people', 'personen die daarna bestelden', 'people who ordered after that'),
  referred: fact('orders', 'people', 'nieuwe klanten die een klant noemen', 'new customers who name a customer'),

  paidRevenue: fact('paid', 'minor', 'omzet na een betaald kanaal', 'revenue after a paid channel'),
  paidOrders: fact('paid', 'count', 'bestellingen na een betaald kanaal', 'orders after a paid channel'),

  firstOrders: fact('customers', 'people', 'klanten van wie de termijn voorbij is', 'customers whose time is up'),
  orderedAgain: fact(
    'customers',
    'people',
    'klanten die binnen de termijn opnieuw bestelden',
    'customers who ordered again in time',
  ),
  customersAtStart: fact('customers', 'people', 'klanten aan het begin', 'customers at the start'),
  customersKept: fact('customers', 'people', 'van hen nog klant aan het eind', 'of them still customers at the end'),
  customersLost: fact('customers', 'people', 'van hen geen klant meer', 'of them no longer customers'),
  customers: fact('customers', 'people', 'klanten tot nu toe', 'customers so far'),
  lifetimeRevenue: fact('customers', 'minor', 'hun omzet tot nu toe', 'their revenue so far'),
  lifetimeUnvaluedBack: fact(
    'customers',
    'count',
    'hun annuleringen en terugbetalingen zonder bedrag',
    'their cancellations and refunds without an amount',
  ),

  npsAnswers: fact('answers', 'count', 'NPS-antwoorden', 'NPS answers'),
  promoters: fact('answers', 'count', 'promotors (9–10)', 'promoters (9–10)'),
  detractors: fact('answers', 'count', 'criticasters (0–6)', 'detractors (0–6)'),
  csatAnswers: fact('answers', 'count', 'CSAT-antwoorden', 'CSAT answers'),
  csatSatisfied: fact('answers', 'count', 'antwoorden 4 of 5', 'answers 4 or 5'),
  cesAnswers: fact('answers', 'count', 'CES-antwoorden', 'CES answers'),
  cesSum: fact('answers', 'points', 'som van de CES-scores', 'sum of the CES scores'),
  cesSquares: fact('answers', 'points', 'som van hun kwadraten', 'sum of their squares'),

  contacts: fact('service', 'count', 'contacten met de klantenservice', 'customer service contacts'),
  firstReplies: fact('service', 'count', 'eerste reacties met bekende duur', 'first replies of known time'),
  replySeconds: fact('service', 'seconds', 'mediane tijd tot de eerste reactie', 'median time to the first reply'),

  reached: fact('progress', 'people', 'personen in de fase', 'people in the stage'),
  wentOn: fact('progress', 'people', 'van hen later in de volgende fase', 'of them later in the next stage'),
} as const satisfies Record<string, Fact>

export type FactId = keyof typeof facts
export const factIds = Object.keys(facts) as FactId[]
export const factsOfGroup = (group: FactGroup): FactId[] => factIds.filter((id) => facts[id].group === group)
