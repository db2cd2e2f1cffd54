import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Answers, QuestionKind } from '@wegwijs/analytics'
import type { ImportReport } from '@wegwijs/api'
import { newJourney } from '@wegwijs/journey'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { configOf } from './config.ts'
import type { ImportOptions } from './imports/import-file.ts'
import { Workspace } from './workspace.ts'

/** Reference cases from a file to an answer, each in a store of its own. */
let folder: string
let workspace: Workspace

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'wegwijs-cases-'))
  workspace = await Workspace.open(configOf({ data: folder }))
  workspace.createJourney(
    newJourney({
      ...{ id: 'winkel', title: 'De winkel', language: 'nl', model: 'stdc', audience: 'iedereen', today: '2026-03-31' },
    }),
  )
})
afterEach(async () => {
  await workspace.close()
  rmSync(folder, { recursive: true, force: true })
})

async function imported(content: string | Uint8Array, more: Partial<ImportOptions> = {}): Promise<ImportReport> {
  async function* bytes() {
    yield typeof content === 'string' ? Buffer.from(content) : content
  }
  return workspace.importFile(bytes(), { file: 'case', skipInvalid: false, dryRun: false, ...more })
}
const fixture = (name: string): Buffer =>
  readFileSync(new URL(`../../../packages/formats/fixtures/${name}`, import.meta.url))
const ask = async <K extends QuestionKind>(kind: K, question: object = {}): Promise<Answers[K]> =>
  (await workspace.ask({ kind, ...question })) as Answers[K]
