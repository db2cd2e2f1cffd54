import { type Event, elsewhereNames, leadNames, parseNumber, pingNames, signUpNames, viewNames } from '@wegwijs/journey'
import { MINUTE, VISIT_TIMEOUT_MINUTES } from '../question/visit.ts'

/**
 * The visits in one person's events, which are in order: an event belongs to the visit its source names, else to that
 * of the event before when no more than `timeout` milliseconds passed, else to a new one.
 */
export function visitsOf<T extends { event: Event }>(
  own: readonly T[],
  timeout = VISIT_TIMEOUT_MINUTES * MINUTE,
): T[][] {
  const visits = new Map<string, T[]>()
  let last: { key: string; time: number } | null = null
  for (const [index, one] of own.filter(({ event }) => isInVisit(event)).entries()) {
    const { time, properties } = one.event
    const goesOn: boolean = last !== null && time - last.time <= timeout
    const key: string = properties.visit ? `named ${properties.visit}` : goesOn ? last!.key : `run ${index}`
    visits.set(key, [...(visits.get(key) ?? []), one])
    last = { key, time }
  }
  return [...visits.values()]
}

const isInVisit = ({ name, score }: Event): boolean => score === undefined && !elsewhereNames.includes(name)
export const isView = ({ event }: { event: Event }): boolean => viewNames.includes(event.name)
const isPing = ({ event }: { event: Event }): boolean => pingNames.includes(event.name)
const isGoal = ({ event }: { event: Event }): boolean => [...leadNames, ...signUpNames].includes(event.name)

const at = (visit: readonly { event: Event }[], index: number): number => visit.at(index)!.event.time
export const durationOf = (visit: readonly { event: Event }[]): number => at(visit, -1) - at(visit, 0)

export const isBounce = (visit: readonly { event: Event }[]): boolean =>
  visit.filter(isView).length === 1 && visit.every((one) => isView(one) || isPing(one))

export const hasOrder = (visit: readonly { isOrder: boolean }[]): boolean => visit.some(({ isOrder }) => isOrder)

export const isEngaged = (visit: readonly { event: Event; isOrder: boolean }[], seconds: number): boolean =>
  durationOf(visit) > seconds * 1000 || visit.filter(isView).length >= 2 || hasOrder(visit) || visit.some(isGoal)

interface TimedView<T> {
  view: T
  /** Null when nothing tells it. */
  seconds: number | null
  /** Whether the source measured it; else it is a difference of times. */
  isMeasured: boolean
}

/**
 * How long each view of a visit was looked at: the attention measured at the view and after it up to the next; else the
 * time until the next view, or of the last one until the end of the visit.
 */
export function timedViews<T extends { event: Event }>(visit: readonly T[]): TimedView<T>[] {
  const starts = visit.flatMap((one, index) => (isView(one) ? [index] : []))
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? visit.length
    const attention = visit.slice(start, end).flatMap(({ event }) => attentionIn(event))
    const until = starts[index + 1] ?? visit.length - 1
    const passed = until > start ? (at(visit, until) - at(visit, start)) / 1000 : null
    const isMeasured = attention.length > 0
    return {
      view: visit[start]!,
      seconds: isMeasured ? attention.reduce((sum, seconds) => sum + seconds, 0) : passed,
      isMeasured,
    }
  })
}

/** Seconds of attention that the source measured at an event; below 0 it is a mistake. */
function attentionIn({ properties }: Event): number[] {
  const seconds = parseNumber(properties.engagement_seconds ?? '')
  return seconds !== null && seconds >= 0 ? [seconds] : []
}
