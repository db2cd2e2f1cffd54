import { arrivals, DAY, HOUR, hourInShop, hourOnline, onShopDay, type Window } from './calendar.ts'
import { deck, exactly, type Random } from './random.ts'

type Interest = 'woon-werk' | 'toer'
type Device = 'mobile' | 'desktop' | 'tablet'
/** What a visit to the web shop or the shop is for. */
export type Purpose =
  | 'video'
  | 'colleague'
  | 'blog'
  | 'browse'
  | 'search ad'
  | 'guide'
  | 'reviews'
  | 'chat'
  | 'shop visit'
  | 'test ride'
  | 'cart'
  | 'checkout'
  | 'cart and order'
  | 'order'
  | 'order in shop'
interface Visit {
  purpose: Purpose
  /** Start, in milliseconds. */
  at: number
}

/** Someone who orders. The first order is in the last of the visits. */
export interface Buyer {
  orderedAt: number
  /** Days between order and delivery. */
  deliveryDays: number
  /** The NPS answer the delivery deserves, asked for or not. */
  nps: number
  tellsNps: boolean
  /** The customer who put this one on to it. */
  referredBy?: string
  /** The second order: when, and whether the buyer compares once more first. */
  again?: { at: number; compares: boolean }
}
export interface Person {
  id: string
  interest: Interest
  /** Device of the first visit, and of most later ones. */
  device: Device
  /** Days the cart says the delivery takes; for everyone, though most never see it. */
  deliveryDays: number
  /** Up to and including the first order. */
  visits: Visit[]
  buyer?: Buyer
}

/** Nobody is cut off in the middle of a visit at the end of the window. */
const LONGEST_VISIT = 2 * HOUR
const PEOPLE = 20_000
const REACHES = { see: 8000, think: 9220, do: 2780 }
const SHOP_BUYERS = 280
/** Part of the cart's visitors who are told that the delivery takes more than a week. */
const LONG_DELIVERY = 0.36

/** What the example is planted with; `truths.ts` says how each is measured. */
export const planted = {
  checkoutAfterLongDelivery: 0.31,
  checkoutAfterShortDelivery: 0.58,
  orderInSameVisit: 0.27,
  chatAboutTradeIn: 0.12,
  orderAgain: 0.18,
  skipComparing: 0.8,
  namedCustomer: 0.07,
}
/** Part of those who start the checkout and then pay. */
const PAYS = 0.68

/** Everyone who comes near the shop in the window, with what they will do; every planted share is exact. */
export function peopleOf(random: Random, window: Window): Person[] {
  const people = Array.from({ length: PEOPLE }, (_, i): Person => {
    const interest: Interest = random.chance(0.56) ? 'woon-werk' : 'toer'
    return {
      id: `p${String(i + 1).padStart(5, '0')}`,
      interest,
      device: random.weighted(
        interest === 'woon-werk' ? { mobile: 68, desktop: 28, tablet: 4 } : { mobile: 36, desktop: 44, tablet: 20 },
      ),
      deliveryDays: random.whole(1, 7),
      visits: [],
    }
  })
  const buyers = planVisits(random, window, people)
  planReferrals(random, buyers)
  planSatisfaction(random, buyers)
  planSecondOrders(random, window, buyers)
  return people
}

type BuyerPerson = Person & { buyer: Buyer }

/** Who gets how far: everyone in Think (those in Do included), and what those in Do end with. */
interface Outcomes {
  onlySee: Person[]
  inThink: Person[]
  chatting: Set<Person>
  shopBuyers: Set<Person>
  cartPeople: Set<Person>
  checkingOut: Set<Person>
  paying: Set<Person>
  atOnce: Set<Person>
}

function drawOutcomes(random: Random, people: Person[]): Outcomes {
  const mixed = random.shuffled(people)
  const inThink = mixed.slice(REACHES.see)
  const cartPeople = inThink.slice(SHOP_BUYERS, REACHES.do)
  const long = exactly(random, LONG_DELIVERY, cartPeople)
  for (const person of long) person.deliveryDays = Math.round(Math.min(35, 7 + random.skewed(13, 0.35)))
  const short = cartPeople.filter((person) => !long.has(person))
  const checkingOut = [
    ...exactly(random, planted.checkoutAfterLongDelivery, [...long]),
    ...exactly(random, planted.checkoutAfterShortDelivery, short),
  ]
  const paying = exactly(random, PAYS, checkingOut)
  return {
    onlySee: mixed.slice(0, REACHES.see),
    inThink,
    chatting: exactly(random, planted.chatAboutTradeIn, inThink),
    shopBuyers: new Set(inThink.slice(0, SHOP_BUYERS)),
    cartPeople: new Set(cartPeople),
    checkingOut: new Set(checkingOut),
    paying,
    atOnce: exactly(random, planted.orderInSameVisit, [...paying]),
  }
}