const kpi = async (name: string, question: object = {}) => {
  const { rows } = await ask('kpis', { journey: 'winkel', kpis: [name], ...question })
  return rows[0]!
}
const ndjson = (rows: readonly object[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('')
const table = (header: string, rows: readonly string[]): string => [header, ...rows, ''].join('\n')

test('S-02: one page and nothing more is a bounce, two are none; an unload after 30 seconds is the length', async () => {
  const at = (person: string, time: string, name: string, path: string) => ({
    ...{ person, time: `2026-05-05T${time}Z`, name, properties: { path } },
  })
  await imported(
    ndjson([
      at('one', '10:00:00', 'Page Viewed', '/a'),
      at('two', '10:00:00', 'Page Viewed', '/a'),
      at('two', '10:01:00', 'Page Viewed', '/b'),
      at('gone', '10:00:00', 'Page Viewed', '/a'),
      at('gone', '10:00:30', 'Page Unloaded', '/a'),
    ]),
  )
  const { visits, bounces, exitPages, timeOnPage } = await ask('visits')
  expect({ visits, bounces, exitPages }).toEqual({
    visits: 3,
    bounces: 2,
    exitPages: [
      { path: '/a', visits: 2 },
      { path: '/b', visits: 1 },
    ],
  })
  expect(timeOnPage).toEqual({ seconds: 45, views: 2, measured: 0 })
  expect(await kpi('bounceRate')).toMatchObject({ value: 2 / 3, n: 3 })
})

test('S-04: a direct visit is led by the source of the visit before it', async () => {
  const days = ['source_a', '(direct)', 'source_c', '(direct)'].map((channel, day) => ({
    ...{ person: 'p', time: `2026-05-0${5 + day}T10:00:00Z`, name: 'Page Viewed', channel },
  }))
  await imported(ndjson(days))
  const { channels } = await ask('visits')
  expect(channels.map(({ channel, visits, led }) => [channel, visits, led])).toEqual([
    ['(direct)', 2, 0],
    ['source_a', 1, 2],
    ['source_c', 1, 2],
  ])
})

test('A-13 and A-15: the channel and the path of what GA4 exports', async () => {
  const campaigns = [
    ['(direct)', '(none)', '', 'Direct'],
    ['some-source', '', 'some-cross-network-campaign', 'Cross-network'],
    ['google', 'ppc', '', 'Paid Search'],
    ['facebook', 'retargeting', '', 'Paid Social'],
    ['youtube.com', 'paid-something', '', 'Paid Video'],
    ['youtube.com', 'display', '', 'Display'],
    ['some-source', 'cpc', '', 'Paid Other'],
    ['Google Shopping', '', '', 'Organic Shopping'],
  ] as const
  const param = (key: string, value: string) => ({ key, value: { string_value: value } })
  const page = 'https://shop.example/?foo=bar&gclid=1234&another=parameter&exclude=nope'
  await imported(
    ndjson(
      campaigns.map(([source, medium, campaign], nth) => ({
        event_date: '20260305',
        event_timestamp: String(Date.UTC(2026, 2, 5, 10, nth) * 1000),
        event_name: 'page_view',
        user_pseudo_id: `device-${nth}`,
        event_params: [
          ...[param('page_location', nth === 0 ? 'https://shop.example/?gclid=1234' : page), param('source', source)],
          ...(medium ? [param('medium', medium)] : []),
          ...(campaign ? [param('campaign', campaign)] : []),
        ],
      })),
    ),
  )
  const { channels, entryPages } = await ask('visits')
  expect(channels.map(({ channel }) => channel).sort()).toEqual(campaigns.map(([, , , channel]) => channel).sort())
  expect(entryPages).toEqual([
    { path: '/?foo=bar&another=parameter&exclude=nope', visits: 7 },
    { path: '/', visits: 1 },
  ])
})

/** So many responses of each score. */
const responses = (header: string, counts: Record<number, number>): string =>
  table(
    `respondent,datum,${header}`,
    Object.entries(counts).flatMap(([score, n]) =>
      Array.from({ length: n }, (_, nth) => `${score}-${nth},2026-03-02,${score}`),
    ),
  )

test('N-01: five hundred tens, three hundred sevens and two hundred threes are an NPS of 30, between 25.159 and 34.841', async () => {
  await imported(responses('NPS', { 10: 500, 7: 300, 3: 200 }))
  const nps = await kpi('nps')
  expect(nps).toMatchObject({ value: 30, n: 1000 })
  expect([nps.low!, nps.high!].map((bound) => bound.toFixed(3))).toEqual(['25.159', '34.841'])
})

test('N-05: an NPS of 52.2 and a CSAT of 76.4 %', async () => {
  await imported(responses('NPS', { 3: 42, 8: 88, 9: 230 }))
  await imported(responses('CSAT', { 1: 12, 2: 28, 3: 45, 4: 180, 5: 95 }))
  expect((await kpi('nps')).value!.toFixed(1)).toBe('52.2')
  expect(((await kpi('csat')).value! * 100).toFixed(1)).toBe('76.4')
})

test('I-01: a Qualtrics export has one response below its three rows of headers', async () => {
  expect(await imported(fixture('qualtrics/sample.csv'))).toMatchObject({ format: 'qualtrics', invalid: 0, stored: 1 })
  const { rows } = await ask('counts', { by: 'event' })
  expect(rows.map(({ events, people }) => [events, people])).toEqual([[1, 1]])
})

test('I-03: six events in five visits of four devices; a purchase is worth 29.99, a checkout with revenue is none', async () => {
  // A device is of the user who was there with it.
  expect(await imported(fixture('ga4/good-warehouse.csv'))).toMatchObject({ format: 'ga4', stored: 10, merges: 4 })
  const { rows } = await ask('counts', { by: 'event' })
  expect(rows.reduce((sum, { events }) => sum + events, 0)).toBe(6)
  expect((await ask('visits')).sessions).toBe(5)
  expect(await kpi('revenue')).toMatchObject({ value: 29.99, n: 1 })
})

test('I-06: 280 clicks for 231.33; without orders the cost of one is unknown, not 0', async () => {
  const days = Array.from({ length: 16 }, (_, nth) => `2026-03-${String(nth + 1).padStart(2, '0')}`)
  const rows = days.map((day, nth) => `${day},1,Lente,14458125,${nth < 8 ? 17 : 18},${nth < 14 ? 116 : 115}`)
  const costs = table('date,campaign_id,name,cost_micros,clicks,impressions', rows)
  const mapping = { record: 'spend', decimal: '.', fields: { currency: { constant: 'EUR' } } } as const
  expect(await imported(costs, { mapping })).toMatchObject({ format: 'google-ads', stored: 16, invalid: 0 })
  expect(await kpi('cpc')).toMatchObject({ value: 231.33 / 280, currency: 'EUR' })
  expect(await kpi('ctr')).toMatchObject({ value: 280 / 1854, n: 1854 })
  expect(await kpi('cpa')).toMatchObject({ value: null })
})

test('I-08: 22 rows of HubSpot are 19 people, three of them merged into a fourth', async () => {
  expect(await imported(fixture('hubspot/warehouse-contacts.csv'))).toMatchObject({ format: 'hubspot', people: 19 })
  expect((await ask('counts', { by: 'event' })).about.n).toBe(19)
})

test('I-09: of ten deleted opportunities nothing is stored, and that is said', async () => {
  const report = await imported(fixture('salesforce/warehouse-opportunities.csv'))
  expect(report).toMatchObject({ format: 'salesforce', rows: 10, stored: 0, invalid: 0 })
  expect(Object.fromEntries(report.leftOut.map(({ reason, rows }) => [reason.en, rows]))).toEqual({
    'deleted opportunity': 9,
    'deleted opportunity, with a probability of 1000 %': 1,
  })
})

test('I-10: of thirteen calls those without a time are refused; an alias makes one person of two', async () => {
  const calls = fixture('segment/spec-examples.jsonl')
  expect(await imported(calls)).toMatchObject({ format: 'segment', refused: true, stored: 0, invalid: 6 })
  expect(await imported(calls, { skipInvalid: true })).toMatchObject({ refused: false, invalid: 6 })
  const visits = ['jen@email.com', '507f191e81'].map((userId, nth) => ({
    ...{ type: 'page', messageId: `m${nth}`, userId, timestamp: `2026-03-02T09:0${nth}:00Z`, name: 'Home' },
  }))
  await imported(ndjson(visits))
  const apart = (await ask('counts', { by: 'event' })).about.n
  const alias = { type: 'alias', previousId: 'jen@email.com', userId: '507f191e81', timestamp: '2026-03-02T10:00:00Z' }
  expect(await imported(ndjson([alias]))).toMatchObject({ stored: 1, merges: 1 })
  expect((await ask('counts', { by: 'event' })).about.n).toBe(apart - 1)
})

test('I-14: a customer number of a spreadsheet is that customer; an invoice that begins with C is a cancellation', async () => {
  const shop = table('InvoiceNo,InvoiceDate,CustomerID,Quantity,UnitPrice,Country', [
    '536365,2010-12-01 08:26,17850.0,6,2.55,United Kingdom',
    '536365,2010-12-01 08:26,17850.0,2,3.39,United Kingdom',
    '536366,2010-12-01 08:28,17850,1,1.85,United Kingdom',
    '536367,2010-12-01 09:00,,3,4.25,United Kingdom',
    'C536379,2010-12-01 09:41,17850.0,-1,2.55,United Kingdom',
  ])
  expect(await imported(shop)).toMatchObject({ invalid: 0, people: 1, unidentified: 1 })
  const { rows } = await ask('counts', { by: 'event' })
  expect(Object.fromEntries(rows.map(({ key, events, people }) => [key, [events, people]]))).toEqual({
    'Order Completed': [3, 1],
    'Order Cancelled': [1, 1],
  })
  // D5: what is of nobody is in no number, and told apart.
  expect(await kpi('aov')).toMatchObject({ value: (6 * 2.55 + 2 * 3.39 + 1.85) / 2, n: 2 })
})
