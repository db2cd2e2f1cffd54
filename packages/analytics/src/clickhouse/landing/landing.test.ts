import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AdSpend, Event, Figure, Merge, SearchDay } from '@wegwijs/journey'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { events as randomEvents } from '../../random-journey.ts'
import { Engine } from '../engine.ts'
import { canonicalIds, viewPeople } from '../merges.ts'
import { named, sql } from '../sql.ts'
import { Store } from '../store.ts'
import type { Landed } from './landed.ts'

const directory = mkdtempSync(join(tmpdir(), 'wegwijs-landing-'))
let engine: Engine
let store: Store
beforeAll(async () => {
  engine = await Engine.embedded(directory)
  store = await Store.open(engine, 5)
})
afterAll(async () => {
  await store.close()
  rmSync(directory, { recursive: true, force: true })
})

const TABLES = ['events', 'ad_spend', 'figures', 'search_days', 'merges', 'people', 'imports', 'intents']
async function empty(): Promise<void> {
  for (const table of TABLES) await engine.command(sql`TRUNCATE TABLE ${named(table)}`)
  await viewPeople(engine)
}
beforeEach(empty)

interface File {
  events?: readonly Event[]
  spend?: AdSpend[]
  figures?: Figure[]
  searches?: SearchDay[]
  merges?: Merge[]
}

async function imported(file: File, { replace = false, into = store } = {}): Promise<Landed> {
  const { events = [], spend = [], figures = [], searches = [], merges = [] } = file
  const staging = await into.stage()
  await staging.add(events.map((event, index) => ({ line: index + 1, event })))
  staging.addSpend(spend)
  staging.addFigures(figures)
  staging.addSearches(searches)
  staging.addMerges(merges)
  const rows = events.length + spend.length + figures.length + searches.length + merges.length
  return staging.land({ file: 'f', format: 'csv', rows, invalid: 0, at: 0 }, replace).finally(() => staging.drop())
}

/** All that can be asked of the store, apart from when it was imported. */
async function stored(): Promise<unknown> {
  const all = (table: string, columns: string) =>
    engine.rows(sql`SELECT ${named(columns)} FROM ${named(table)} ORDER BY ALL`)
  return {
    events: await all('events', 'toString(id) AS id, person, time, name, value'),
    people: await engine.rows(sql`SELECT DISTINCT person FROM events_of_people ORDER BY person`),
    spend: await all('ad_spend FINAL', '*'),
    figures: await all('figures FINAL', '*'),
    searches: await all('search_days FINAL', '*'),
    merges: await all('merges FINAL', '*'),
    imports: await all('imports', 'change, rows, stored, duplicates'),
  }
}

const visit = (person: string, time: string, name = 'Page Viewed', source = 'web'): Event => ({
  ...{ person, name, source, channel: '', properties: {} },
  time: Date.parse(`${time}Z`),
})
const cost = (day: string, campaign: string, cents: number, more: Partial<AdSpend> = {}): AdSpend => ({
  ...{ day, campaign, costMicros: cents * 10_000, platform: 'google ads', channel: 'paid search' },
  ...{ impressions: 100, clicks: 10, currency: 'EUR' },
  ...more,
})
const figure = (day: string, kpi: string, value: number, split: Record<string, string> = {}): Figure => ({
  ...{ day, until: day, kpi, value, split, source: 'GA4' },
})
const search = (day: string, term: string, clicks: number): SearchDay => ({
  ...{ day, until: day, term, clicks, where: 'engine', page: '' },
  ...{ impressions: clicks * 10, position: 2, source: 'Search Console' },
})

const spendStored = async () =>
  (
    await engine.rows<{ currency: string; impressions: number }>(
      sql`SELECT currency, impressions FROM ad_spend FINAL ORDER BY currency`,
    )
  ).map(({ currency, impressions }) => [currency, Number(impressions)])

