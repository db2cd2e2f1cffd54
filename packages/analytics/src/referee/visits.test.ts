import type { Event } from '@wegwijs/journey'
import { expect, test } from 'vitest'
import { noReading, type Resolved } from '../question/resolved.ts'
import type { VisitsAnswer } from '../question/visits.ts'
import { referee } from './referee.ts'

const seen = (at: string, name: string, more: Partial<Event> = {}): Event => ({
  person: 'p',
  time: Date.parse(at),
  name,
  source: 'web',
  channel: 'direct',
  properties: {},
  ...more,
})
const page = (at: string, path: string, channel = 'direct') =>
  seen(at, 'Page Viewed', { properties: { path }, channel })

const visits = (events: Event[], timeoutMinutes = 30): VisitsAnswer =>
  referee({ kind: 'visits', timeoutMinutes, engagedSeconds: 10, reading: noReading } as Resolved, {
    events,
    spend: [],
  }) as VisitsAnswer

test('S-01: with a limit of one minute three events are two sessions; without a page they are no visits', () => {
  const events = ['00:00:00', '00:00:30', '01:00:00'].map((time, index) => seen(`2026-05-05T${time}Z`, 'ABC'[index]!))
  expect(visits(events, 1)).toMatchObject({ sessions: 2, visits: 0, bounceRate: null, meanSeconds: null, channels: [] })
})

test('S-02: one page is a bounce, two are not; an unload after 30 seconds gives the length', () => {
  const first = page('2026-05-05T10:00:00Z', '/a')
  expect(visits([first])).toMatchObject({ visits: 1, bounces: 1, bounceRate: 1, meanSeconds: 0 })
  const two = visits([first, page('2026-05-05T10:01:00Z', '/b')])
  expect(two).toMatchObject({
    bounces: 0,
    entryPages: [{ path: '/a', visits: 1 }],
    exitPages: [{ path: '/b', visits: 1 }],
  })
  const unloaded = visits([first, seen('2026-05-05T10:00:30Z', 'Page Unloaded')])
  expect(unloaded).toMatchObject({ bounces: 1, meanSeconds: 30, timeOnPage: { seconds: 30, views: 1, measured: 0 } })
})

test('S-04: a direct visit is led by the channel of the visit before it', () => {
  const channels = ['source_a', '(direct)', 'source_c', '(direct)']
  const events = channels.map((channel, index) => page(`2026-05-0${5 + index}T10:00Z`, '/', channel))
  expect(visits(events).channels.map(({ channel, visits, led }) => [channel, visits, led])).toEqual([
    ['(direct)', 2, 0],
    ['source_a', 1, 2],
    ['source_c', 1, 2],
  ])
})

test('pages beyond the tenth are one row, so that the rows add up to all visits', () => {
  const events = Array.from({ length: 12 }, (_, index) => page(`2026-05-${10 + index}T10:00Z`, `/${index}`))
  const { entryPages } = visits(events)
  expect(entryPages.at(-1)).toEqual({ path: null, visits: 2 })
  expect(entryPages.reduce((sum, { visits }) => sum + visits, 0)).toBe(12)
})
