import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { detectFormat } from '../detect.ts'
import { rowsOf } from '../rows-of.ts'

const fixture = (name: string) => readFileSync(join(import.meta.dirname, '../../fixtures/segment', name))
const calls = (...objects: unknown[]) => objects.map((object) => `${JSON.stringify(object)}\n`).join('')
const track = { type: 'track', event: 'Cart Viewed', userId: 'k', timestamp: '2026-03-02T09:00:00Z' }

test('calls are recognised by what is in them', () => {
  expect(detectFormat(fixture('good.jsonl'), { fileName: 'data.csv' })).toBe('segment')
  expect(detectFormat(fixture('broken.jsonl'))).toBe('segment')
  expect(detectFormat(fixture('spec-examples.jsonl'))).toBe('segment')
  expect(detectFormat(Buffer.from(JSON.stringify([track])))).toBe('segment')
  expect(detectFormat(Buffer.from('{"time":1,"name":"track"}'))).toBe('ndjson')
  expect(detectFormat(Buffer.from('{"type":"track"}'))).toBe('ndjson')
})

test('a visit, an order, a refund, two ids that are one person and a company', async () => {
  const { rows, events, errors } = await rowsOf(fixture('good.jsonl'))
  expect(errors).toEqual([])
  expect(events).toEqual([
    {
      id: 'page:m-1',
      person: 'v-1',
      time: Date.UTC(2026, 2, 2, 9),
      name: 'Page Viewed',
      source: 'segment',
      channel: 'Paid Search',
      properties: {
        campaign: 'Voorjaar',
        campaign_source: 'google',
        campaign_medium: 'cpc',
        name: 'Theepotten',
        category: 'Shop',
        path: '/theepotten',
        title: 'Theepotten',
        url: 'https://thee.example/theepotten',
        referrer: 'https://www.google.com/',
      },
    },
    {
      id: 'track:m-2',
      person: 'v-1',
      time: Date.UTC(2026, 2, 2, 9, 4),
      name: 'Product Added',
      source: 'segment',
      channel: '',
      currency: 'EUR',
      properties: {
        product_id: 'pot-7',
        price: '39.5',
        quantity: '1',
        currency: 'EUR',
        'variant.colour': 'blauw',
        'variant.size': '1 l',
      },
    },
    {
      id: 'track:m-4',
      person: 'k-17',
      time: Date.UTC(2026, 2, 2, 12, 0, 30, 909),
      name: 'Order Completed',
      source: 'segment',
      channel: '',
      value: 39.5,
      currency: 'EUR',
      properties: {
        order_id: 'B-1001',
        revenue: '39.5',
        total: '46.45',
        shipping: '6.95',
        currency: 'eur',
        products: '[{"product_id":"pot-7","quantity":1}]',
      },
    },
    expect.objectContaining({ name: 'Order Refunded', value: 46.45, currency: 'EUR' }),
    expect.objectContaining({ name: 'Order Cancelled', value: 12 }),
    expect.objectContaining({ name: 'Screen Viewed', properties: { name: 'Mijn bestellingen' } }),
    expect.objectContaining({
      id: 'group:m-7',
      name: 'Group Identified',
      person: 'k-18',
      account: 'theehuis-utrecht',
      properties: { industry: 'Horeca', employees: '12' },
    }),
  ])
  expect(rows.filter(({ kind }) => kind !== 'event')).toEqual([
    { kind: 'merge', line: 3, merge: { from: 'v-1', into: 'k-17', anonymous: true } },
    { kind: 'merge', line: 9, merge: { from: 'k-17', into: 'k-17-nieuw' } },
    { kind: 'leftOut', line: 10, reason: expect.objectContaining({ en: expect.stringContaining('joins nobody') }) },
  ])
})

test('the broken twin: one good call, and every other line says what is wrong with it', async () => {
  const { rows, errors } = await rowsOf(fixture('broken.jsonl'))
  expect(rows).toHaveLength(11)
  expect(errors.map(({ line, field, reason }) => [line, field, reason.en])).toEqual([
    [2, 'timestamp', 'The call has no time'],
    [3, 'timestamp', '“2026-03-02 09:01:00” has no time zone'],
    [4, 'event', 'event is missing'],
    [5, 'revenue', '“€ 10” is not a number'],
    [6, 'currency', '“euro” is not a currency code'],
    [7, 'properties', 'properties is not an object'],
    [8, 'previousId', 'alias does not name two ids'],
    [9, 'groupId', 'groupId is missing'],
    [10, 'type', 'The call type "delete" is not known'],
    [11, '', expect.stringContaining('not valid JSON')],
  ])
})

test('I-10: of the thirteen calls in the specification seven have a time, and the same message is one event a type', async () => {
  const text = fixture('spec-examples.jsonl')
  const types = text
    .toString()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).type as string)
  expect(Object.entries(Object.groupBy(types, (type) => type)).map(([type, all]) => [type, all!.length])).toEqual([
    ['track', 3],
    ['identify', 2],
    ['page', 2],
    ['screen', 2],
    ['group', 2],
    ['alias', 2],
  ])
  const { rows, events, errors } = await rowsOf(text)
  expect(errors).toHaveLength(6)
  expect(new Set(errors.map(({ reason }) => reason.en))).toEqual(new Set(['The call has no time']))
  expect(events.map(({ name }) => name)).toEqual([
    'Report Submitted',
    'Course Clicked',
    'Page Viewed',
    'Screen Viewed',
    'Group Identified',
  ])
  expect(new Set(events.map(({ id }) => id)).size).toBe(5)
  expect(rows.filter((row) => row.kind === 'merge').map(({ merge }) => merge)).toEqual([
    { from: '507f191e810c19729de860ea', into: '97980cfea0067', anonymous: true },
    { from: '39239-239239-239239-23923', into: '507f191e81' },
  ])
})

