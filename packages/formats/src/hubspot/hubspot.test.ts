import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { detectFormat } from '../detect.ts'
import { rowsOf } from '../rows-of.ts'

const fixture = (name: string) => readFileSync(join(import.meta.dirname, '../../fixtures/hubspot', name))
const at = (...parts: [number, number, number, number?, number?]) => Date.UTC(...parts)

test.each([
  ...['good.csv', 'broken.csv', 'contacts.csv', 'tickets.csv', 'warehouse-contacts.csv', 'warehouse-deals.csv'],
  ...['warehouse-deal-stages.csv', 'warehouse-tickets.csv'],
])('%s is recognised by its columns', (name) => {
  expect(detectFormat(fixture(name))).toBe('hubspot')
})

test('deals: each stage as it was entered, a deal won with its amount and one lost', async () => {
  const { rows, events, errors } = await rowsOf(fixture('good.csv'))
  expect(errors).toEqual([])
  expect(events.map(({ name, person, time, properties }) => [name, person, time, properties.stage])).toEqual([
    ['Deal Stage Entered', 'hubspot:9001', at(2026, 0, 10, 9, 12), 'Appointment scheduled'],
    ['Deal Stage Entered', 'hubspot:9001', at(2026, 0, 21, 15), 'Offer sent'],
    ['Deal Stage Entered', 'hubspot:9001', at(2026, 1, 19, 10, 30), 'Closed won'],
    ['Deal Won', 'hubspot:9001', at(2026, 1, 19, 10, 30), 'Closed won'],
    ['Deal Stage Entered', 'hubspot:9003', at(2026, 0, 12, 11), 'Appointment scheduled'],
    ['Deal Stage Entered', 'hubspot:9003', at(2026, 1, 10, 16, 45), 'Closed lost'],
    ['Deal Lost', 'hubspot:9003', at(2026, 1, 10, 16, 45), 'Closed lost'],
    ['Deal Stage Entered', 'deal:503', at(2026, 0, 15, 8), 'Appointment scheduled'],
    ['Deal Stage Entered', 'deal:503', at(2026, 0, 30, 12), 'Offer sent'],
  ])
  expect(events[3]).toEqual({
    id: 'deal:501:won',
    person: 'hubspot:9001',
    time: at(2026, 1, 19, 10, 30),
    name: 'Deal Won',
    account: 'Theehuis Utrecht',
    source: 'hubspot',
    channel: '',
    value: 12500.5,
    currency: 'EUR',
    properties: { deal: '501', deal_name: 'Theehuis 40 stoelen', stage: 'Closed won', pipeline: 'Sales Pipeline' },
  })
  expect(events[6]).toMatchObject({ properties: { reason: 'Prijs', amount: '4000' } })
  expect(events[6]).not.toHaveProperty('value')
  expect(rows.flatMap((row) => (row.kind === 'leftOut' ? [[row.line, row.reason.en]] : []))).toEqual([
    [5, 'deal without an amount, a close date or a stage: nothing to count'],
    [6, 'open deal without dates of its stages; export the columns Date entered "…" too'],
  ])
})

test('a corrected date of a stage is the same entry; a stage of that name in another pipeline is another', async () => {
  const head =
    'Record ID,Deal Name,Deal Stage,"Date entered ""Offer sent (Sales)""","Date entered ""Offer sent (Rent)"""'
  const idsOf = async (...times: string[]) =>
    (await rowsOf(`${head}\n501,Theehuis,Offer sent,${times.join(',')}\n`)).events.map(({ id }) => id)
  const before = await idsOf('2026-01-10 09:00', '2026-01-11 09:00')
  expect(new Set(before).size).toBe(2)
  expect(await idsOf('2026-01-07 09:00', '2026-01-11 09:00')).toEqual(before)
})

test('the broken twin: one good deal, five that say what is wrong', async () => {
  const { events, errors } = await rowsOf(fixture('broken.csv'))
  expect(events).toHaveLength(1)
  expect(errors.map(({ line, field, reason }) => [line, field, reason.en])).toEqual([
    [3, 'Record ID', 'The deal has no id'],
    [4, 'Amount', '“ongeveer 100” is not a number'],
    [5, 'currency', '“Euro” is not a currency code'],
    [6, 'Date entered "Offer sent (Sales)"', '“eind februari” is not a time we can read'],
    [7, '', 'The row has 4 cells, the header 8'],
  ])
})

