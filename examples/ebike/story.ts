import type { Event } from '@wegwijs/journey'
import type { Ask } from './answers.ts'
import { DAY, HOUR, hourInShop, hourOnline, isSaturday, MINUTE, onShopDay, type Window } from './calendar.ts'
import type { TouchpointId } from './content.ts'
import type { Buyer, Person, Purpose } from './people.ts'
import type { Random } from './random.ts'
import { campaigns, type PaidChannel } from './spend.ts'

interface Bike {
  product: string
  price: number
}
const bikes: Record<Person['interest'], Bike[]> = {
  'woon-werk': [
    { product: 'forens-28', price: 2299 },
    { product: 'forens-32', price: 2499 },
    { product: 'stadsbries', price: 2149 },
  ],
  toer: [
    { product: 'dagtocht', price: 2399 },
    { product: 'veluwe', price: 2699 },
    { product: 'zeewind', price: 2549 },
  ],
}
const extras = [
  { product: 'fietstassen', low: 59, high: 110 },
  { product: 'regenpak', low: 45, high: 95 },
  { product: 'verzekering', low: 60, high: 115 },
]
const ARTICLES = ['/blog/actieradius-op-een-accu', '/blog/actieradius-in-de-winter']

/** Everything the person does, in order of time, up to the end of the window. */
export function eventsOf(person: Person, random: Random, ask: Ask, window: Window): Event[] {
  const diary = new Diary(person, random, ask, window)
  for (const { purpose, at } of person.visits) {
    diary.start(at)
    scenes[purpose](diary)
  }
  if (person.buyer) afterOrder(diary, person.buyer)
  return diary.events.sort((a, b) => a.time - b.time)
}

/** One person's events being written, with the clock of the visit that is going on. */
class Diary {
  readonly events: Event[] = []
  readonly person: Person
  readonly random: Random
  readonly bike: Bike
  private readonly ask: Ask
  private readonly window: Window
  private now = 0
  private channel = 'direct'
  private device: string
  private orders = 0

  constructor(person: Person, random: Random, ask: Ask, window: Window) {
    this.person = person
    this.random = random
    this.ask = ask
    this.window = window
    this.bike = random.pick(bikes[person.interest])
    this.device = person.device
  }

  /** Begins a visit; the device may be another one than the first time. */
  start(at: number): void {
    this.now = at
    this.channel = this.random.weighted({ direct: 38, 'organic search': 40, referral: 12, 'e-mail': 10 })
    if (this.events.length > 0) {
      this.device = this.random.chance(0.78) ? this.person.device : this.random.pick(['mobile', 'desktop'])
    }
  }

  /** Lets time pass: seconds within a visit. */
  wait(low: number, high: number): void {
    this.now += Math.round(this.random.between(low, high) * 1000)
  }

  add(event: Omit<Event, 'person' | 'time'>, time = this.now): void {
    if (time < this.window.end) this.events.push({ person: this.person.id, time: Math.round(time), ...event })
  }

  /** Something done on the website. */
  online(name: string, properties: Record<string, string>): void {
    this.add({ name, source: 'web', channel: this.channel, properties: { ...properties, device: this.device } })
    this.wait(9, 150)
  }

  page(path: string, properties: Record<string, string> = {}): void {
    this.online('Page Viewed', { path, ...properties })
  }

  /** Looks at some bikes. */
  browse(pages: number): void {
    const category = this.person.interest
    const seen = { category, first_device: this.person.device }
    this.page(`/fietsen/${category}`, seen)
    for (let i = 1; i < pages; i++) {
      const { product } = i === 1 ? this.bike : this.random.pick(bikes[category])
      this.page(`/fietsen/${category}/${product}`, { ...seen, product })
    }
  }

  adClick(channel: PaidChannel): void {
    this.channel = channel
    this.add({
      name: 'Ad Clicked',
      source: 'ads',
      channel,
      properties: { campaign: campaigns[channel].name, device: this.device },
    })
    this.wait(1, 4)
  }