describe('what a file holds besides events', () => {
  test('figures, search days and merges are stored once; a newer figure takes the place of the older', async () => {
    const file: File = {
      figures: [figure('2026-03-01', 'visits', 100), figure('2026-03-01', 'visits', 60, { b: '2', a: '1' })],
      searches: [search('2026-03-01', 'thee', 3)],
      merges: [{ from: 'a', into: 'b' }],
    }
    expect(await imported(file)).toMatchObject({ stored: 4, duplicates: 0, changed: 0 })
    expect(await imported(file)).toMatchObject({ stored: 0, duplicates: 4, changed: 0 })
    expect(await imported({ figures: [figure('2026-03-01', 'visits', 120)] })).toMatchObject({
      stored: 1,
      changed: 1,
      changes: [{ day: '2026-03-01', what: 'figure', of: 'visits', before: 100, after: 120 }],
    })
    expect(await engine.rows(sql`SELECT split, value FROM figures FINAL ORDER BY value`)).toEqual([
      { split: '{"a":"1","b":"2"}', value: 60 },
      { split: '{}', value: 120 },
    ])
  })

  test('rows of one campaign and day add up, but reach counts people and does not', async () => {
    const reach = { reach: 50, engagements: 4 }
    await imported({ spend: [cost('2026-03-01', 'a', 100, reach), cost('2026-03-01', 'a', 50, reach)] })
    await imported({ spend: [cost('2026-03-02', 'a', 100, reach)] })
    expect(await engine.rows(sql`SELECT cost_micros, reach, engagements FROM ad_spend FINAL ORDER BY day`)).toEqual([
      { cost_micros: 1_500_000, reach: null, engagements: 8 },
      { cost_micros: 1_000_000, reach: 50, engagements: 4 },
    ])
  })

  test('two rows of one search term add up, with the mean place in the results', async () => {
    const rare = { ...search('2026-03-01', 'thee', 1), impressions: 10, position: 4 }
    await imported({ searches: [{ ...search('2026-03-01', 'thee', 3), position: 2 }, rare] })
    expect(await engine.rows(sql`SELECT clicks, impressions, position FROM search_days FINAL`)).toEqual([
      { clicks: 4, impressions: 40, position: 2.5 },
    ])
  })
})

describe('merges', () => {
  test('ids that are joined are one person, named as the end of the chain; a circle and two ends are settled by letters', () => {
    const chain = [
      { from: 'a', into: 'b' },
      { from: 'b', into: 'c' },
      { from: 'd', into: 'b' },
    ]
    const person = { a: 'c', b: 'c', d: 'c' }
    expect(Object.fromEntries(canonicalIds(chain))).toEqual(person)
    expect(Object.fromEntries(canonicalIds(chain.toReversed()))).toEqual(person)
    expect(Object.fromEntries(canonicalIds([...chain, { from: 'c', into: 'a' }]))).toEqual({ b: 'a', c: 'a', d: 'a' })
    expect(Object.fromEntries(canonicalIds([...chain, { from: 'a', into: 'bb' }]))).toEqual({
      ...{ a: 'bb', b: 'bb', c: 'bb', d: 'bb' },
    })
    expect(canonicalIds([{ from: 'a', into: 'a' }])).toEqual(new Map())
  })

  test('I-08: four contact rows of which three were merged into the fourth are one person; I-10: an alias joins two', async () => {
    const ids = ['78971951', '76340251', '46897301', '76226001']
    const events = ids.map((id) => visit(id, '2026-03-01T10:00'))
    const merges = ids.slice(1).map((from) => ({ from, into: '78971951' }))
    await imported({ events })
    expect(await store.facts()).toMatchObject({ events: 4, people: 4 })
    const staging = await store.stage()
    staging.addMerges(merges)
    await staging.add(events.map((event, index) => ({ line: index + 1, event })))
    expect(await staging.look()).toMatchObject({ people: 1, merges: 3 })
    await staging.drop()
    expect(await imported({ merges })).toMatchObject({ stored: 3 })
    expect(await store.facts()).toMatchObject({ events: 4, people: 1, change: 2 })
    await imported({
      events: [visit('jen@email.com', '2026-03-02T10:00'), visit('507f191e81', '2026-03-03T10:00')],
      merges: [{ from: 'jen@email.com', into: '507f191e81' }],
    })
    expect(
      await engine.rows(sql`SELECT person, count() AS n FROM events_of_people GROUP BY person ORDER BY n`),
    ).toEqual([
      { person: '507f191e81', n: 2 },
      { person: '78971951', n: 4 },
    ])
    expect(await engine.rows(sql`SELECT uniqExact(person) AS n FROM events`)).toEqual([{ n: 6 }])
  })
})

