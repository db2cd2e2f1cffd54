import type { Event, Reading, ReadStage, Rule } from '@wegwijs/journey'
import { expect, test } from 'vitest'
import { histories } from './history.ts'
import { placedAnswers } from './placed-answers.ts'

const named = (value: string): Rule => ({ field: 'name', op: 'is', value })
const stage = (id: string, rule?: Rule): ReadStage => ({
  id,
  name: id,
  question: '',
  moments: [],
  kpis: [],
  ...(rule ? { rule } : {}),
})

/** A shop where one looks, pays and has the thing brought; who ordered twice is in Care, whatever it does. */
const shop: Reading = {
  stages: [stage('think'), stage('do'), stage('care', { field: 'ordersSoFar', op: '>=', value: 2 })],
  touchpoints: [
    { id: 'look', stage: 0, rule: named('Looked') },
    { id: 'pay', stage: 1, rule: named('Paid') },
    { id: 'brought', stage: 2, rule: named('Brought') },
  ],
  orderRule: named('Paid'),
}
const DAY = 86_400_000
const day = (number: number, name: string, more: Partial<Event> = {}): Event => ({
  person: 'p1',
  time: Date.UTC(2026, 0, 1) + number * DAY,
  name,
  source: 'web',
  channel: '',
  properties: {},
  ...more,
})
const said = (number: number, more: Partial<Event> = {}): Event =>
  day(number, 'Answered', { score: 4, scale: 'csat', ...more })
const placed = (events: Event[], days?: number) =>
  placedAnswers(histories(events, shop), shop, days).map(({ touchpoints, stage }) => [touchpoints.join(), stage])

test('an answer that names its touchpoint is about that one, and in the stage its person was in', () => {
  expect(placed([day(0, 'Looked'), said(1, { properties: { touchpoint: 'pay' } })])).toEqual([['pay', 'think']])
})

test('an answer that names none is about the last touchpoint its person was at', () => {
  expect(placed([day(0, 'Looked'), day(1, 'Paid'), said(2), day(3, 'Brought')])).toEqual([['pay', 'do']])
  expect(placed([day(0, 'Looked'), said(1, { person: 'p2' })])).toEqual([['', null]])
})

test('a name that is not on the map is no name', () => {
  expect(placed([day(0, 'Looked'), said(1, { properties: { touchpoint: 'gone' } })])).toEqual([['look', 'think']])
})

test('after thirty days it is about no touchpoint any more; the stage stays', () => {
  expect(placed([day(0, 'Paid'), said(30)])).toEqual([['pay', 'do']])
  expect(placed([day(0, 'Paid'), said(31)])).toEqual([['', 'do']])
  expect(placed([day(0, 'Paid'), said(31)], 31)).toEqual([['pay', 'do']])
})

test('an answer that counts for touchpoints itself is about those, and its own event may be in a stage', () => {
  expect(placed([day(0, 'Looked'), day(1, 'Brought', { text: 'Netjes' })])).toEqual([['brought', 'think']])
  expect(placed([day(0, 'Paid'), day(1, 'Paid'), said(2)])).toEqual([['pay', 'care']])
})

test('words without a score are an answer, a score without a scale is not', () => {
  expect(placed([day(0, 'Looked'), day(1, 'Chatted', { text: 'Hoe lang duurt het?' })])).toHaveLength(1)
  expect(placed([day(0, 'Looked'), day(1, 'Answered', { score: 3 })])).toHaveLength(0)
})
