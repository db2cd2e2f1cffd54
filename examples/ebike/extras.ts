import type { Event } from '@wegwijs/journey'
import { DAY, HOUR, hourInShop, MINUTE, type Window } from './calendar.ts'
import type { Person } from './people.ts'
import { type Random, randomFrom } from './random.ts'

/**
 * What else a person does or gets: newsletters, downloads, likes, tickets, cancelled orders. It changes nothing of the
 * story itself, so it has chance of its own: the same person always has the same extras.
 */
export function extrasOf({ id }: Person, events: readonly Event[], { end }: Window): Event[] {
  const random = randomFrom(Number(id.slice(1)))
  return [newsletter, serviceMails, download, like, tickets, efforts, givenBack]
    .flatMap((extra) => extra(events, random, end))
    .filter(({ time }) => time < end)
}

type Extra = (events: readonly Event[], random: Random, end: number) => Event[]

const after = (event: Event, ms: number, rest: Pick<Event, 'name' | 'source' | 'channel'> & Partial<Event>): Event => ({
  person: event.person,
  time: Math.round(event.time + ms),
  properties: {},
  ...rest,
})
const pathOf = ({ properties }: Event): string => properties.path ?? ''
const mail = (event: Event, ms: number, campaign: string): Event =>
  after(event, ms, { name: 'Email Delivered', source: 'mail', channel: 'e-mail', properties: { campaign } })

/** Some readers subscribe; the newsletter comes every four weeks from then on. */
const newsletter: Extra = (events, random, end) => {
  const read = events.find((event) => /^\/(blog|keuzehulp)/.test(pathOf(event)))
  if (!read || !random.chance(0.09)) return []
  const issues = Array.from({ length: Math.floor((end - read.time) / (28 * DAY)) }, (_, issue) =>
    mail(read, (issue + 1) * 28 * DAY, 'nieuwsbrief'),
  )
  return [after(read, 5_000, { name: 'Newsletter Subscribed', source: 'web', channel: read.channel }), ...issues]
}

/** Whoever has a bike gets the mail about the first service; whoever clicks it got it shortly before. */
const serviceMails: Extra = (events, random) => {
  const clicked = events.filter(({ name }) => name === 'Email Clicked')
  if (clicked.length > 0)
    return clicked.map((event) => mail(event, -random.between(10 * MINUTE, 20 * HOUR), 'eerste-beurt'))
  return events.flatMap((event) => (event.name === 'Order Delivered' ? [mail(event, 85 * DAY, 'eerste-beurt')] : []))
}

const download: Extra = (events, random) => {
  const compared = events.find((event) => /^\/(reviews|keuzehulp\/uitkomst)/.test(pathOf(event)))
  if (!compared || !random.chance(0.14)) return []
  const file = random.pick(['koopgids.pdf', 'accutest.pdf'])
  return [
    after(compared, 6_000, { name: 'File Downloaded', source: 'web', channel: compared.channel, properties: { file } }),
  ]
}

const like: Extra = (events, random) => {
  const clicked = events.find(({ name, channel }) => name === 'Ad Clicked' && channel === 'paid social')
  if (!clicked || !random.chance(0.05)) return []
  const name = random.pick(['Post Liked', 'Post Liked', 'Post Shared', 'Post Commented'])
  return [after(clicked, random.between(1, 9) * HOUR, { name, source: 'social', channel: 'social' })]
}

/** A question by e-mail about the delivery, and when the first reply came. */
const tickets: Extra = (events, random) => {
  const ordered = events.find(({ name }) => name === 'Order Completed')
  if (!ordered || !random.chance(0.16)) return []
  const asked = random.whole(1, 12) * DAY + hourInShop(random)
  const reply = Math.round(random.skewed(3.2 * 3600, 0.8))
  const service = { source: 'service', channel: 'e-mail' }
  return [
    after(ordered, asked, { name: 'Ticket Created', ...service, properties: { topic: 'levering' } }),
    after(ordered, asked + reply * 1000, {
      name: 'Ticket First Reply',
      ...service,
      properties: { first_reply_seconds: String(reply) },
    }),
  ]
}

/** How easy the telephone was, by how long people waited. */
const efforts: Extra = (events, random) =>
  events.flatMap((event) => {
    if (event.name !== 'Call Answered' || !random.chance(0.3)) return []
    const long = Number(event.properties.wait_seconds) > 500
    return [
      after(event, 70 * MINUTE, {
        name: 'Survey Answered',
        source: 'survey',
        channel: 'survey',
        score: random.pick(long ? [2, 3, 3, 4] : [5, 6, 6, 7]),
        scale: 'ces',
        properties: { touchpoint: 'tp-phone' },
      }),
    ]
  })

/** A bike that is cancelled, or paid back in part. */
const givenBack: Extra = (events, random) =>
  events.flatMap((event) => {
    if (event.name !== 'Order Completed' || event.value! < 1000) return []
    const back = random.weighted({ 'Order Cancelled': 2.5, 'Order Refunded': 1.5, kept: 96 })
    if (back === 'kept') return []
    const value = back === 'Order Cancelled' ? event.value! : random.pick([49, 89, 149])
    const { order_id = '', product = '' } = event.properties
    return [
      after(event, random.whole(1, 12) * DAY + HOUR, {
        name: back,
        source: 'orders',
        channel: event.channel,
        value,
        currency: 'EUR',
        properties: { order_id, product },
      }),
    ]
  })