function planVisits(random: Random, window: Window, people: Person[]): BuyerPerson[] {
  const outcomes = drawOutcomes(random, people)
  for (const person of outcomes.onlySee) person.visits = scheduled(random, window, seePurposes(random, 3.4), 18)
  for (const person of outcomes.inThink) {
    const inShop = outcomes.shopBuyers.has(person)
    const buys = inShop || outcomes.paying.has(person)
    const ending = endingOf(random, person, outcomes)
    const purposes = [
      ...(random.chance(0.85) ? seePurposes(random, 2.2) : []),
      ...thinkPurposes(random, {
        rides: inShop || random.chance(buys ? 0.5 : person.interest === 'toer' ? 0.08 : 0.06),
        chats: outcomes.chatting.has(person),
        browses: ending.length > 0 ? 5.5 : 4.2,
      }),
      ...ending,
    ]
    person.visits = scheduled(random, window, purposes, ending.length > 0 ? 19 : 26)
    if (buys) {
      const orderedAt = person.visits.at(-1)!.at
      person.buyer = { orderedAt, deliveryDays: person.deliveryDays, nps: 0, tellsNps: false }
    }
  }
  return people.filter((person): person is BuyerPerson => person.buyer !== undefined)
}

/** The visits in Do; those who do not pay at once may go back to Think in between. */
function endingOf(random: Random, person: Person, outcomes: Outcomes): Purpose[] {
  if (outcomes.shopBuyers.has(person)) return ['order in shop']
  if (outcomes.atOnce.has(person)) return ['cart and order']
  if (!outcomes.cartPeople.has(person)) return []
  const between = random.chance(0.45) ? [random.pick(['reviews', 'guide', 'browse'] as const)] : []
  if (outcomes.paying.has(person)) return ['cart', ...between, 'order']
  if (outcomes.checkingOut.has(person)) return random.chance(0.5) ? ['cart', ...between, 'checkout'] : ['checkout']
  return ['cart', ...between, ...(random.chance(0.3) ? (['cart'] as const) : [])]
}

function seePurposes(random: Random, mean: number): Purpose[] {
  const entry = random.weighted<'video' | 'blog' | 'colleague'>({ video: 58, blog: 35, colleague: 7 })
  return [entry, ...several(random, mean - 1, () => random.weighted<Purpose>({ browse: 52, video: 26, blog: 22 }))]
}

function thinkPurposes(random: Random, does: { rides: boolean; chats: boolean; browses: number }): Purpose[] {
  const compares = (['search ad', 'guide', 'reviews'] as const).filter(
    (purpose) => random.next() < { 'search ad': 0.55, guide: 0.42, reviews: 0.38 }[purpose],
  )
  const first: Purpose = compares[0] ?? 'search ad'
  const rest: Purpose[] = [
    ...compares.slice(1),
    ...(does.chats ? (['chat'] as const) : []),
    ...several(random, does.browses, () =>
      random.weighted<Purpose>({ browse: 70, blog: 8, video: 6, 'search ad': 10, reviews: 4, 'shop visit': 2 }),
    ),
  ]
  return [first, ...random.shuffled(rest), ...(does.rides ? (['test ride'] as const) : [])]
}

/** A chance number of things, `mean` on average, each time with the same chance of one more. */
function several<T>(random: Random, mean: number, make: () => T): T[] {
  const things: T[] = []
  while (random.chance(mean / (1 + mean))) things.push(make())
  return things
}

/**
 * Puts the visits on days of their own, in order, the last one `median` days after the first on most occasions.
 * Someone who came too recently for the whole story has not been back as often yet; when even the visits that
 * must happen do not fit before the end of the window, the arrival was earlier.
 */
