import { compareText } from '../compare-text.ts'
import { aboutOf } from '../question/about.ts'
import type { Ask } from '../question/resolved.ts'
import { MINUTE, timeOnPageChoice, visitChoices } from '../question/visit.ts'
import { namedPages, ratesOf, type VisitsAnswer, visitsDefinition } from '../question/visits.ts'
import { median } from '../statistics/interval.ts'
import type { Histories, Located } from './history.ts'
import { lastChannel } from './last-channel.ts'
import { durationOf, hasOrder, isBounce, isEngaged, isView, timedViews, visitsOf } from './visit.ts'

export function visits({ timeoutMinutes, engagedSeconds }: Ask<'visits'>, past: Histories): VisitsAnswer {
  const ofPeople = [...past.people.values()].map((own) => visitsOf(own, Math.round(timeoutMinutes * MINUTE)))
  const found = ofPeople.flatMap((own) => ledVisits(own.filter((visit) => visit.some(isView)))).filter(isInPeriod)
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
  const pages = (which: 0 | -1) =>
    namedPages(
      [...Map.groupBy(found, ({ events }) => events.filter(isView).at(which)!.event.properties.path ?? '')]
        .map(([path, visits]) => ({ path, visits: visits.length }))
        .sort((a, b) => b.visits - a.visits || compareText(a.path, b.path)),
    )
  const channels = [...new Set(found.flatMap(({ channel, led }) => [channel, led]))].map((channel) => ({
    channel,
    ...countsOf(found.filter((visit) => visit.channel === channel)),
    led: found.filter((visit) => visit.led === channel).length,
  }))
  return {
    sessions: ofPeople.flat().filter((events) => isInPeriod({ events })).length,
    ...countsOf(found),
    ...ratesOf(countsOf(found)),
    meanSeconds: mean(seconds),
    medianSeconds: median(seconds),
    pageViews: views.length,
    timeOnPage: { seconds: mean(timed.map((view) => view.seconds)), views: timed.length, measured },
    entryPages: pages(0),
    exitPages: pages(-1),
    channels: channels.sort((a, b) => b.visits - a.visits || b.led - a.led || compareText(a.channel, b.channel)),
    about: aboutOf(past.population, visitsDefinition, 'person', [
      ...visitChoices(timeoutMinutes, engagedSeconds),
      timeOnPageChoice(timed.length, measured),
    ]),
  }
}

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
