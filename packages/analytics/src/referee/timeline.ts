import type { Ask } from '../question/resolved.ts'
import { aboutTimeline, EVENTS_A_TIME, type TimelineAnswer } from '../question/timeline.ts'
import type { Histories } from './history.ts'
import { keysOf } from './keys.ts'
import type { Log } from './log.ts'
import { idsOf } from './merges.ts'
import { visitsOf } from './visit.ts'

/** One person's events, found under any of their ids. */
export function timeline(question: Ask<'timeline'>, past: Histories, { merges }: Log): TimelineAnswer {
  const { reading, order, limit = EVENTS_A_TIME, offset = 0 } = question
  const whole = idsOf(question.person, merges)
  const own = past.people.get(whole.person) ?? []
  const visits = visitsOf(own)
  const inPeriod = own.filter((one) => one.inPeriod)
  const page = (order === 'newest' ? inPeriod.toReversed() : inPeriod).slice(offset, offset + limit)
  const found = {
    person: own.length > 0 ? whole.person : null,
    ids: own.length > 0 ? whole.ids : [],
    found: inPeriod.length,
  }
  return {
    ...found,
    first: inPeriod[0]?.event.time ?? null,
    last: inPeriod.at(-1)?.event.time ?? null,
    rows: page.map((one) => {
      const { event, isOrder } = one
      const visit = visits.findIndex((each) => each.includes(one))
      return {
        time: event.time,
        name: event.name,
        source: event.source,
        channel: event.channel || null,
        account: event.account || null,
        page: event.properties.path || null,
        campaign: event.properties.campaign || null,
        value: event.value ?? null,
        currency: event.currency || null,
        score: event.score ?? null,
        scale: event.scale ?? null,
        text: event.text || null,
        order: isOrder ? event.ordersSoFar : null,
        touchpoints: keysOf('touchpoint', reading, one),
        stages: keysOf('stage', reading, one),
        visit: visit < 0 ? null : visit + 1,
      }
    }),
    about: aboutTimeline(question, found, past.population),
  }
}