describe('merges of a device', () => {
  const device = (into: string) => ({ from: 'device', into, anonymous: true as const })
  const people = async () =>
    (await engine.rows<{ person: string }>(sql`SELECT DISTINCT person FROM events_of_people ORDER BY person`)).map(
      ({ person }) => person,
    )
  const events = ['device', 'anna', 'bob'].map((id) => visit(id, '2026-03-01T10:00'))

  test('a device is of the first who signed in on it, whether the second comes in the same file or in a later one', async () => {
    await imported({ events, merges: [device('bob'), device('anna')] })
    expect(await people()).toEqual(['anna', 'bob'])
    expect(await engine.rows(sql`SELECT person FROM people WHERE alias = 'device'`)).toEqual([{ person: 'bob' }])
  })

  test('over files; the second merge is kept, counted as one that does not join, and stored once', async () => {
    await imported({ events, merges: [device('bob')] })
    const staging = await store.stage()
    staging.addMerges([device('anna')])
    expect(await staging.look()).toMatchObject({ merges: 1, apart: 1 })
    await staging.drop()
    expect(await imported({ merges: [device('anna')] })).toMatchObject({ stored: 1 })
    expect(await imported({ merges: [device('anna'), device('bob')] })).toMatchObject({ stored: 0, duplicates: 2 })
    expect(await people()).toEqual(['anna', 'bob'])
    expect(await engine.rows(sql`SELECT person FROM people WHERE alias = 'device'`)).toEqual([{ person: 'bob' }])
  })

  test('two known ids that are said to be one are one, also when a device is of the first', async () => {
    await imported({ events, merges: [device('bob'), device('anna'), { from: 'bob', into: 'anna' }] })
    expect(await people()).toEqual(['anna'])
  })

  test('an id that any merge calls anonymous is so in all; a pair told both ways keeps its place', async () => {
    await imported({ events, merges: [{ from: 'device', into: 'bob' }] })
    await imported({ merges: [{ from: 'device', into: 'anna' }] })
    expect(await people()).toEqual(['anna'])
    expect(await imported({ merges: [device('anna')] })).toMatchObject({ stored: 1 })
    expect(await imported({ merges: [device('anna')] })).toMatchObject({ stored: 0 })
    expect(await people()).toEqual(['anna', 'bob'])
    expect(await engine.rows(sql`SELECT person FROM people WHERE alias = 'device'`)).toEqual([{ person: 'bob' }])
  })
})

