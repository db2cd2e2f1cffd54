import { type Text, text } from '@wegwijs/journey'
import { planted } from './people.ts'

/** Something planted in the e-bike year that a good question must find back. */
interface Truth {
  statement: Text
  /** Exactly what is counted; every order and visit is looked at over the whole year. */
  definition: Text
  expected: number
  /** How far the counted figure may lie from the planted one. */
  tolerance: number
}

export const truths = {
  checkoutAfterLongDelivery: {
    statement: text(
      'Wie in de winkelwagen een levertijd boven 7 dagen ziet, gaat in 31% van de gevallen naar afrekenen',
      'Of people who see a delivery time above 7 days in the cart, 31% go to checkout',
    ),
    definition: text(
      'Personen met een `Cart Viewed` met delivery_days > 7: aandeel met een latere `Checkout Started`',
      'People with a `Cart Viewed` with delivery_days > 7: share with a later `Checkout Started`',
    ),
    expected: planted.checkoutAfterLongDelivery,
    tolerance: 0.005,
  },
  checkoutAfterShortDelivery: {
    statement: text(
      'Zonder die wachttijd gaat 58% naar afrekenen; modellen en prijzen zijn dezelfde',
      'Without that wait 58% go to checkout; models and prices are the same',
    ),
    definition: text(
      'Personen met een `Cart Viewed` met delivery_days ≤ 7: aandeel met een latere `Checkout Started`',
      'People with a `Cart Viewed` with delivery_days ≤ 7: share with a later `Checkout Started`',
    ),
    expected: planted.checkoutAfterShortDelivery,
    tolerance: 0.005,
  },
  orderInSameVisit: {
    statement: text('27% rekent af in hetzelfde bezoek, niet 60%', '27% order within the same visit, not 60%'),
    definition: text(
      'Personen die hun eerste bestelling online plaatsen: aandeel van wie die bestelling valt in het bezoek van de eerste `Cart Viewed`. Een bezoek eindigt na meer dan 30 minuten zonder gebeurtenis',
      'People who place their first order online: share for whom that order falls in the visit of the first `Cart Viewed`. A visit ends after more than 30 minutes without an event',
    ),
    expected: planted.orderInSameVisit,
    tolerance: 0.005,
  },
  chatAboutTradeIn: {
    statement: text(
      '12% van de mensen in Think chat over inruilen, en dat staat niet in de klantreis',
      '12% of the people in Think chat about trade-in, which is not on the map',
    ),
    definition: text(
      'Personen met een gebeurtenis bij een touchpoint in Think: aandeel met `Chat Started`, topic = inruilen',
      'People with an event at a touchpoint in Think: share with `Chat Started`, topic = inruilen',
    ),
    expected: planted.chatAboutTradeIn,
    tolerance: 0.005,
  },
  orderAgain: {
    statement: text(
      '18% van de klanten met een eerste bestelling bestelt binnen 12 maanden opnieuw',
      '18% of customers with a first order order again within 12 months',
    ),
    definition: text(
      'Personen met minstens één `Order Completed`: aandeel met minstens twee. Ook wie pas kort klant is telt mee',
      'People with at least one `Order Completed`: share with at least two. Recent customers count too',
    ),
    expected: planted.orderAgain,
    tolerance: 0.005,
  },
  skipComparing: {
    statement: text(
      '4 op de 5 daarvan bestellen opnieuw zonder opnieuw te vergelijken',
      '4 in 5 of them order again without comparing again',
    ),
    definition: text(
      'Personen met een tweede bestelling: aandeel zonder gebeurtenis bij een touchpoint in Think tussen de eerste en de tweede',
      'People with a second order: share without an event at a touchpoint in Think between the first and the second',
    ),
    expected: planted.skipComparing,
    tolerance: 0.005,
  },
  promotersSkipMore: {
    statement: text(
      'Tevreden klanten (NPS 9–10) slaan het vergelijken vaker over dan ontevreden (0–6)',
      'Promoters (NPS 9–10) skip comparing more often than detractors (0–6)',
    ),
    definition: text(
      'Onder personen met een tweede bestelling en een NPS-antwoord over de aflevering: aandeel dat overslaat bij 9–10, min dat aandeel bij 0–6',
      'Among people with a second order and an NPS answer about the delivery: share that skips at 9–10, minus that share at 0–6',
    ),
    expected: 0.7,
    tolerance: 0.45,
  },
  namedCustomer: {
    statement: text(
      '7% van de nieuwe klanten noemt een klant die hen erop bracht',
      '7% of new customers name a customer who put them on to it',
    ),
    definition: text(
      'Personen met een bestelling: aandeel met `Survey Answered`, heard_from = klant; `referred_by` is die klant',
      'People with an order: share with `Survey Answered`, heard_from = klant; `referred_by` is that customer',
    ),
    expected: planted.namedCustomer,
    tolerance: 0.005,
  },
  feelingTestRide: {
    statement: text('De proefrit voelt als +1,4', 'The test ride feels like +1.4'),
    definition: text(
      'Gemiddelde van CSAT − 3 over scores met touchpoint = tp-test-ride',
      'Mean of CSAT − 3 over scores with touchpoint = tp-test-ride',
    ),
    expected: 1.4,
    tolerance: 0.1,
  },
  feelingCart: {
    statement: text('De winkelwagen voelt als −1,3, niet als +1,5', 'The cart feels like −1.3, not +1.5'),
    definition: text(
      'Gemiddelde van CSAT − 3 over scores met touchpoint = tp-cart',
      'Mean of CSAT − 3 over scores with touchpoint = tp-cart',
    ),
    expected: -1.3,
    tolerance: 0.1,
  },
  feelingDelivery: {
    statement: text('De aflevering voelt als +1,2', 'The delivery feels like +1.2'),
    definition: text(
      'Gemiddelde van (NPS − 5) / 2,5 over scores met touchpoint = tp-delivery',
      'Mean of (NPS − 5) / 2.5 over scores with touchpoint = tp-delivery',
    ),
    expected: 1.2,
    tolerance: 0.1,
  },
  waitOnSaturday: {
    statement: text('Zaterdag staat men een kwartier in de wacht', 'On Saturdays people hold for a quarter of an hour'),
    definition: text(
      'Mediaan van wait_seconds van `Call Answered` op zaterdag (UTC)',
      'Median of wait_seconds of `Call Answered` on Saturday (UTC)',
    ),
    expected: 900,
    tolerance: 120,
  },
} as const satisfies Record<string, Truth>
export type TruthId = keyof typeof truths

