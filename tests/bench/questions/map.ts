import { type Event, emptyJourney, type Journey, journeySchema, orderKeys } from '@wegwijs/journey'
import { channels, NONE, type PersonEvents, TOUCHPOINTS } from './journeys.ts'

export const stages = ['discover', 'consider', 'choose', 'use', 'recommend']
const PER_STAGE = TOUCHPOINTS / stages.length
const moments = ['notice', 'compare', 'order', 'use', 'recommend']

export const touchpoints = Array.from({ length: TOUCHPOINTS }, (_, index) => `touchpoint-${index}`)
export const ORDER = TOUCHPOINTS - 1

const names = [
  ...['Page Viewed', 'Product Viewed', 'Video Played', 'Cart Viewed', 'Checkout Started', 'Chat Started'],
  ...['Manual Opened', 'Review Written'],
]
const nameOf = (touchpoint: number): string =>
  touchpoint === ORDER ? 'Order Completed' : names[touchpoint % names.length]!

/** A map of 40 touchpoints in 5 stages; each has a rule, and each event counts for one. */
export const benchJourney: Journey = journeySchema.parse({
  ...emptyJourney({ id: 'bench', title: 'Bench', model: 'custom', language: 'en', today: '2026-01-01' }),
  orderRule: { field: 'name', op: 'is', value: 'Order Completed' },
  records: Object.fromEntries([
    ...orderKeys(stages.length).map((order, stage) => [
      stages[stage],
      { kind: 'stage', order, name: stages[stage], moments: [moments[stage]] },
    ]),
    ...orderKeys(TOUCHPOINTS).map((order, index) => [
      touchpoints[index],
      {
        ...{ kind: 'touchpoint', order, name: touchpoints[index], presence: 'online', media: 'owned' },
        ...{ stage: stages[stageOf(index)], moment: moments[stageOf(index)] },
        rule: {
          all: [
            { field: 'name', op: 'is', value: nameOf(index) },
            { field: 'page', op: 'startsWith', value: `/${index}/` },
          ],
        },
      },
    ]),
  ]),
})

export function stageOf(touchpoint: number): number {
  return Math.floor(touchpoint / PER_STAGE)
}

/** An event as a source would send it. */
export function eventOf(person: number, events: PersonEvents, index: number): Event {
  const touchpoint = events.touchpoint[index]!
  const page = events.page[index]!
  const score = events.score[index]!
  return {
    person: `p${person}`,
    time: events.time[index]!,
    name: nameOf(touchpoint),
    source: 'web',
    channel: channels[events.channel[index]!]!,
    ...(touchpoint === ORDER && { value: 10 + page, currency: 'EUR' }),
    ...(score !== NONE && { score, scale: 'nps' }),
    properties: { path: `/${touchpoint}/${page}`, device: page % 3 ? 'phone' : 'desktop' },
  }
}