describe('a corrected day', () => {
  test('what is in both stays, what is only stored goes, what is only in the file comes, and all of it is listed', async () => {
    const day1 = ['A', 'B', 'C'].map((name) => visit('p1', '2026-03-01T10:00', name))
    const elsewhere = [visit('p1', '2026-03-02T10:00', 'A'), visit('p1', '2026-03-01T10:00', 'A', 'shop')]
    await imported({ events: [...day1, ...elsewhere] })
    const corrected = [...day1.slice(1), visit('p2', '2026-03-01T11:00', 'D'), visit('p2', '2026-03-03T11:00', 'D')]
    expect(await imported({ events: corrected }, { replace: true })).toEqual({
      ...{ stored: 2, duplicates: 2, differing: 0, unidentified: 0, changed: 1 },
      changes: [{ day: '2026-03-01', what: 'events', of: 'web', before: 3, after: 3, gone: 1, come: 1 }],
    })
    const found = await engine.rows<{ name: string }>(sql`SELECT name FROM events ORDER BY name, time`)
    expect(found.map(({ name }) => name)).toEqual(['A', 'A', 'B', 'C', 'D', 'D'])
    expect(await imported({ events: corrected }, { replace: true })).toMatchObject({
      stored: 0,
      changed: 0,
      changes: [],
    })
  })

  test('a row with an id and other content is told, and with replacing takes the place of what was stored', async () => {
    const order = (value: number, time = '2026-03-01T10:00'): Event => ({
      ...visit('p1', time, 'Order Completed', 'shop'),
      ...{ id: 'order-1', value, currency: 'EUR' },
    })
    const values = () => engine.rows(sql`SELECT value FROM events`)
    await imported({ events: [order(100)] })
    expect(await imported({ events: [order(100)] })).toMatchObject({ stored: 0, duplicates: 1, differing: 0 })
    expect(await imported({ events: [order(80)] })).toMatchObject({ stored: 0, duplicates: 1, differing: 1 })
    expect(await values()).toEqual([{ value: 100 }])
    expect(await imported({ events: [order(80)] }, { replace: true })).toMatchObject({
      ...{ stored: 1, duplicates: 0, differing: 0, changed: 1 },
      changes: [{ day: '2026-03-01', what: 'events', of: 'shop', before: 1, after: 1, gone: 1, come: 1 }],
    })
    expect(await values()).toEqual([{ value: 80 }])
    expect(await imported({ events: [order(80)] }, { replace: true })).toMatchObject({ stored: 0, duplicates: 1 })
    expect(await imported({ events: [order(80, '2026-03-05T10:00')] }, { replace: true })).toMatchObject({
      changes: [{ day: '2026-03-01', before: 1, after: 0, gone: 1, come: 0 }],
    })
    expect(await store.facts()).toMatchObject({ events: 1 })
  })

  test('of a day that a row moves away from all that was and is on it is told, also when the file has no other row of it', async () => {
    const order = (id: string, time: string): Event => ({ ...visit('p1', time, 'Order Completed', 'shop'), id })
    await imported({ events: ['1', '2', '3'].map((id) => order(id, '2026-03-05T10:00')) })
    expect(await imported({ events: [order('2', '2026-03-06T10:00')] }, { replace: true })).toMatchObject({
      changes: [{ day: '2026-03-05', before: 3, after: 2, gone: 1, come: 0 }],
    })
  })

  test('events that name the day of their export are replaced by that day and stream, whatever their time in UTC', async () => {
    const shard = (day: string, time: string, person: string, stream = 'web'): Event => ({
      ...visit(person, time, 'Page Viewed', 'ga4'),
      properties: { export_day: day, stream_id: stream },
    })
    const first = ['p1', 'p2'].map((person) => shard('2026-03-13', '2026-03-13T10:00', person))
    await imported({ events: [...first, shard('2026-03-14', '2026-03-14T10:00', 'app', 'app')] }, { replace: true })
    // Twenty past midnight in Amsterdam is still the day before in UTC.
    const next = [shard('2026-03-14', '2026-03-13T23:20', 'p3')]
    expect(await imported({ events: next }, { replace: true })).toMatchObject({
      ...{ stored: 1, changed: 0 },
      changes: [{ day: '2026-03-14', before: 1, after: 2, gone: 0, come: 1 }],
    })
    expect(await imported({ events: first.slice(1) }, { replace: true })).toMatchObject({
      changes: [{ day: '2026-03-13', of: 'ga4', before: 2, after: 1, gone: 1, come: 0 }],
    })
    expect(await store.facts()).toMatchObject({ events: 3 })
  })

  test('random files: afterwards the days of the file hold what the file holds, and all other days what they held', async () => {
    const seed = Number(process.env.WEGWIJS_SEED ?? Date.now() % 2 ** 31)
    console.info(`seed ${seed}`)
    const told = async (): Promise<string[]> => {
      const rows = await engine.rows<{ told: string }>(
        sql`SELECT toString((person, time, name, source, channel, account, value, score, scale, text, properties)) AS told FROM events ORDER BY told`,
      )
      return rows.map((row) => row.told)
    }
    const dayOf = ({ source, time }: Event): string => `${source} ${Math.floor(time / 86_400_000)}`
    const property = fc.asyncProperty(randomEvents, randomEvents, async (before, file) => {
      const days = new Set(file.map(dayOf))
      await empty()
      await imported({ events: before.filter((event) => !days.has(dayOf(event))) })
      await imported({ events: file })
      const expected = await told()
      await empty()
      await imported({ events: before })
      await imported({ events: file }, { replace: true })
      expect(await told()).toEqual(expected)
    })
    await fc.assert(property, { numRuns: 8, seed })
  }, 240_000)

  test('ad spend: a campaign that left the file goes on its days only; other platforms and campaigns stay', async () => {
    const meta = cost('2026-03-01', 'a', 700, { platform: 'meta' })
    const kept = cost('2026-03-01', 'c', 300)
    await imported({ spend: [cost('2026-03-01', 'a', 100), cost('2026-03-01', 'b', 200), kept, meta] })
    await imported({ spend: [cost('2026-03-02', 'b', 200)] })
    const corrected = [cost('2026-03-01', 'a', 150), cost('2026-03-02', 'b', 200, { channel: 'display' })]
    expect(await imported({ spend: corrected }, { replace: true })).toEqual({
      ...{ stored: 2, duplicates: 0, differing: 0, unidentified: 0, changed: 3 },
      changes: [
        { day: '2026-03-01', what: 'cost', of: 'a', currency: 'EUR', before: 100, after: 150 },
        { day: '2026-03-01', what: 'cost', of: 'b', currency: 'EUR', before: 200, after: null },
        { day: '2026-03-01', what: 'clicks', of: 'b', before: 10, after: null },
        { day: '2026-03-01', what: 'impressions', of: 'b', before: 100, after: null },
      ],
    })
    const [total] = await engine.rows(sql`SELECT sum(cost_micros) / 10000 AS cost FROM ad_spend FINAL`)
    expect(total).toEqual({ cost: 150 + 200 + 300 + 700 })
  })

  test('ad spend: a corrected currency takes the place of the wrong one, of an own file too; other spend in it stays', async () => {
    const row = { day: '2026-03-01', channel: 'Paid Search', campaign: 'Merk', impressions: 500, clicks: 20 }
    const usd = { ...row, costMicros: 8_000_000, currency: 'USD' }
    // Of another account perhaps: nothing says that it is the same.
    const others = { ...usd, impressions: 900, clicks: 31 }
    await imported({ spend: [usd] })
    const landed = await imported({ spend: [{ ...usd, currency: 'EUR' }] }, { replace: true })
    expect(landed.changes).toMatchObject([{ what: 'cost', currency: 'USD', before: 800, after: null }])
    expect(await spendStored()).toEqual([['EUR', 500]])
    await imported({ spend: [others] })
    await imported({ spend: [{ ...usd, currency: 'EUR' }] }, { replace: true })
    expect(await spendStored()).toEqual([
      ['EUR', 500],
      ['USD', 900],
    ])

    await empty()
    // An account pays in one currency, so here the rest may have been corrected with it.
    const google = { ...usd, platform: 'google ads', account: '1-2' }
    await imported({ spend: [google] })
    await imported({ spend: [{ ...google, currency: 'EUR', clicks: 21, impressions: 510 }] }, { replace: true })
    expect(await spendStored()).toEqual([['EUR', 510]])
  })

  test('a report with another column is the same spend, and two accounts with one name of a campaign are two', async () => {
    const total = async () => (await engine.rows(sql`SELECT sum(cost_micros) / 10000 AS n FROM ad_spend FINAL`))[0]
    await imported({ spend: [cost('2026-03-01', 'a', 2000, { channel: 'Paid Other' })] })
    expect(await imported({ spend: [cost('2026-03-01', 'a', 2000)] })).toMatchObject({ stored: 1, changes: [] })
    expect(await total()).toEqual({ n: 2000 })
    await imported({ spend: [cost('2026-03-02', 'Merk', 100, { account: '1' })] })
    await imported({ spend: [cost('2026-03-02', 'Merk', 200, { account: '2' })] }, { replace: true })
    expect(await total()).toEqual({ n: 2300 })
  })

  test.each([false, true])(
    'a total beside days that are stored counts twice and is refused; days first: %s',
    async (daysFirst) => {
      const days = [cost('2026-03-01', 'a', 1000), cost('2026-03-02', 'a', 1000)]
      const whole = [cost('2026-03-01', 'a', 2000, { until: '2026-03-02' })]
      const [first, second] = daysFirst ? [days, whole] : [whole, days]
      await imported({ spend: first })
      const refused = async (replace: boolean) => {
        const staging = await store.stage()
        staging.addSpend(second, 7)
        const found = await staging.refuseDoubles(replace)
        await staging.drop()
        return found.map(({ line }) => line)
      }
      expect(await refused(false)).toEqual(second.map(() => 7))
      expect(await refused(true)).toEqual([])
      await imported({ spend: second }, { replace: true })
      expect(await engine.rows(sql`SELECT sum(cost_micros) / 10000 AS n FROM ad_spend FINAL`)).toEqual([{ n: 2000 }])
    },
  )

  test('figures and searches: another split or another report of the same day is left alone', async () => {
    const byChannel = (value: number, channel: string): Figure => figure('2026-03-01', 'visits', value, { channel })
    await imported({
      figures: [byChannel(60, 'Organic'), byChannel(40, 'Paid'), figure('2026-03-01', 'visits', 100)],
      searches: [search('2026-03-01', 'thee', 3), search('2026-03-01', 'koffie', 2), search('2026-03-01', '', 9)],
    })
    const corrected = { figures: [byChannel(70, 'Organic')], searches: [search('2026-03-01', 'thee', 4)] }
    expect(await imported(corrected, { replace: true })).toMatchObject({
      changed: 4,
      changes: [
        { what: 'figure', of: 'visits · Organic', before: 60, after: 70 },
        { what: 'figure', of: 'visits · Paid', before: 40, after: null },
        { what: 'clicks', of: 'Search Console', before: 5, after: 4 },
        { what: 'impressions', of: 'Search Console', before: 50, after: 40 },
      ],
    })
  })
})

