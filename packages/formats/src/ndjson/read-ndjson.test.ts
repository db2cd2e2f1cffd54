import { gzipSync } from 'node:zlib'
import type { Event } from '@wegwijs/journey'
import { nearestWord } from '@wegwijs/journey'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { personId } from '../person-id.ts'
import { rowsOf } from '../rows-of.ts'

const ndjson = (...objects: unknown[]) => objects.map((object) => `${JSON.stringify(object)}\n`).join('')

test('an event is read as scripts may rely on', async () => {
  const full = {
    id: 'e1',
    person: 'p1',
    time: '2026-01-31T10:00:00+01:00',
    name: 'Product Viewed',
    account: 'Fietsfabriek',
    source: 'web',
    channel: 'paid search',
    value: 12.5,
    currency: 'EUR',
    score: 9,
    scale: 'nps',
    text: 'Fijn',
    properties: { page: '/x', count: 3, share: 0.1, known: true, gone: null, tags: ['a'], geo: { city: 'Utrecht' } },
  }
  const { events, errors } = await rowsOf(ndjson(full, { time: 1_700_000_000_000, name: 'Bezoek' }))
  expect(errors).toEqual([])
  expect(events).toEqual([
    {
      ...full,
      time: Date.UTC(2026, 0, 31, 9),
      properties: {
        page: '/x',
        count: '3',
        share: '0.1',
        known: 'true',
        tags: '["a"]',
        geo: '{"city":"Utrecht"}',
      },
    },
    { person: null, time: 1_700_000_000_000, name: 'Bezoek', source: '', channel: '', properties: {} },
  ])
})

test('a day of advertising says that it is spend', async () => {
  const { rows } = await rowsOf(
    ndjson({
      ...{ kind: 'spend', day: '2026-01-31', campaign: 'Voorjaar', impressions: 1200, clicks: 35 },
      ...{ cost: 12.34, currency: 'EUR' },
    }),
  )
  expect(rows).toEqual([
    {
      kind: 'spend',
      line: 1,
      spend: {
        day: '2026-01-31',
        channel: '',
        campaign: 'Voorjaar',
        impressions: 1200,
        clicks: 35,
        costMicros: 12_340_000,
        currency: 'EUR',
      },
    },
  ])
})

test('advertising of several days may name its platform, reach and engagements', async () => {
  const line = { kind: 'spend', day: '2026-01-05', until: '2026-01-11', platform: 'meta', campaign: 'Voorjaar' }
  const figures = { impressions: 1200, clicks: 35, reach: 900, engagements: 12 }
  const { rows, errors } = await rowsOf(ndjson({ ...line, ...figures, cost: 12.34, currency: 'EUR' }))
  const { kind: _, ...told } = line
  const spend = { ...told, ...figures, channel: '', costMicros: 12_340_000, currency: 'EUR' }
  expect({ rows, errors }).toEqual({ rows: [{ kind: 'spend', line: 1, spend }], errors: [] })
  const wrong = [{ until: '2026-01-04' }, { until: 'x' }, { reach: -1 }, { engagements: 1.5 }]
  const broken = await rowsOf(ndjson(...wrong.map((one) => ({ ...line, ...figures, cost: 1, ...one }))))
  expect(broken.errors.map(({ field }) => field)).toEqual(['until', 'until', 'reach', 'engagements'])
  expect(broken.errors.slice(0, 2).map(({ reason }) => reason.en)).toEqual([
    'The period ends (2026-01-04) before it starts (2026-01-05)',
    '“"x"” is not a time we can read',
  ])
})

test('two ids of one person are a merge; half a merge is an error', async () => {
  const { rows } = await rowsOf(ndjson({ merge: { from: 'a', into: 7 } }))
  expect(rows).toEqual([{ kind: 'merge', line: 1, merge: { from: 'a', into: '7' } }])
  const wrong = [{ merge: 'a' }, { merge: { from: 'a' } }, { merge: { from: '', into: 'b' } }]
  const more = [{ merge: { from: 'a', to: 'b' } }, { merge: { from: 'a', into: 'b' }, person: 'a' }]
  const { errors } = await rowsOf(ndjson(...wrong, ...more))
  expect(errors.map(({ field }) => field)).toEqual(['merge', 'merge.into', 'merge.from', 'merge.to', 'person'])
})

