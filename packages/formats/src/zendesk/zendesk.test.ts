import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { detectFormat } from '../detect.ts'
import { rowsOf } from '../rows-of.ts'

const fixture = (name: string) => readFileSync(join(import.meta.dirname, '../../fixtures/zendesk', name))

test('tickets with semicolons: created, first reply, solved, and good or bad as the ends of a scale', async () => {
  expect(detectFormat(fixture('good.csv'))).toBe('zendesk')
  const { events, errors } = await rowsOf(fixture('good.csv'))
  expect(errors).toEqual([])
  expect(events.map(({ name, person, score }) => [name, person, score])).toEqual([
    ['Ticket Created', 'an@thee.example', undefined],
    ['Ticket First Reply', 'an@thee.example', undefined],
    ['Ticket Solved', 'an@thee.example', 5],
    ['Ticket Created', 'k-18', undefined],
    ['Ticket First Reply', 'k-18', undefined],
    ['Ticket Solved', 'k-18', 1],
    ['Ticket Created', 'zendesk:79', undefined],
  ])
  expect(events[0]).toEqual({
    id: 'ticket:4001:created',
    person: 'an@thee.example',
    time: Date.UTC(2026, 2, 1, 18),
    name: 'Ticket Created',
    account: 'Theehuis Utrecht',
    source: 'zendesk',
    channel: 'Mail',
    text: 'Pot gebarsten aangekomen',
    properties: {
      ticket: '4001',
      type: 'Problem',
      priority: 'High',
      tags: 'schade pot',
      satisfaction: 'good',
      first_reply_business_seconds: '3600',
    },
  })
  expect(events[1]).toMatchObject({
    time: Date.UTC(2026, 2, 2, 9),
    properties: { first_reply_seconds: '54000', first_reply_business_seconds: '3600' },
  })
  expect(events[3]).not.toHaveProperty('account')
})

test('the broken twin: one good ticket, five that say what is wrong', async () => {
  expect(detectFormat(fixture('broken.csv'))).toBe('zendesk')
  const { events, errors } = await rowsOf(fixture('broken.csv'))
  expect(events.map(({ name }) => name)).toEqual(['Ticket Created', 'Ticket First Reply'])
  expect(errors.map(({ line, field, reason }) => [line, field, reason.en])).toEqual([
    [3, 'Created at', 'Created at is missing'],
    [4, 'Id', 'Id is missing'],
    [5, 'Satisfaction Score', '“Prima” is not a score we know'],
    [6, 'First reply time in minutes', '“snel” is not a number'],
    [7, 'first reply', 'The first reply is before the question'],
  ])
})

test('a deleted ticket is no contact with a customer', async () => {
  const { rows } = await rowsOf(
    'Id,Requester id,Status,Created at,Solved at,Satisfaction Score\n77,901,Deleted,2026-03-01 10:00,,Bad\n78,902,Open,2026-03-01 11:00,,\n',
  )
  expect(rows.map((row) => (row.kind === 'leftOut' ? row.reason.en : row.kind))).toEqual(['deleted ticket', 'event'])
})