  /** Something in the shop. */
  inShop(name: string, properties: Record<string, string> = {}): void {
    this.add({ name, source: 'shop', channel: 'shop', properties: { category: this.person.interest, ...properties } })
    this.wait(300, 1500)
  }

  cart(): void {
    this.online('Cart Viewed', {
      path: '/winkelwagen',
      product: this.bike.product,
      delivery_days: String(this.person.deliveryDays),
    })
  }

  checkout(product: string): void {
    this.wait(20, 200)
    this.online('Checkout Started', { path: '/afrekenen', product })
  }

  order(product: string, value: number, inShop: boolean): void {
    this.orders++
    this.wait(40, 300)
    this.add({
      name: 'Order Completed',
      source: 'orders',
      channel: inShop ? 'shop' : this.channel,
      value,
      currency: 'EUR',
      properties: { order_id: `${this.person.id}-${this.orders}`, product, place: inShop ? 'shop' : 'web' },
    })
  }

  /** The bike of one's choice, with lock, assembly and what else comes with it. */
  orderBike(inShop: boolean): void {
    this.order(this.bike.product, this.bike.price + this.random.pick([0, 89, 149, 149, 189]), inShop)
  }

  /** Asks how the touchpoint was; whoever answers does so a while later. */
  asked(touchpoint: TouchpointId, after: number, deserved?: number): void {
    const time = this.now + after
    const answer = time < this.window.end ? this.ask(touchpoint, deserved) : null
    if (answer) this.survey({ touchpoint }, time, answer)
  }

  heardFrom(who: string, referredBy?: string): void {
    this.survey({ heard_from: who, ...(referredBy ? { referred_by: referredBy } : {}) }, this.now)
    this.wait(5, 20)
  }

  private survey(properties: Record<string, string>, time: number, answer: object = {}): void {
    this.add({ name: 'Survey Answered', source: 'survey', channel: 'survey', properties, ...answer }, time)
  }
}

/** How many bikes somebody looks at when looking at bikes. */
const someBikes = (diary: Diary): void => diary.browse(diary.random.whole(1, 3))

const scenes: Record<Purpose, (diary: Diary) => void> = {
  video: (diary) => {
    diary.adClick('paid social')
    diary.page('/in-28-minuten')
    someBikes(diary)
  },
  colleague: (diary) => {
    diary.page('/')
    diary.heardFrom(diary.random.pick(['collega', 'collega', 'buur']))
    someBikes(diary)
  },
  blog: (diary) => {
    diary.page(diary.random.pick(ARTICLES))
    if (diary.random.chance(0.6)) someBikes(diary)
  },
  browse: (diary) => {
    diary.page('/')
    someBikes(diary)
  },
  'search ad': (diary) => {
    diary.adClick('paid search')
    someBikes(diary)
  },
  guide: (diary) => {
    diary.page('/keuzehulp')
    diary.wait(60, 200)
    diary.online('Guide Completed', { path: '/keuzehulp/uitkomst', category: diary.person.interest })
    diary.asked('tp-guide', MINUTE)
    someBikes(diary)
  },
  reviews: (diary) => {
    if (diary.random.chance(0.06)) diary.heardFrom('reviews')
    diary.page('/reviews')
    if (diary.random.chance(0.4)) diary.page('/reviews/winkels')
    someBikes(diary)
  },
  chat: (diary) => {
    someBikes(diary)
    diary.add({ name: 'Chat Started', source: 'service', channel: 'chat', properties: { topic: 'inruilen' } })
    diary.wait(120, 500)
  },
  'shop visit': (diary) => diary.inShop('Shop Visited'),
  'test ride': (diary) => {
    diary.inShop('Test Ride Done', { product: diary.bike.product })
    diary.asked('tp-test-ride', 3 * HOUR)
  },
  cart: (diary) => {
    diary.browse(2)
    diary.cart()
    // The question pops up beside a long wait.
    if (diary.person.deliveryDays > 7) diary.asked('tp-cart', MINUTE)
  },
  checkout: (diary) => {
    diary.browse(2)
    diary.cart()
    diary.checkout(diary.bike.product)
  },
  'cart and order': orderOnline,
  order: orderOnline,
  'order in shop': (diary) => {
    diary.inShop('Shop Visited')
    diary.orderBike(true)
  },
}