/** What a shop like this looks like: bounds for figures nobody planted exactly, so that the year stays believable. */
export const believable = {
  ordersPerVisit: {
    about: text(
      'Online bestellingen gedeeld door bezoeken aan de webshop',
      'Online orders divided by visits to the web shop',
    ),
    between: [0.005, 0.012],
  },
  orderAfterTestRide: {
    about: text(
      'Personen met een proefrit: aandeel met een bestelling binnen 14 dagen erna',
      'People with a test ride: share with an order within 14 days after it',
    ),
    between: [0.4, 0.5],
  },
  firstOrderValue: {
    about: text('Gemiddelde waarde van de eerste bestelling, in euro’s', 'Mean value of the first order, in euros'),
    between: [2300, 2800],
  },
  daysToOrder: {
    about: text(
      'Mediaan van dagen tussen de eerste gebeurtenis en de eerste bestelling',
      'Median of days between the first event and the first order',
    ),
    between: [14, 28],
  },
  costPerBuyer: {
    about: text(
      'Advertentiekosten gedeeld door personen met een bestelling, in euro’s',
      'Ad cost divided by people with an order, in euros',
    ),
    between: [60, 140],
  },
  nps: {
    about: text('NPS over alle antwoorden op die schaal', 'NPS over all answers on that scale'),
    between: [30, 45],
  },
  reachThink: { about: text('Aandeel personen in Think', 'Share of people in Think'), between: [0.57, 0.63] },
  reachDo: { about: text('Aandeel personen in Do', 'Share of people in Do'), between: [0.13, 0.15] },
} as const satisfies Record<string, { about: Text; between: readonly [number, number] }>
