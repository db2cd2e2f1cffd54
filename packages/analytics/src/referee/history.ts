import { type Event, type EventInHistory, matches, type Reading, type Rule } from '@wegwijs/journey'
import type { Population } from '../question/about.ts'
import { boundsOf, type Period } from '../question/read-by.ts'

/** An event, where it stands on the map. Indices are in map order. */
export interface Located {
  event: EventInHistory
  /** Its place in the stored order of the whole log. */
  seq: number
  touchpoints: number[]
  stages: number[]
  /** Whether it matches the order rule. Lines with the same order id are one order. */
  isLine: boolean
  /** Whether it is the first line of its order: the one that counts. */
  isOrder: boolean
  inPeriod: boolean
}

/** Every person's events in order, over the whole history, each located on the map. */
export interface Histories {
  people: Map<string, Located[]>
  population: Population
}

/**
 * The obviously right reading of a log. `events` must be in stored order: equal times keep it.
 * The period ends at the newest event of the log and includes both ends.
 */
export function histories(events: readonly Event[], reading: Reading, period?: Period): Histories {
  const watermark = events.reduce<number | null>((max, { time }) => (max === null || time > max ? time : max), null)
  const oldest = events.reduce<number | null>((min, { time }) => (min === null || time < min ? time : min), null)
  const bounds = watermark === null ? null : boundsOf(period, oldest!, watermark)
  const within = ({ time }: Event): boolean => bounds !== null && time >= bounds.from && time <= bounds.to
  const byPerson = Map.groupBy(
    events.map((event, seq) => ({ event, seq })).filter(({ event }) => event.person !== null),
    ({ event }) => event.person!,
  )
  const people = new Map([...byPerson].map(([person, own]) => [person, locate(own, reading, within)]))
  const inPeriod = [...people.values()].map((own) => own.filter((one) => one.inPeriod).length)
  return {
    people,
    population: {
      period: bounds,
      watermark,
      oldest,
      people: inPeriod.filter((count) => count > 0).length,
      events: inPeriod.reduce((sum, count) => sum + count, 0),
      unidentifiedEvents: events.filter((event) => event.person === null && within(event)).length,
    },
  }
}

function locate(own: { event: Event; seq: number }[], reading: Reading, within: (event: Event) => boolean): Located[] {
  const orderIds = new Set<string>()
  let ordersSoFar = 0
  return own
    .toSorted((a, b) => a.event.time - b.event.time || a.seq - b.seq)
    .map(({ event, seq }) => {
      const { order_id: orderId } = event.properties
      const isLine = matches(reading.orderRule, { ...event, ordersSoFar: 0 })
      const isOrder = isLine && !(orderId && orderIds.has(orderId))
      if (isLine && orderId) orderIds.add(orderId)
      if (isOrder) ordersSoFar += 1
      const inHistory = { ...event, ordersSoFar }
      const touchpoints = matching(reading.touchpoints, inHistory)
      const stages = reading.stages.flatMap((stage, index) => {
        const inStage = stage.rule
          ? matches(stage.rule, inHistory)
          : touchpoints.some((touchpoint) => reading.touchpoints[touchpoint]!.stage === index)
        return inStage ? [index] : []
      })
      return { event: inHistory, seq, touchpoints, stages, isLine, isOrder, inPeriod: within(event) }
    })
}

const matching = (ruled: readonly { rule?: Rule }[], event: EventInHistory): number[] =>
  ruled.flatMap(({ rule }, index) => (rule && matches(rule, event) ? [index] : []))

/** Each person's events within the period. People without any are left out. */
export function inPeriod({ people }: Histories): [string, Located[]][] {
  return [...people]
    .map(([person, own]): [string, Located[]] => [person, own.filter((one) => one.inPeriod)])
    .filter(([, own]) => own.length > 0)
}
