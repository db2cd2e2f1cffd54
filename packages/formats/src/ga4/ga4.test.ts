import { expect, test } from 'vitest'
import { fixture, sharedData } from '../fixture.ts'
import { rowsOf } from '../rows-of.ts'

const faultsOf = async (file: string) =>
  (await rowsOf(fixture(file))).errors.map(({ line, field }) => [line, field] as const)

test('the BigQuery export: visit, path, engagement, channel and worth of every event', async () => {
  const { rows, events, errors } = await rowsOf(fixture('ga4/good.ndjson'))
  expect(errors).toEqual([])
  expect(events.map(({ name, person, channel }) => [name, person, channel])).toEqual([
    ['session_start', '11.22', 'Email'],
    // Without anything about where the visit came from the channel is unknown, not “Direct”.
    ['page_view', '11.22', ''],
    ['view_search_results', '11.22', ''],
    ['purchase', 'klant-7', 'Paid Search'],
    ['page_view', null, ''],
    ['refund', 'klant-7', ''],
  ])
  expect(events[0]!.properties).toMatchObject({
    path: '/?kleur=rood',
    visit: '11.22.1767607200',
    geo_country: 'Netherlands',
  })
  expect(events[1]).toMatchObject({
    time: Date.UTC(2026, 0, 5, 10, 0, 4),
    source: 'ga4',
    properties: { path: '/e-bikes', engagement_seconds: '12.5', page_title: 'E-bikes', device_category: 'mobile' },
  })
  expect(events[2]!.properties.search_term).toBe('damesfiets 53')
  expect(events[3]).toMatchObject({
    ...{ value: 2499, currency: 'EUR' },
    properties: { transaction_id: 'T-1', user_property_segment: 'commuter', items: expect.stringContaining('EB-53') },
  })
  expect(events[4]!.properties).not.toHaveProperty('visit')
  expect(events[5]).toMatchObject({ name: 'refund', value: 499.5, currency: 'EUR' })
  expect(rows.filter((row) => row.kind === 'merge')).toEqual([
    { kind: 'merge', line: 4, merge: { from: '11.22', into: 'klant-7', anonymous: true } },
  ])
})

test('Parquet, NDJSON and a list hold the same events under the same keys', async () => {
  const keys = async (file: string) => (await rowsOf(fixture(file))).events.map(({ id, value }) => [id, value])
  const known = await keys('ga4/good.ndjson')
  expect(new Set(known.map(([id]) => id)).size).toBe(6)
  expect(await keys('ga4/good.parquet')).toEqual(known)
  expect(await keys('ga4/good-list.json')).toEqual(known.slice(0, 2))
})

test('the key does not depend on the order of the parameters', async () => {
  const event = (...params: [string, string][]) =>
    JSON.stringify({
      ...{
        event_date: '20260105',
        event_timestamp: '1767607200000000',
        event_name: 'page_view',
        user_pseudo_id: '1.2',
      },
      event_params: params.map(([key, string_value]) => ({ key, value: { string_value } })),
    })
  const { events } = await rowsOf(
    [event(['a', '1'], ['b', '2']), event(['b', '2'], ['a', '1']), event(['a', '1'], ['b', '3'])].join('\n'),
  )
  expect(events[0]!.id).toBe(events[1]!.id)
  expect(events[0]!.id).not.toBe(events[2]!.id)
})

test('each who signs in on a device is said once, as of a device, which makes no two people one (D93)', async () => {
  const event = (user_id: string) =>
    JSON.stringify({ event_timestamp: 1767607200000000, event_name: 'login', user_pseudo_id: '1.2', user_id })
  const { rows } = await rowsOf([event('anna'), event('bram'), event('anna')].join('\n'))
  expect(rows.flatMap((row) => (row.kind === 'merge' ? [row.merge] : []))).toEqual([
    { from: '1.2', into: 'anna', anonymous: true },
    { from: '1.2', into: 'bram', anonymous: true },
  ])
})

test('broken: NDJSON', async () => {
  expect(await faultsOf('ga4/broken.ndjson')).toEqual([
    [2, 'event_timestamp'],
    [3, 'event_timestamp'],
    [4, 'event_name'],
    [5, 'event_params'],
    [6, 'currency'],
    [7, 'ecommerce_purchase_revenue'],
    [8, ''],
  ])
})

test('broken: Parquet that is cut short, and Parquet that holds something else', async () => {
  const { errors, events } = await rowsOf(fixture('ga4/broken.parquet'))
  expect(events).toEqual([])
  expect(errors.map(({ reason }) => reason.en)).toEqual([expect.stringContaining('damaged or cut short')])
  const other = await rowsOf(fixture('ga4/broken-other.parquet'))
  expect(other.errors.map(({ reason }) => reason.en)).toEqual([
    'This Parquet file is no GA4 export: it holds order_id, customer …',
  ])
})

test('broken: a warehouse table', async () => {
  expect(await faultsOf('ga4/broken-warehouse.csv')).toEqual([
    [3, 'event_timestamp'],
    [4, 'engagement_time_msec'],
    [5, ''],
  ])
})

test('I-03: the warehouse table of Fivetran, with a column name that occurs twice', async () => {
  const { rows, events, errors } = await rowsOf(fixture('ga4/good-warehouse.csv'))
  expect(errors).toEqual([])
  expect(events).toHaveLength(6)
  const count = (name: string) => {
    const counts = new Map<string, number>()
    for (const { properties } of events) counts.set(properties[name]!, (counts.get(properties[name]!) ?? 0) + 1)
    return Object.fromEntries(counts)
  }
  expect(count('user_pseudo_id')).toEqual({ pseudo_123: 2, pseudo_456: 2, pseudo_789: 1, pseudo_124: 1 })
  expect(Object.keys(count('ga_session_id'))).toHaveLength(5)
  expect(count('ga_session_id').session_456).toBe(2)
  const revenue = (name?: string) =>
    events.reduce((sum, event) => sum + (name && event.name !== name ? 0 : (event.value ?? 0)), 0)
  expect(revenue('purchase')).toBe(29.99)
  expect(revenue()).toBeCloseTo(79.98, 9)
  expect(events[0]).toMatchObject({
    currency: 'USD',
    properties: { session_engaged: 'true', 'session_engaged (2)': '0' },
  })
  expect(rows.flatMap((row) => (row.kind === 'note' ? [[row.line, row.note.en]] : []))).toEqual([
    [1, expect.stringContaining('“param_session_engaged” stands there more than once')],
  ])
})

const real = sharedData('ga4/fivetran_ga4_event_data.csv')
test.skipIf(!real)(
  `I-03: the fixture is the published file${real ? '' : ' (skipped: ../shared/data is absent)'}`,
  () => {
    expect(Buffer.from(fixture('ga4/good-warehouse.csv')).equals(real!)).toBe(true)
  },
)
