import { compareText } from '../compare-text.ts'
import { aboutOf } from '../question/about.ts'
import type { AskOf } from '../question/people-behind.ts'
import type { Ask } from '../question/resolved.ts'
import { MINUTE, timeOnPageChoice, visitChoices } from '../question/visit.ts'
import { namedPages, ratesOf, type VisitsAnswer, type VisitsOfPage, visitsDefinition } from '../question/visits.ts'
import { median } from '../statistics/interval.ts'
import type { Histories, Located } from './history.ts'
import { lastChannel } from './last-channel.ts'
import { durationOf, hasOrder, isBounce, isEngaged, isView, timedViews, visitsOf } from './visit.ts'

export function visits(question: Ask<'visits'>, past: Histories): VisitsAnswer {
  const { timeoutMinutes, engagedSeconds } = question
  const people = [...past.people.values()]
  const found = people.flatMap((own) => visitsIn(question, own))
  const countsOf = (some: readonly LedVisit[]) => ({
    visits: some.length,
    bounces: some.filter(({ events }) => isBounce(events)).length,
    engaged: some.filter(({ events }) => isEngaged(events, engagedSeconds)).length,
    ordering: some.filter(({ events }) => hasOrder(events)).length,
  })
  const seconds = found.map(({ events }) => durationOf(events) / 1000)
  const views = found.flatMap(({ events }) => timedViews(events))
  const timed = views.flatMap((view) => (view.seconds === null ? [] : [{ ...view, seconds: view.seconds }]))
  const measured = timed.filter(({ isMeasured }) => isMeasured).length
  const channels = [...new Set(found.flatMap(({ channel, led }) => [channel, led]))].map((channel) => ({
    channel,
    ...countsOf(found.filter((visit) => visit.channel === channel)),
    led: found.filter((visit) => visit.led === channel).length,
  }))
  return {
    sessions: people.flatMap((own) => sessionsIn(question, own)).length,
    ...countsOf(found),
    ...ratesOf(countsOf(found)),
    meanSeconds: mean(seconds),
    medianSeconds: median(seconds),
    pageViews: views.length,
    timeOnPage: { seconds: mean(timed.map((view) => view.seconds)), views: timed.length, measured },
    entryPages: pagesOf(found, 0),
    exitPages: pagesOf(found, -1),
    channels: channels.sort((a, b) => b.visits - a.visits || b.led - a.led || compareText(a.channel, b.channel)),
    about: aboutOf(past.population, visitsDefinition, 'person', [
      ...visitChoices(timeoutMinutes, engagedSeconds),
      timeOnPageChoice(timed.length, measured),
    ]),
  }
}

/** Who had a visit that the number counts. */
export function peopleVisiting(asked: AskOf<'visits'>, past: Histories): Set<string> {
  const { of, state = 'visits', channel, entryPage, exitPage } = asked
  const found = [...past.people].flatMap(([person, own]) => visitsIn(of, own).map((visit) => ({ person, visit })))
  const isAt = (visit: LedVisit, path: string | null | undefined, which: 0 | -1) => {
    const named = pagesOf(
      found.map((each) => each.visit),
      which,
    ).map((page) => page.path)
    const own = pageOf(visit, which)
    return path === undefined || (path === null ? !named.includes(own) : own === path)
  }
  const counts = (visit: LedVisit): boolean => {
    if (state === 'led') return visit.led === channel
    if (channel !== undefined && visit.channel !== channel) return false
    if (!isAt(visit, entryPage, 0) || !isAt(visit, exitPage, -1)) return false
    if (state === 'bounces') return isBounce(visit.events)
    if (state === 'engaged') return isEngaged(visit.events, of.engagedSeconds)
    return state !== 'ordering' || hasOrder(visit.events)
  }
  if (state !== 'sessions') return new Set(found.flatMap(({ person, visit }) => (counts(visit) ? [person] : [])))
  return new Set([...past.people].flatMap(([person, own]) => (sessionsIn(of, own).length > 0 ? [person] : [])))
}

/** One person's visits and stretches without a view that began in the period. */
const sessionsIn = (question: Ask<'visits'>, own: readonly Located[]): Located[][] =>
  allOf(question, own).filter((events) => isInPeriod({ events }))

/** Of those the ones with a view. */
const visitsIn = (question: Ask<'visits'>, own: readonly Located[]): LedVisit[] =>
  ledVisits(allOf(question, own).filter((visit) => visit.some(isView))).filter(isInPeriod)

const allOf = ({ timeoutMinutes }: Ask<'visits'>, own: readonly Located[]): Located[][] =>
  visitsOf(own, Math.round(timeoutMinutes * MINUTE))

const pageOf = ({ events }: LedVisit, which: 0 | -1): string =>
  events.filter(isView).at(which)!.event.properties.path ?? ''

const pagesOf = (found: readonly LedVisit[], which: 0 | -1): VisitsOfPage[] =>
  namedPages(
    [...Map.groupBy(found, (visit) => pageOf(visit, which))]
      .map(([path, visits]) => ({ path, visits: visits.length }))
      .sort((a, b) => b.visits - a.visits || compareText(a.path, b.path)),
  )

interface LedVisit {
  events: Located[]
  channel: string
  /** The last channel that is not direct up to this visit; its own without one. */
  led: string
}

/** One person's visits, in order. */
function ledVisits(own: Located[][]): LedVisit[] {
  const began = own.map((events) => events[0]!.event)
  return own.map((events, index) => {
    const { channel } = began[index]!
    return { events, channel, led: lastChannel(began.slice(0, index + 1)) ?? channel }
  })
}

const isInPeriod = ({ events }: Pick<LedVisit, 'events'>): boolean => events[0]!.inPeriod

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