test('empty lines count as lines and are no rows; CR LF and a missing last line end do not matter', async () => {
  const { rows } = await rowsOf('{"time":1,"name":"a"}\r\n\r\n  \n{"time":2,"name":"b"}')
  expect(rows.map((row) => row.kind === 'event' && [row.line, row.event.name])).toEqual([
    [1, 'a'],
    [4, 'b'],
  ])
})

test('a customer number may be written as a number', async () => {
  const { events } = await rowsOf(ndjson({ time: 1, name: 'a', person: 17850 }, { time: 1, name: 'a', person: '' }))
  expect(events.map(({ person }) => person)).toEqual(['17850', null])
})

test('a property may have any name', async () => {
  const { events } = await rowsOf('{"time":1,"name":"a","properties":{"__proto__":"x","constructor":"y"}}')
  expect(Object.entries(events[0]!.properties)).toEqual([
    ['__proto__', 'x'],
    ['constructor', 'y'],
  ])
})

const event = { time: 1, name: 'a' }
test.each([
  ['no time', { name: 'a' }, 'time', 'time is missing'],
  ['no name', { time: 1 }, 'name', 'name is missing'],
  ['a blank name', { time: 1, name: ' ' }, 'name', 'name is missing'],
  ['a time without a zone', { ...event, time: '2026-01-31T10:00:00' }, 'time', 'has no time zone'],
  ['a time in words', { ...event, time: 'nu' }, 'time', 'not a time'],
  ['a time that is an object', { ...event, time: {} }, 'time', 'not a time'],
  ['a time out of reach', { ...event, time: 1e15 }, 'time', 'not between 1900 and 2300'],
  ['an unknown field', { ...event, persn: 'p' }, 'persn', 'not known'],
  ['a value in words', { ...event, value: '12' }, 'value', 'not a number'],
  ['a score in words', { ...event, score: '9', scale: 'nps' }, 'score', 'not a number'],
  ['a score without scale', { ...event, score: 9 }, 'scale', 'no scale'],
  ['an unknown scale', { ...event, score: 9, scale: 'sterren' }, 'scale', 'not known'],
  ['a score outside its scale', { ...event, score: 11, scale: 'nps' }, 'score', 'does not fit nps (0 to 10)'],
  ['half an NPS score', { ...event, score: 6.5, scale: 'nps' }, 'score', 'not a whole number'],
  ['a currency that is no code', { ...event, currency: 'euro' }, 'currency', 'not a currency code'],
  ['a name that is no text', { ...event, name: ['a'] }, 'name', 'is not text'],
  ['a number that is not exact', { ...event, person: 2 ** 60 }, 'person', 'too large'],
  ['a property that is not exact', { ...event, properties: { order: 2 ** 60 } }, 'order', 'too large'],
  ['properties that are a list', { ...event, properties: [] }, 'properties', 'not an object'],
  ['an unknown kind', { ...event, kind: 'visit' }, 'kind', 'not known'],
  ['spend without a day', { kind: 'spend', campaign: 'A', impressions: 1, clicks: 1, cost: 1 }, 'day', 'missing'],
  [
    'spend on no day',
    { kind: 'spend', day: '2026-02-30', campaign: 'A', impressions: 1, clicks: 1, cost: 1 },
    'day',
    'not a time',
  ],
  [
    'spend without clicks',
    { kind: 'spend', day: '2026-01-31', campaign: 'A', impressions: 1, cost: 1 },
    'clicks',
    'missing',
  ],
  [
    'spend below zero',
    { kind: 'spend', day: '2026-01-31', campaign: 'A', impressions: 1, clicks: 1, cost: -1 },
    'cost',
    'below zero',
  ],
  [
    'half a click',
    { kind: 'spend', day: '2026-01-31', campaign: 'A', impressions: 1, clicks: 0.5, cost: 1 },
    'clicks',
    'not a whole',
  ],
  [
    'spend in no currency',
    { kind: 'spend', day: '2026-01-31', campaign: 'A', impressions: 1, clicks: 1, cost: 1 },
    'currency',
    'does not say which currency',
  ],
  [
    'spend in an empty currency',
    { kind: 'spend', day: '2026-01-31', campaign: 'A', impressions: 1, clicks: 1, cost: 1, currency: '' },
    'currency',
    'does not say which currency',
  ],
  ['no object', 12, '', 'not a JSON object'],
  ['a list', [event], '', 'not a JSON object'],
])('%s is an error that names line and field', async (_, object, field, reason) => {
  const { errors, events } = await rowsOf(ndjson(event, object, event), { format: 'ndjson' })
  expect(events).toHaveLength(2)
  expect(errors).toMatchObject([{ line: 2, field }])
  expect(errors[0]!.reason.en).toContain(reason)
})