test('contacts: when they came, which stages of the lifecycle they entered, and ids that are one person', async () => {
  const { rows, events } = await rowsOf(fixture('contacts.csv'))
  expect(events.map(({ name, person, properties }) => [name, person, properties.stage])).toEqual([
    ['Contact Created', 'hubspot:9001', undefined],
    ['Lifecycle Stage Entered', 'hubspot:9001', 'Lead'],
    ['Lifecycle Stage Entered', 'hubspot:9001', 'Opportunity'],
    ['Lifecycle Stage Entered', 'hubspot:9001', 'Customer'],
    ['Contact Created', 'hubspot:9002', undefined],
    ['Lifecycle Stage Entered', 'hubspot:9002', 'Lead'],
  ])
  expect(rows.flatMap((row) => (row.kind === 'merge' ? [row.merge] : []))).toEqual([
    { from: 'hubspot:8801', into: 'hubspot:9001' },
    { from: 'hubspot:8802', into: 'hubspot:9001' },
    { from: 'an@theehuis.example', into: 'hubspot:9001' },
  ])
  expect(rows.at(-1)).toMatchObject({ kind: 'leftOut', line: 4 })
})

test('I-08: contact 78971951 carries three merged ids that have rows of their own: four rows of 22 are one person', async () => {
  const { rows, events, errors } = await rowsOf(fixture('warehouse-contacts.csv'))
  expect(errors).toEqual([])
  expect(new Set(rows.map((row) => ('line' in row ? row.line : 0))).size).toBe(22)
  const people = new Set(events.map(({ person }) => person!))
  expect(people.size).toBe(22)
  const merges = rows.flatMap((row) => (row.kind === 'merge' ? [row.merge] : []))
  const into = new Map(merges.map((merge) => [merge.from, merge.into]))
  expect(into.size).toBe(merges.length)
  for (const from of ['76340251', '46897301', '76226001']) expect(into.get(`hubspot:${from}`)).toBe('hubspot:78971951')
  expect(new Set([...people].map((person) => into.get(person) ?? person)).size).toBe(19)
})

test('I-08: of 44 deals none has an amount, a close date or a stage, and each says so', async () => {
  const { rows } = await rowsOf(fixture('warehouse-deals.csv'))
  expect(rows).toHaveLength(44)
  const reasons = rows.map((row) => (row.kind === 'leftOut' ? row.reason.en : row.kind))
  expect(new Set(reasons)).toEqual(new Set(['deal without an amount, a close date or a stage: nothing to count']))
})

test('the stage history of a warehouse: one event a row', async () => {
  const { events, errors } = await rowsOf(fixture('warehouse-deal-stages.csv'))
  expect(errors).toEqual([])
  expect(events).toHaveLength(14)
  expect(events[0]).toEqual({
    id: `deal:3954699413:stage:f66ca9bc5a02c2f1513ce83f0a0e117d:${Date.UTC(2021, 0, 7, 6, 49, 18)}`,
    person: 'deal:3954699413',
    time: Date.UTC(2021, 0, 7, 6, 49, 18),
    name: 'Deal Stage Entered',
    source: 'hubspot',
    channel: '',
    properties: { deal: '3954699413', stage: 'f66ca9bc5a02c2f1513ce83f0a0e117d' },
  })
})

test('tickets: created, first reply with the seconds it took, solved; a reply before the question is an error', async () => {
  const { events, errors } = await rowsOf(fixture('tickets.csv'))
  expect(events.map(({ name, person, properties }) => [name, person, properties.first_reply_seconds])).toEqual([
    ['Ticket Created', 'hubspot:9001', undefined],
    ['Ticket First Reply', 'hubspot:9001', '2700'],
    ['Ticket Solved', 'hubspot:9001', undefined],
    ['Ticket Created', null, undefined],
  ])
  expect(events[1]!.properties).toEqual({
    ticket: '71',
    category: 'Product issue',
    priority: 'High',
    first_reply_seconds: '2700',
  })
  expect(errors).toMatchObject([{ line: 4, reason: { en: 'The first reply is before the question' } }])
})

test('tickets of a warehouse', async () => {
  const { rows, events, errors } = await rowsOf(fixture('warehouse-tickets.csv'))
  expect(errors).toEqual([])
  expect(new Set(rows.map((row) => ('line' in row ? row.line : 0))).size).toBe(25)
  expect(events.find(({ name }) => name === 'Ticket First Reply')!.properties).toMatchObject({
    ticket: '307034542',
    first_reply_seconds: String((Date.UTC(2021, 1, 17, 21, 59, 58) - Date.UTC(2021, 1, 16, 20, 31, 5)) / 1000),
  })
})

test('record 101 of HubSpot and customer 101 of a shop are two people', async () => {
  const hubspot = await rowsOf('Record ID,Email,Create Date,Lifecycle Stage\n101,,2026-03-01 10:00,Lead\n')
  const shop = await rowsOf('person,time,name\n101,2026-03-01T10:00Z,Order Completed\n')
  expect([hubspot, shop].map(({ events }) => events[0]!.person)).toEqual(['hubspot:101', '101'])
})
