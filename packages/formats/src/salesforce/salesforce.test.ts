import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { detectFormat } from '../detect.ts'
import { rowsOf } from '../rows-of.ts'

const fixture = (name: string) => readFileSync(join(import.meta.dirname, '../../fixtures/salesforce', name))

test.each([
  ...['good.csv', 'broken.csv', 'leads.csv', 'warehouse-leads.csv', 'warehouse-opportunities.csv'],
  'warehouse-opportunity-history.csv',
])('%s is recognised by its columns', (name) => {
  expect(detectFormat(fixture(name))).toBe('salesforce')
})

test('opportunity history: a stage is entered when it changes, the last one wins or loses', async () => {
  const { rows, events, errors } = await rowsOf(fixture('good.csv'))
  expect(errors).toEqual([])
  const seen = events.map(({ name, person, time, properties }) => [
    ...[name, person, new Date(time).toISOString().slice(0, 10), properties.stage],
  ])
  expect(seen).toEqual([
    ['Deal Stage Entered', 'deal:006A', '2026-01-05', 'Prospecting'],
    ['Deal Stage Entered', 'deal:006A', '2026-01-20', 'Proposal'],
    ['Deal Stage Entered', 'deal:006A', '2026-02-03', 'Closed Won'],
    ['Deal Won', 'deal:006A', '2026-02-03', 'Closed Won'],
    ['Deal Stage Entered', 'deal:006B', '2026-01-06', 'Prospecting'],
    ['Deal Stage Entered', 'deal:006B', '2026-01-30', 'Closed Lost'],
    ['Deal Lost', 'deal:006B', '2026-01-30', 'Closed Lost'],
  ])
  expect(events[3]).toMatchObject({ id: 'deal:006A:won', value: 1450 })
  expect(events[6]!.properties.amount).toBe('700')
  expect(rows.flatMap((row) => (row.kind === 'leftOut' ? [[row.line, row.reason.en]] : []))).toEqual([
    [3, 'change of amount, probability or close date; the stage stayed the same'],
    [8, 'deleted opportunity'],
  ])
})

test('the broken twin: one good row, six that say what is wrong', async () => {
  const { events, errors } = await rowsOf(fixture('broken.csv'))
  expect(events).toHaveLength(1)
  expect(errors.map(({ line, reason }) => [line, reason.en])).toEqual([
    [3, 'The opportunity has no id'],
    [4, 'StageName is missing'],
    [5, 'A probability of 1000 % does not exist'],
    [6, '“veel” is not a number'],
    [7, 'CreatedDate is missing'],
    [8, 'The row is before the previous row of the same opportunity'],
  ])
})

test('I-09: all ten opportunities are deleted, so all are left out and say so, one with its probability of 1000', async () => {
  for (const name of ['warehouse-opportunities.csv', 'warehouse-opportunity-history.csv']) {
    const { rows } = await rowsOf(fixture(name))
    const reasons = rows.map((row) => (row.kind === 'leftOut' ? row.reason.en : row.kind))
    expect(reasons.filter((reason) => reason === 'deleted opportunity')).toHaveLength(9)
    expect(reasons.filter((reason) => reason === 'deleted opportunity, with a probability of 1000 %')).toHaveLength(1)
  }
})

test('I-09: were they not deleted, five were won and four lost, for 24,530,001 with the open one', async () => {
  const text = fixture('warehouse-opportunities.csv').toString()
  const [header, ...lines] = text
    .trim()
    .split('\n')
    .map((line) => line.split(','))
  const deleted = header!.indexOf('is_deleted')
  const chance = header!.indexOf('probability')
  const kept = lines.map((cells) =>
    cells.map((cell, index) => (index === deleted ? 'false' : index === chance && cell === '1000' ? '100' : cell)),
  )
  const { rows, events } = await rowsOf([header!, ...kept].map((cells) => cells.join(',')).join('\n'))
  expect(events.filter(({ name }) => name === 'Deal Won')).toHaveLength(5)
  expect(events.filter(({ name }) => name === 'Deal Lost')).toHaveLength(4)
  const won = events.reduce((sum, { value = 0 }) => sum + value, 0)
  const lost = events.reduce((sum, { properties }) => sum + Number(properties.amount ?? 0), 0)
  expect([won, lost, won + lost + 210_000]).toEqual([24_120_000, 200_001, 24_530_001])
  expect(rows.filter(({ kind }) => kind === 'leftOut')).toHaveLength(1)
})

test('a report of the screen: probability with a percent sign, amounts with thousands', async () => {
  const { events, errors } = await rowsOf(
    'Opportunity ID,Opportunity Name,Stage,Amount,Probability (%),Close Date\no1,Hotel,Closed Won,"12,000.50",100%,3/31/2026\n',
  )
  expect(errors).toEqual([])
  expect(events).toMatchObject([{ name: 'Deal Won', value: 12_000.5, time: Date.UTC(2026, 2, 31) }])
})

test('a lead that became a contact is one person with it', async () => {
  const { rows, events } = await rowsOf(fixture('leads.csv'))
  expect(rows.flatMap((row) => (row.kind === 'merge' ? [row.merge] : []))).toEqual([
    { from: 'salesforce:00Q1', into: 'salesforce:0031' },
    { from: 'ka@thee.example', into: 'salesforce:0031' },
  ])
  expect(events.map(({ name, person, account }) => [name, person, account])).toEqual([
    ['Lead Created', 'salesforce:0031', '0011'],
    ['Lead Converted', 'salesforce:0031', '0011'],
    ['Lead Created', 'salesforce:00Q2', undefined],
  ])
  expect(rows.at(-1)).toMatchObject({ kind: 'leftOut', line: 4 })
})

test('the lead of a warehouse, with 382 columns', async () => {
  const { rows, errors } = await rowsOf(fixture('warehouse-leads.csv'))
  expect(errors).toEqual([])
  expect(rows[0]).toMatchObject({
    kind: 'merge',
    merge: { from: 'salesforce:00Q1G00000nDnM5UAK', into: 'salesforce:0031G00001QtDPlQAN' },
  })
})

test('a stage that an opportunity entered twice is two entries', async () => {
  const rows = ['Proposal,2026-01-01', 'Negotiation,2026-01-05', 'Proposal,2026-01-09'].map((each) => `006A,${each}`)
  const { events } = await rowsOf(`OpportunityId,StageName,CreatedDate\n${rows.join('\n')}\n`)
  expect(events.map(({ properties }) => properties.stage)).toEqual(['Proposal', 'Negotiation', 'Proposal'])
  expect(new Set(events.map(({ id }) => id)).size).toBe(3)
})
