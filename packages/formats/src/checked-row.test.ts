import { expect, test } from 'vitest'
import { rowsOf } from './rows-of.ts'

const event = { time: 1_700_000_000_000, name: 'a' }

test('half a character becomes the sign for an unknown one, in a value as in a name of a property', async () => {
  const line = '{"time":1,"name":"a\\ud83d","text":"b\\ude00","properties":{"c\\ud83d":"d\\ud83d","e":"😀"}}'
  const { events, errors } = await rowsOf(line)
  expect(errors).toEqual([])
  expect(events).toMatchObject([{ name: 'a\ufffd', text: 'b\ufffd', properties: { 'c\ufffd': 'd\ufffd', e: '😀' } }])
})

test('an error row quotes half a character in the same way', async () => {
  const { errors } = await rowsOf('{"time":1,"name":"a"}\n{"time":"\\ud83d","name":"a"}')
  expect(errors).toMatchObject([{ line: 2, reason: { en: '“\ufffd” is not a time we can read' } }])
})

const nested = (depth: number, open: string, close: string) => `${open.repeat(depth)}1${close.repeat(depth)}`
const segment = '{"type":"track","event":"a","userId":"u","timestamp":"2026-01-01T00:00:00Z","properties":{"x":'
const ga4 = '{"event_timestamp":"1700000000000000","event_name":"a","user_pseudo_id":"u","device":'

test.each([
  ['an event', '{"time":1,"name":"a","properties":{"x":', '}}'],
  ['a Segment call', segment, '}}'],
  ['an event of GA4', ga4, '}'],
])('%s nested 20,000 deep is an error row, and the next line is read', async (_, before, after) => {
  const good = before + nested(20, '{"k":', '}') + after
  for (const deep of [nested(20_000, '{"k":', '}'), nested(20_000, '[', ']')]) {
    const { errors, events } = await rowsOf(`${good}\n${before}${deep}${after}\n${good}\n`)
    expect(errors).toMatchObject([{ line: 2, reason: { en: 'The object is nested more than 100 deep' } }])
    expect(events).toHaveLength(2)
  }
})

test('an amount beyond a million million is an error, in an event as in advertising, in JSON as in a table', async () => {
  const spend = { kind: 'spend', day: '2026-01-31', campaign: 'A', impressions: 1, clicks: 1, currency: 'EUR' }
  const lines = [
    { ...event, value: 9e17 },
    { ...event, value: -9e17 },
    { ...spend, cost: 9e17 },
  ]
  const fine = [
    { ...event, value: 1e12 },
    { ...spend, cost: 1e12 },
  ]
  const { errors, rows } = await rowsOf([...lines, ...fine].map((each) => JSON.stringify(each)).join('\n'))
  expect(errors.map(({ line, field }) => [line, field])).toEqual([
    [1, 'value'],
    [2, 'value'],
    [3, 'cost'],
  ])
  expect(rows).toHaveLength(5)
  const table = await rowsOf('order_id,customer,date,total,currency\nB-1,k,2026-03-01,900000000000000000,EUR\n')
  expect(table.errors[0]).toMatchObject({
    line: 2,
    field: 'value',
    reason: { en: 'The amount 900000000000000000 is beyond 1,000,000,000,000' },
  })
})