function orderOnline(diary: Diary): void {
  if (diary.random.chance(0.5)) diary.browse(2)
  diary.cart()
  diary.checkout(diary.bike.product)
  diary.orderBike(false)
  diary.asked('tp-pay', 2 * MINUTE)
}

function afterOrder(diary: Diary, buyer: Buyer): void {
  const { random } = diary
  diary.wait(60, 120)
  if (buyer.referredBy) diary.heardFrom('klant', buyer.referredBy)
  else if (random.chance(0.3)) diary.heardFrom(random.pick(['advertentie', 'zoekmachine', 'winkel']))

  const midnight = (time: number): number => Math.floor(time / DAY) * DAY
  const ordered = midnight(buyer.orderedAt)
  const delivered = ordered + buyer.deliveryDays * DAY
  for (let i = random.whole(0, 3); i > 0; i--) {
    diary.start(ordered + random.whole(1, Math.max(1, buyer.deliveryDays)) * DAY + hourOnline(random))
    diary.page('/account/bestelling')
  }
  diary.start(delivered + hourInShop(random))
  diary.add({
    name: 'Order Delivered',
    source: 'orders',
    channel: 'delivery',
    properties: { product: diary.bike.product },
  })
  if (buyer.tellsNps) diary.asked('tp-delivery', random.between(1, 3) * DAY, buyer.nps)

  if (random.chance(0.32)) call(diary, delivered + random.whole(1, 60) * DAY)
  if (buyer.again) orderAgain(diary, buyer.again)
  else if (random.chance(0.42)) {
    diary.start(delivered + random.whole(80, 100) * DAY + hourOnline(random))
    serviceMail(diary)
    diary.page('/service/plannen')
  }
}

function call(diary: Diary, day: number): void {
  const { random } = diary
  const time = onShopDay(random, day) + hourInShop(random)
  const wait = random.skewed(isSaturday(time) ? 900 : 140, 0.35)
  diary.start(time)
  diary.add({
    name: 'Call Answered',
    source: 'service',
    channel: 'phone',
    properties: { wait_seconds: String(Math.round(wait)), category: diary.person.interest },
  })
  diary.asked('tp-phone', HOUR, random.pick(wait > 500 ? [1, 1, 2, 2, 2, 3] : [3, 3, 4, 4]))
}

function serviceMail(diary: Diary): void {
  diary.add({ name: 'Email Clicked', source: 'web', channel: 'e-mail', properties: { campaign: 'eerste-beurt' } })
  diary.wait(2, 8)
}

/** A second order: a first service, panniers, an insurance; now and then, after comparing again, a second bike. */
function orderAgain(diary: Diary, again: NonNullable<Buyer['again']>): void {
  const { random } = diary
  if (again.compares) {
    diary.start(again.at - random.whole(2, 6) * DAY + hourOnline(random))
    scenes[random.pick(['reviews', 'guide', 'search ad'] as const)](diary)
  }
  if (again.compares && random.chance(0.2)) {
    diary.start(again.at + hourInShop(random))
    diary.inShop('Shop Visited')
    diary.orderBike(true)
  } else if (random.chance(0.6)) {
    diary.start(again.at + hourOnline(random))
    serviceMail(diary)
    diary.page('/service/plannen')
    // A service appointment has no delivery time, so this cart is not the touchpoint ‘cart with delivery time’.
    diary.online('Cart Viewed', { path: '/winkelwagen', product: 'eerste-beurt' })
    diary.checkout('eerste-beurt')
    diary.order('eerste-beurt', random.whole(69, 99), false)
    diary.asked('tp-service-mail', 3 * DAY)
  } else {
    const { product, low, high } = random.pick(extras)
    diary.start(again.at + hourInShop(random))
    diary.inShop('Shop Visited')
    diary.order(product, random.whole(low, high), true)
  }
}