function scheduled(random: Random, window: Window, purposes: Purpose[], median: number): Visit[] {
  for (;;) {
    const start = arrivals(random, window)
    let left = purposes
    while (left.length > 0) {
      const visits = visitsFrom(random, start, left, median)
      if (visits.at(-1)!.at < window.end - LONGEST_VISIT) return visits
      left = withoutOneReturn(left)
    }
  }
}

/** Looking around once less; nothing when there is nothing left to leave out. */
function withoutOneReturn(purposes: Purpose[]): Purpose[] {
  const last = purposes.findLastIndex((purpose) => purpose === 'browse' || purpose === 'video' || purpose === 'blog')
  return last <= 0 ? [] : purposes.toSpliced(last, 1)
}

function visitsFrom(random: Random, start: number, purposes: Purpose[], median: number): Visit[] {
  const length = purposes.length === 1 ? 0 : random.skewed(median, 0.75)
  const between = purposes.slice(2).map(() => random.next() * length)
  const days = purposes.length === 1 ? [0] : [0, ...between.sort((a, b) => a - b), length]
  let day = -1
  return purposes.map((purpose, i) => {
    day = Math.max(day + 1, Math.floor(days[i]!))
    const inShop = purpose === 'shop visit' || purpose === 'test ride' || purpose === 'order in shop'
    if (inShop) day = Math.round((onShopDay(random, start + day * DAY) - start) / DAY)
    return { purpose, at: start + day * DAY + (inShop ? hourInShop(random) : hourOnline(random)) }
  })
}

/** A customer can only name someone who had a bike by then. */
function planReferrals(random: Random, buyers: BuyerPerson[]): void {
  const riding = buyers.map(({ id, buyer }) => ({ id, since: buyer.orderedAt + buyer.deliveryDays * DAY }))
  const firstRider = Math.min(...riding.map(({ since }) => since))
  const candidates = buyers.filter(({ visits }) => visits[0]!.at > firstRider)
  const named = random.shuffled(candidates).slice(0, Math.round(planted.namedCustomer * buyers.length))
  for (const { buyer, visits } of named) {
    buyer.referredBy = random.pick(riding.filter(({ since }) => since < visits[0]!.at)).id
  }
}

/** NPS of the deliveries: mean 8.0 (feeling +1.2), 55 % promoters and 15 % detractors. */
const NPS_CARDS = [10, 10, 10, 10, 10, 10, 9, 9, 9, 9, 9, 8, 8, 8, 8, 7, 7, 5, 3, 1]
const TELLS_NPS = 0.4

/** Those who answer are dealt their scores first, so that the answers have the mean of the cards. */
function planSatisfaction(random: Random, buyers: BuyerPerson[]): void {
  const nextScore = deck(random, NPS_CARDS)
  for (const [i, { buyer }] of random.shuffled(buyers).entries()) {
    buyer.nps = nextScore()
    buyer.tellsNps = i < TELLS_NPS * buyers.length
  }
}

const DAYS_TO_SECOND_ORDER = 28

/** The satisfied skip comparing more often, so the most satisfied (with some noise) are the ones who skip. */
function planSecondOrders(random: Random, window: Window, buyers: BuyerPerson[]): void {
  const earliest = ({ orderedAt, deliveryDays }: Buyer): number =>
    orderedAt + (deliveryDays + DAYS_TO_SECOND_ORDER) * DAY
  const inTime = buyers.filter(({ buyer }) => earliest(buyer) < window.end - 10 * DAY)
  const returning = random
    .shuffled(inTime)
    .slice(0, Math.round(planted.orderAgain * buyers.length))
    .map(({ buyer }) => ({ buyer, warmth: buyer.nps + random.between(0, 5) }))
    .sort((a, b) => b.warmth - a.warmth)
  const skipping = Math.round(planted.skipComparing * returning.length)
  for (const [i, { buyer }] of returning.entries()) {
    const soonest = earliest(buyer)
    const latest = Math.min(window.end - 8 * DAY, buyer.orderedAt + 350 * DAY)
    const wished = soonest + random.skewed(60, 0.6) * DAY
    const at = wished < latest ? wished : random.between(soonest, latest)
    buyer.again = { at: onShopDay(random, Math.floor(at / DAY) * DAY), compares: i >= skipping }
  }
}