test('a mistyped field names the one that was probably meant', async () => {
  const { errors } = await rowsOf(ndjson({ ...event, Person: 'p' }))
  expect(errors[0]!.remedy.en).toContain('“person”')
  expect(nearestWord('chanel', ['channel', 'name'])).toBe('channel')
  expect(nearestWord('zzz', ['channel', 'name'])).toBeNull()
})

test('one list of events, ad spend and merges is read as the same lines are, however it is spread', async () => {
  const spend = { kind: 'spend', day: '2026-01-31', campaign: 'A', impressions: 1, clicks: 1, cost: 1, currency: 'EUR' }
  const objects = [event, { merge: { from: 'a', into: 'b' } }, spend]
  const unnumbered = async (text: string) => (await rowsOf(text)).rows.map((row) => ({ ...row, line: 0 }))
  const lines = await unnumbered(ndjson(...objects))
  expect(await unnumbered(JSON.stringify(objects))).toEqual(lines)
  expect(await unnumbered(JSON.stringify(objects, null, 2))).toEqual(lines)
  const { errors } = await rowsOf('[\n{"time":1,"name":"a"},\n{"time":1}\n]\n')
  expect(errors).toMatchObject([{ line: 3, field: 'name' }])
})

test('a list that stops without its bracket is refused as cut short', async () => {
  const { errors } = await rowsOf(`[${JSON.stringify(event)}`)
  expect(errors[0]!.reason.en).toContain('without its closing bracket')
})

test('random events come back equal', async () => {
  const text = fc.string({ minLength: 1, unit: 'grapheme' }).filter((each) => each.trim() !== '')
  const random = fc.record(
    {
      id: text,
      // Written as a person's id is kept: without spaces around it, and an address in small letters.
      person: text.map((each) => personId(each)).filter((each) => each !== ''),
      time: fc.integer({ min: Date.UTC(1900, 0), max: Date.UTC(2299, 0) }),
      name: text,
      account: text,
      source: text,
      channel: text,
      value: fc.double({ noNaN: true, min: -1e12, max: 1e12 }).map((value) => value + 0),
      text,
      properties: fc.dictionary(text, text),
    },
    { requiredKeys: ['time', 'name', 'person', 'source', 'channel', 'properties'] },
  )
  await fc.assert(
    fc.asyncProperty(fc.array(random, { minLength: 1 }), fc.integer({ min: 1, max: 300 }), async (events, size) => {
      const read = await rowsOf(ndjson(...events), {}, size)
      expect(read.errors).toEqual([])
      expect(JSON.parse(JSON.stringify(read.events))).toEqual(JSON.parse(JSON.stringify(events as Event[])))
    }),
  )
})

test('a file cut anywhere never throws, and half a line is an error', async () => {
  const whole = Buffer.from(
    ndjson(...Array.from({ length: 30 }, (_, n) => ({ ...event, name: `stap é ${n}`, properties: { n } }))),
  )
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: whole.length }), async (at) => {
      const cut = whole.subarray(0, at)
      const { errors } = await rowsOf(cut, { format: 'ndjson' }, 100)
      const last = cut.toString('latin1').split('\n').at(-1)!
      const halved = last !== '' && !last.endsWith('}}')
      expect(errors.length > 0).toBe(halved || at === 0)
      if (halved && at > 0) expect(errors.at(-1)!.line).toBe(cut.toString('latin1').split('\n').length)
    }),
  )
})

test('a packed file cut anywhere is refused', async () => {
  const whole = gzipSync(ndjson(...Array.from({ length: 2000 }, (_, n) => ({ ...event, name: `stap ${n * 7919}` }))))
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 2, max: whole.length - 1 }), async (at) => {
      const { errors } = await rowsOf(whole.subarray(0, at), {}, 500)
      expect(errors.at(-1)!.reason.en).toContain('damaged or cut short')
      expect(errors.at(-1)!.line).toBeGreaterThan(0)
    }),
    { numRuns: 50 },
  )
  expect((await rowsOf(whole)).events).toHaveLength(2000)
})
