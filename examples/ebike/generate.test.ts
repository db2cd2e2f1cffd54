import { type AdSpend, type Event, feelingOf, matches, recordsOf } from '@wegwijs/journey'
import { describe, expect, test } from 'vitest'
import { openAnswers } from './answers.ts'
import { ebikeEvents } from './generate.ts'
import { ebikeJourneys } from './journeys.ts'
import { believable, type TruthId, truths } from './truths.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

function yearOf(seed: number, until: string): { events: Event[]; spend: AdSpend[] } {
  const batches = [...ebikeEvents({ seed, until: Date.parse(until) })]
  return { events: batches.flatMap((batch) => batch.events), spend: batches.flatMap((batch) => batch.spend) }
}

const years = [
  { seed: 1, until: '2026-11-23T10:00Z' },
  { seed: 8, until: '2027-04-02T00:00Z' },
].map((given) => ({ ...given, ...yearOf(given.seed, given.until) }))

describe.each(years)('the year until $until, seed $seed', ({ until, events, spend }) => {
  const end = Math.floor(Date.parse(until) / DAY) * DAY
  const lives = [...Map.groupBy(events, ({ person }) => person!).values()]

  test('about 20,000 people and 400,000 events over twelve months up to the day', () => {
    expect(lives).toHaveLength(20_000)
    expect(events.length).toBeGreaterThan(370_000)
    expect(events.length).toBeLessThan(430_000)
    const times = events.map(({ time }) => time)
    expect(times.every((time) => time >= end - 365 * DAY && time < end)).toBe(true)
    expect(times.some((time) => time >= end - DAY)).toBe(true)
  })

  test('each person’s events stand in order of time', () => {
    for (const life of lives) {
      expect(life.every((event, i) => i === 0 || event.time >= life[i - 1]!.time)).toBe(true)
    }
  })

  test('nobody orders without a cart or a shop visit, pays without a checkout, or gets what was not ordered', () => {
    for (const life of lives) {
      const before = (event: Event, name: string, within = Number.POSITIVE_INFINITY) =>
        life.some((other) => other.name === name && other.time <= event.time && event.time - other.time < within)
      for (const event of life) {
        if (event.name === 'Checkout Started') expect(before(event, 'Cart Viewed', 30 * MINUTE)).toBe(true)
        if (event.name === 'Order Delivered') expect(before(event, 'Order Completed')).toBe(true)
        if (event.name === 'Email Clicked') expect(before(event, 'Order Delivered')).toBe(true)
        if (event.name === 'Order Completed') {
          const needs = event.properties.place === 'shop' ? 'Shop Visited' : 'Checkout Started'
          expect(before(event, needs, 60 * MINUTE)).toBe(true)
        }
      }
    }
  })

  test('each campaign has a row for every day, with exactly the clicks in the events', () => {
    expect(spend).toHaveLength(2 * 365)
    expect(new Set(spend.map(({ day, channel }) => `${day} ${channel}`)).size).toBe(spend.length)
    const clicked = Map.groupBy(
      events.filter(({ name }) => name === 'Ad Clicked'),
      ({ time, channel }) => `${new Date(time).toISOString().slice(0, 10)} ${channel}`,
    )
    for (const row of spend) {
      expect(row.clicks).toBe(clicked.get(`${row.day} ${row.channel}`)?.length ?? 0)
      expect(row.impressions).toBeGreaterThanOrEqual(row.clicks)
      expect(Number.isSafeInteger(row.costMicros)).toBe(true)
    }
  })

  test('the eight open answers are in it once, with their own score', () => {
    for (const { text, score, touchpoint } of openAnswers) {
      const said = events.filter((event) => event.text === text)
      expect(said.map((event) => [event.score, event.properties.touchpoint])).toEqual([[score, touchpoint]])
    }
  })

  test('who names a customer names one who had ordered before', () => {
    const ordered = new Map(lives.map((life) => [life[0]!.person, firstOrder(life)?.time]))
    for (const life of lives) {
      for (const { properties } of life) {
        if (properties.referred_by) expect(ordered.get(properties.referred_by)).toBeLessThan(life[0]!.time)
      }
    }
  })

  const found = measured(lives, events)
  test.each(Object.entries(truths))('planted: %s', (id, { expected, tolerance }) => {
    expect(Math.abs(found[id as TruthId] - expected)).toBeLessThanOrEqual(tolerance)
  })

  const looks = looksLike(lives, events, spend)
  test.each(Object.entries(believable))('believable: %s', (id, { between: [low, high] }) => {
    expect(looks[id as keyof typeof believable]).toBeGreaterThanOrEqual(low)
    expect(looks[id as keyof typeof believable]).toBeLessThanOrEqual(high)
  })

  test('spring sells most, and the shop is busiest on Saturday', () => {
    const inSpring = (life: Event[]) => [2, 3, 4, 5].includes(new Date(firstOrder(life)!.time).getUTCMonth())
    const buyers = lives.filter(firstOrder)
    expect(buyers.filter(inSpring).length / buyers.length).toBeGreaterThan(1 / 3)
    const inShop = events.filter(({ source }) => source === 'shop')
    const perDay = Map.groupBy(inShop, ({ time }) => new Date(time).getUTCDay())
    const busiest = [...perDay].sort(([, a], [, b]) => b.length - a.length)[0]![0]
    expect(busiest).toBe(6)
    expect(perDay.has(0)).toBe(false)
  })
})

