import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { detectFormat } from '../detect.ts'
import { rowsOf } from '../rows-of.ts'

const fixture = (name: string) => readFileSync(join(import.meta.dirname, '../../fixtures/calls', name))

test.each(['good.csv', 'dutch.csv', 'broken.csv'])('%s is recognised by its columns', (name) => {
  expect(detectFormat(fixture(name))).toBe('calls')
})

test('calls that were answered, given up and made, with how long people waited', async () => {
  const { events, errors } = await rowsOf(fixture('good.csv'))
  expect(errors).toEqual([])
  expect(events.map(({ name, person, properties }) => [name, person, properties.wait_seconds])).toEqual([
    ['Call Answered', 'k-17', '40'],
    ['Call Abandoned', '+31612345678', '120'],
    ['Call Answered', null, '10'],
    ['Call Made', 'k-18', '10'],
  ])
  expect(events[0]).toEqual({
    id: 'call:c-1',
    person: 'k-17',
    time: Date.UTC(2026, 2, 1, 9),
    name: 'Call Answered',
    source: 'calls',
    channel: 'phone',
    score: 4,
    scale: 'csat',
    properties: {
      queue: 'service',
      reason: 'bezorging',
      direction: 'inbound',
      wait_seconds: '40',
      talk_seconds: '300',
    },
  })
})

test('a Dutch log with semicolons and minutes', async () => {
  const { events, errors } = await rowsOf(fixture('dutch.csv'))
  expect(errors).toEqual([])
  expect(events).toMatchObject([
    { id: 'call:7', name: 'Call Answered', person: '17850', time: Date.UTC(2026, 2, 1, 9), score: 4 },
    { id: 'call:8', name: 'Call Abandoned', properties: { wait_seconds: '120' } },
  ])
  expect(events[0]!.properties).toMatchObject({ wait_seconds: '40', talk_seconds: '300', reason: 'bezorging' })
})

test('the broken twin: one good call, five that say what is wrong', async () => {
  const { events, errors } = await rowsOf(fixture('broken.csv'))
  expect(events).toHaveLength(1)
  expect(errors.map(({ line, field, reason }) => [line, field, reason.en])).toEqual([
    [3, 'started_at', 'started_at is missing'],
    [4, 'started_at', '“vanochtend” is not a time we can read'],
    [5, 'seconds', '“lang” is not a number'],
    [6, 'score', 'Score 8 does not fit csat (1 to 5)'],
    [7, 'answered_at', 'The call is answered or ends before it begins'],
  ])
})

test('a log with the day in one column and the times of day in others', async () => {
  const { events, errors } = await rowsOf(
    [
      'Datum;Starttijd;Aangenomen op;Eindtijd;Richting;Klantnummer',
      '31-03-2026;23.58;23.59;0.03;inkomend;K1',
      '31-03-2026;9.15;;9.16;inkomend;K2',
    ].join('\n'),
  )
  expect(errors).toEqual([])
  expect(events.map(({ name, time, properties }) => [name, new Date(time).toISOString(), properties])).toMatchObject([
    ['Call Answered', '2026-03-31T23:58:00.000Z', { wait_seconds: '60', talk_seconds: '240' }],
    ['Call Abandoned', '2026-03-31T09:15:00.000Z', {}],
  ])
  const beside = await rowsOf('Datum;Tijd;Wachtrij;Wachttijd;Gesprekstijd\n13-04-2026;9:05;Service;0:35;2:05\n')
  expect(beside.events.map(({ time }) => new Date(time).toISOString())).toEqual(['2026-04-13T09:05:00.000Z'])
})