test('I-10: the alias of the specification, sent with a time, joins jen@email.com to 507f191e81', async () => {
  const call = { type: 'alias', previousId: 'jen@email.com', userId: '507f191e81', timestamp: '2026-03-02T09:00:00Z' }
  const { rows } = await rowsOf(calls(call))
  expect(rows).toEqual([{ kind: 'merge', line: 1, merge: { from: 'jen@email.com', into: '507f191e81' } }])
})

test('a device with a wrong clock: received − (sent − original)', async () => {
  const { timestamp: _, ...call } = track
  const clock = {
    originalTimestamp: '2026-03-02T12:05:30.581Z',
    sentAt: '2026-03-02T12:05:31.581Z',
    receivedAt: '2026-03-02T12:00:31.909Z',
  }
  const { events } = await rowsOf(calls({ ...call, ...clock }, { ...call, receivedAt: clock.receivedAt }))
  expect(events.map(({ time }) => new Date(time).toISOString())).toEqual([
    '2026-03-02T12:00:30.909Z',
    '2026-03-02T12:00:31.909Z',
  ])
})

test('a page the context names belongs to every event on it', async () => {
  const { events } = await rowsOf(calls({ ...track, context: { page: { path: '/kassa', search: '' } } }))
  expect(events[0]!.properties).toEqual({ path: '/kassa' })
})

test('without a message id the call has no id: its content decides', async () => {
  const { events } = await rowsOf(calls(track))
  expect(events[0]).not.toHaveProperty('id')
})

test('a call of nobody is an unidentified event', async () => {
  const { userId: _, ...call } = track
  const { events } = await rowsOf(calls({ ...call, messageId: 'm' }))
  expect(events[0]!.person).toBeNull()
})

test('an array of calls reads as the same calls on lines, however it is written and cut into pieces', async () => {
  const objects = fixture('good.jsonl')
    .toString()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  const lines = await rowsOf(calls(...objects))
  const kinds = (read: typeof lines) => read.rows.map((row) => ({ ...row, line: 0 }))
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 1, max: 900 }), async (indent, size) => {
      const array = await rowsOf(JSON.stringify(objects, null, indent), {}, size)
      expect(kinds(array)).toEqual(kinds(lines))
    }),
    { numRuns: 40 },
  )
})

test('an array that is cut anywhere is refused, and never throws', async () => {
  const whole = JSON.stringify([track, { ...track, event: 'a "quoted" ] , { name' }, track], null, 1)
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: whole.length - 1 }), async (at) => {
      const { errors } = await rowsOf(whole.slice(0, at), { format: 'segment' })
      expect(errors.length).toBeGreaterThan(0)
    }),
  )
  expect((await rowsOf(whole)).events).toHaveLength(3)
})

test.each([
  ['[]', 'There is not a single event in this file'],
  [`[${JSON.stringify(track)}] extra`, 'Something stands behind the list'],
  [`[${JSON.stringify(track)},7]`, 'The line is not a JSON object'],
  [`[${JSON.stringify(track)} ${JSON.stringify(track)}]`, expect.stringContaining('not valid JSON')],
])('an array with a fault: %s', async (text, reason) => {
  const { errors } = await rowsOf(text, { format: 'segment' })
  expect(errors.map((error) => error.reason.en)).toEqual([reason])
})

test('the path of a page is that of its address, with the search but without tracking', async () => {
  const url = 'https://thee.example/zoek?q=pot&utm_source=nieuwsbrief#top'
  const { events } = await rowsOf(calls({ ...track, type: 'page', properties: { url } }))
  expect(events[0]!.properties).toEqual({ url, path: '/zoek?q=pot' })
})

test('a userId that names nobody joins nobody: the call is of the visitor, the merge is left out', async () => {
  const nobody = ['undefined', 'null', 'NULL', ' None ', '[object Object]', '(not set)']
  const { rows, events } = await rowsOf(
    calls(
      ...nobody.map((userId) => ({ ...track, userId, anonymousId: 'v-1' })),
      ...nobody.map((userId) => ({ ...track, type: 'identify', userId, anonymousId: 'v-1' })),
    ),
  )
  expect(events.map(({ person }) => person)).toEqual(nobody.map(() => 'v-1'))
  expect(rows.filter(({ kind }) => kind === 'merge')).toEqual([])
  expect(rows.filter(({ kind }) => kind === 'leftOut')).toHaveLength(nobody.length)
})

test('an alias of the visitor the call is about is of a device, one of a former user is not; e-mail addresses in small letters', async () => {
  const alias = { ...track, type: 'alias', userId: 'An@Thee.example', anonymousId: 'v-1' }
  const { rows } = await rowsOf(calls({ ...alias, previousId: 'v-1' }, { ...alias, previousId: 'k-1' }))
  expect(rows.flatMap((row) => (row.kind === 'merge' ? [row.merge] : []))).toEqual([
    { from: 'v-1', into: 'an@thee.example', anonymous: true },
    { from: 'k-1', into: 'an@thee.example' },
  ])
})