describe('a crash while landing', () => {
  const first: File = {
    events: [
      visit('p1', '2026-03-01T10:00', 'A'),
      visit('p1', '2026-03-01T10:00', 'B'),
      { ...visit('p1', '2026-03-01T10:00', 'C'), id: '1', value: 100 },
    ],
    spend: [cost('2026-03-01', 'a', 100), cost('2026-03-01', 'b', 200)],
  }
  const second: File = {
    events: [
      visit('p1', '2026-03-01T10:00', 'B'),
      visit('p2', '2026-03-01T10:00', 'C'),
      { ...visit('p1', '2026-03-01T10:00', 'C'), id: '1', value: 80 },
    ],
    spend: [cost('2026-03-01', 'a', 150), cost('2026-03-01', 'b', 250, { channel: 'display' })],
    figures: [figure('2026-03-01', 'visits', 3)],
    searches: [search('2026-03-01', 'thee', 3)],
    merges: [{ from: 'p1', into: 'p2' }],
  }

  test('wherever it happens, the store holds all of the file or none of it once it is opened again', async () => {
    await imported(first)
    const none = await stored()
    await imported(second, { replace: true })
    const all = await stored()
    expect(all).not.toEqual(none)
    const outcomes = new Set<string>()
    // What comes before the intent only makes tables that the next start clears.
    for (let at = await statementsBeforeIntent(), crashed = true; crashed; at++) {
      await empty()
      await imported(first)
      crashed = await crashingAt(at, () => imported(second, { replace: true }))
      store = await Store.open(engine, 5)
      const now = await stored()
      expect([none, all]).toContainEqual(now)
      outcomes.add(JSON.stringify(now) === JSON.stringify(all) ? 'all' : 'none')
    }
    expect(outcomes).toEqual(new Set(['none', 'all']))
  }, 480_000)

  test('the next import finishes what the last one could not', async () => {
    await imported(first)
    await expect(whenMoving(() => imported(second, { replace: true }))).rejects.toThrow('crash')
    const change = await store.change()
    expect(await imported({ events: [visit('p9', '2026-03-09T10:00')] })).toMatchObject({ stored: 1 })
    expect(await store.change()).toBe(change + 2)
    expect(await store.facts()).toMatchObject({ events: 4, figures: 1, searchDays: 1 })
  })

  async function statementsBeforeIntent(): Promise<number> {
    await empty()
    await imported(first)
    let count = 0
    await crashingWhen(
      (statement) => ++count > 0 && statement === 'intents',
      () => imported(second, { replace: true }),
    ).catch(() => {})
    store = await Store.open(engine, 5)
    return count - 1
  }

  test('no answer begins between the halves of a landing', async () => {
    await imported(first)
    const before = await store.change()
    let asked: Promise<number> = Promise.resolve(0)
    const asking = (statement: string): boolean => {
      if (statement.includes('MOVE PARTITION')) asked = store.change()
      return false
    }
    await crashingWhen(asking, () => imported(second, { replace: true }))
    expect(await asked).toBe(before + 1)
  })

  /** Everything after the n-th writing statement fails, as it does for a process that is gone. */
  async function crashingAt(n: number, work: () => Promise<unknown>): Promise<boolean> {
    let count = 0
    const failing = () => {
      count += 1
      return count >= n
    }
    return crashingWhen(failing, work).then(
      () => false,
      () => true,
    )
  }
  const whenMoving = (work: () => Promise<unknown>): Promise<unknown> =>
    crashingWhen((statement) => statement.includes('MOVE PARTITION'), work)

  async function crashingWhen(fails: (statement: string) => boolean, work: () => Promise<unknown>): Promise<unknown> {
    const { command, insert } = engine
    let gone = false
    const checked = (statement: string): void => {
      gone ||= fails(statement)
      if (gone) throw new Error('crash')
    }
    const commands = vi.spyOn(engine, 'command').mockImplementation(async (statement) => {
      checked(statement.strings.join(' '))
      return command.call(engine, statement)
    })
    const inserts = vi.spyOn(engine, 'insert').mockImplementation(async (...what) => {
      checked(what[0])
      return insert.apply(engine, what)
    })
    try {
      return await work()
    } finally {
      commands.mockRestore()
      inserts.mockRestore()
    }
  }
})
