import type { Event } from '@wegwijs/journey'
import { expect, test } from 'vitest'
import { MINUTE } from '../question/visit.ts'
import { durationOf, isBounce, isEngaged, timedViews, visitsOf } from './visit.ts'

/** One person's events at minutes after 23:40, so that midnight falls after minute 20. */
const day = (...events: [minute: number, name?: string, properties?: Record<string, string>][]) =>
  events.map(([minute, name = 'Page Viewed', properties = {}]) => ({
    event: event(minute, name, properties),
    isOrder: name === 'Order Completed',
  }))
const event = (minute: number, name: string, properties: Record<string, string>): Event => ({
  person: 'p',
  time: Date.UTC(2026, 2, 1, 23, 40) + minute * MINUTE,
  name,
  source: 'web',
  channel: 'direct',
  properties,
})
const sizes = (...events: Parameters<typeof day>): number[] => visitsOf(day(...events)).map((visit) => visit.length)

test('a gap of more than half an hour begins a new visit, one of exactly that does not, nor does midnight', () => {
  expect(sizes([0], [10], [25], [60], [89.99], [119.99])).toEqual([3, 3])
})

test('S-01: a minute and nothing in between ends a visit when the limit is shorter', () => {
  const ABC = day([0, 'A'], [0.5, 'B'], [60, 'C'])
  expect(visitsOf(ABC, MINUTE).map((visit) => visit.map(({ event }) => event.name))).toEqual([['A', 'B'], ['C']])
})

test('what the source calls one visit is one, whatever the gap; what follows soon without a name belongs to it', () => {
  const own = { visit: 'v1' }
  expect(sizes([0, 'Page Viewed', own], [50, 'Page Viewed', own], [52, 'Order Completed'], [90])).toEqual([3, 1])
  expect(sizes([0, 'Page Viewed', own], [1, 'Page Viewed', { visit: 'v2' }], [2, 'Page Viewed', own])).toEqual([2, 1])
})

test('what is noted elsewhere neither begins a visit nor makes it longer', () => {
  expect(sizes([0, 'Email Delivered'], [5], [25, 'Call Answered'], [36])).toEqual([1, 1])
})

test('S-02: one page is a bounce, two are not; an unload after 30 seconds gives the length', () => {
  const [one, two] = [day([0]), day([0, 'Page Viewed', { path: '/a' }], [2, 'Page Viewed', { path: '/b' }])]
  const unloaded = day([0], [0.5, 'Page Unloaded'])
  expect([one, two, unloaded, day([0], [1, 'Video Played'])].map(isBounce)).toEqual([true, false, true, false])
  expect(two.at(-1)!.event.properties.path).toBe('/b')
  expect([one, two, unloaded].map(durationOf)).toEqual([0, 120_000, 30_000])
})

test('a visit is engaged when it lasts longer than ten seconds, has two pages, or an order, lead or sign-up', () => {
  const engaged = [
    [[0], [0, 'Order Completed']],
    [[0], [0, 'sign_up']],
    [[0], [0]],
    [[0], [10.001 / 60, 'unload']],
  ]
  const not = [[[0]], [[0], [0, 'Video Played']], [[0], [10 / 60, 'unload']]]
  const isIt = (visit: unknown[]) => isEngaged(day(...(visit as Parameters<typeof day>)), 10)
  expect([...engaged, ...not].map(isIt)).toEqual([true, true, true, true, false, false, false])
})

test('time on page is measured attention, else the time until the next page; of a last page alone nothing is known', () => {
  const lengths = (...events: Parameters<typeof day>) =>
    timedViews(day(...events)).map(({ seconds, isMeasured }) => (isMeasured ? `${seconds} measured` : seconds))
  expect(lengths([0], [1, 'Video Played'], [3])).toEqual([180, null])
  expect(lengths([0], [3], [3.5, 'Page Unloaded'])).toEqual([180, 30])
  expect(
    lengths([0, 'Page Viewed', { engagement_seconds: '4' }], [1, 'user_engagement', { engagement_seconds: '7' }], [3]),
  ).toEqual(['11 measured', null])
})