test('the same seed and day give the same year; another seed gives another', () => {
  const first = (seed: number) => JSON.stringify(ebikeEvents({ seed, until: Date.parse(years[0]!.until) }).next().value)
  const again = first(1)
  expect(again).toBe(JSON.stringify({ events: years[0]!.events.slice(0, JSON.parse(again).events.length), spend: [] }))
  expect(first(2)).not.toBe(again)
})

const firstOrder = (life: Event[]): Event | undefined => life.find(({ name }) => name === 'Order Completed')

/** Whether the event counts for a touchpoint that is drawn in the stage. */
function isIn(stage: string): (event: Event) => boolean {
  const rules = recordsOf(ebikeJourneys('2026-01-01')[0]!, 'touchpoint')
    .filter((touchpoint) => touchpoint.stage === stage)
    .map(({ rule }) => rule!)
  return (event) => rules.some((rule) => matches(rule, { ...event, ordersSoFar: 0 }))
}

const share = <T>(members: T[], holds: (member: T) => boolean): number => members.filter(holds).length / members.length
const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!

/** The planted truths, counted the slow and obvious way. */
function measured(lives: Event[][], events: Event[]): Record<TruthId, number> {
  const inThink = isIn('think')
  const checkoutAfter = (isGroup: (days: number) => boolean): number => {
    const cartOf = (life: Event[]) =>
      life.find(({ name, properties }) => name === 'Cart Viewed' && isGroup(Number(properties.delivery_days)))
    return share(
      lives.filter((life) => cartOf(life)),
      (life) => life.some(({ name, time }) => name === 'Checkout Started' && time > cartOf(life)!.time),
    )
  }
  const buyers = lives.filter(firstOrder)
  const online = buyers.filter((life) => firstOrder(life)!.properties.place === 'web')
  const ordersOf = (life: Event[]) => life.filter(({ name }) => name === 'Order Completed')
  const returned = buyers.filter((life) => ordersOf(life).length > 1)
  const skips = (life: Event[]): boolean => {
    const [first, second] = ordersOf(life)
    return !life.some((event) => event.time > first!.time && event.time < second!.time && inThink(event))
  }
  const deliveryNps = (life: Event[]) => life.find(({ properties }) => properties.touchpoint === 'tp-delivery')?.score
  const feeling = (touchpoint: string): number =>
    mean(
      events
        .filter(({ properties, score }) => properties.touchpoint === touchpoint && score !== undefined)
        .map(({ score, scale }) => feelingOf(score!, scale!)!),
    )
  return {
    checkoutAfterLongDelivery: checkoutAfter((days) => days > 7),
    checkoutAfterShortDelivery: checkoutAfter((days) => days <= 7),
    orderInSameVisit: share(online, (life) => {
      const cart = life.findIndex(({ name }) => name === 'Cart Viewed')
      const order = life.indexOf(firstOrder(life)!)
      return life.slice(cart + 1, order + 1).every((event, i) => event.time - life[cart + i]!.time <= 30 * MINUTE)
    }),
    chatAboutTradeIn: share(
      lives.filter((life) => life.some(inThink)),
      (life) => life.some(({ name, properties }) => name === 'Chat Started' && properties.topic === 'inruilen'),
    ),
    orderAgain: returned.length / buyers.length,
    skipComparing: share(returned, skips),
    promotersSkipMore:
      share(
        returned.filter((life) => (deliveryNps(life) ?? 0) >= 9),
        skips,
      ) -
      share(
        returned.filter((life) => (deliveryNps(life) ?? 10) <= 6),
        skips,
      ),
    namedCustomer: share(buyers, (life) => life.some(({ properties }) => properties.heard_from === 'klant')),
    feelingTestRide: feeling('tp-test-ride'),
    feelingCart: feeling('tp-cart'),
    feelingDelivery: feeling('tp-delivery'),
    waitOnSaturday: median(
      events
        .filter(({ name, time }) => name === 'Call Answered' && new Date(time).getUTCDay() === 6)
        .map(({ properties }) => Number(properties.wait_seconds)),
    ),
  }
}

function looksLike(lives: Event[][], events: Event[], spend: AdSpend[]): Record<keyof typeof believable, number> {
  const inThink = isIn('think')
  const inDo = isIn('do')
  const buyers = lives.filter(firstOrder)
  const rides = lives.filter((life) => life.some(({ name }) => name === 'Test Ride Done'))
  const onlineOrders = events.filter(({ name, properties }) => name === 'Order Completed' && properties.place === 'web')
  const visits = lives.flatMap((life) => {
    const online = life.filter(
      ({ source, properties }) => ['web', 'ads'].includes(source) || properties.place === 'web',
    )
    return online.filter((event, i) => i === 0 || event.time - online[i - 1]!.time > 30 * MINUTE)
  })
  const nps = events.filter(({ scale }) => scale === 'nps').map(({ score }) => score!)
  return {
    ordersPerVisit: onlineOrders.length / visits.length,
    orderAfterTestRide: share(rides, (life) => {
      const ride = life.find(({ name }) => name === 'Test Ride Done')!.time
      return life.some(({ name, time }) => name === 'Order Completed' && time > ride && time <= ride + 14 * DAY)
    }),
    firstOrderValue: mean(buyers.map((life) => firstOrder(life)!.value!)),
    daysToOrder: median(buyers.map((life) => (firstOrder(life)!.time - life[0]!.time) / DAY)),
    costPerBuyer: spend.reduce((sum, { costMicros }) => sum + costMicros, 0) / 1_000_000 / buyers.length,
    nps: (100 * (nps.filter((score) => score >= 9).length - nps.filter((score) => score <= 6).length)) / nps.length,
    reachThink: share(lives, (life) => life.some(inThink)),
    reachDo: share(lives, (life) => life.some(inDo)),
  }
}
