import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AdSpend, Event } from '@wegwijs/journey'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { events } from '../random-journey.ts'
import { Engine } from './engine.ts'
import { serveEmbedded } from './http-front.ts'
import type { Landed } from './landing/landed.ts'
import { viewPeople } from './merges.ts'
import { named, sql } from './sql.ts'
import { Store } from './store.ts'

const directory = mkdtempSync(join(tmpdir(), 'wegwijs-store-'))
let embedded: Store
let served: Store
let front: Awaited<ReturnType<typeof serveEmbedded>>

/** So few rows a slice that every import takes several. */
const SLICE = 5

beforeAll(async () => {
  embedded = await Store.open(await Engine.embedded(directory), SLICE)
  front = await serveEmbedded(directory)
  served = await Store.open(await Engine.at(front.url, 'wegwijs_served'), SLICE)
})
afterAll(async () => {
  await served.close()
  await front.close()
  await embedded.close()
  rmSync(directory, { recursive: true, force: true })
})

const engines: [name: string, store: () => Store, runs: number][] = [
  ['embedded', () => embedded, 15],
  ['by URL', () => served, 5],
]

async function empty({ engine }: Store): Promise<void> {
  for (const table of ['events', 'ad_spend', 'figures', 'search_days', 'merges', 'people', 'imports']) {
    await engine.command(sql`TRUNCATE TABLE ${named(table)}`)
  }
  await viewPeople(engine)
}

async function imported(store: Store, events: readonly Event[], spend: AdSpend[] = []): Promise<Landed> {
  const staging = await store.stage()
  await staging.add(events.map((event, index) => ({ line: index + 1, event })))
  staging.addSpend(spend)
  return staging.land({ file: 'f', format: 'ndjson', rows: events.length + spend.length, invalid: 0, at: 0 })
}

/** What makes two rows the same event, and how often the store holds each. */
async function stored({ engine }: Store): Promise<Map<string, number>> {
  const rows = await engine.rows<{ event: string; n: number }>(sql`
    SELECT toString((person, time, name, source, channel, account, value, currency, score, scale, text, mapSort(properties))) AS event,
      count() AS n FROM events GROUP BY event ORDER BY event`)
  return new Map(rows.map(({ event, n }) => [event, n]))
}

describe.each(engines)('a store, %s', (_, of, numRuns) => {
  beforeEach(() => empty(of()))

  test('overlapping files give the same events in any order: rows with an id once, others as often as one file has them', async () => {
    const seed = Number(process.env.WEGWIJS_SEED ?? Date.now() % 2 ** 31)
    console.info(`seed ${seed}`)
    const log = events.map((log) =>
      log.map((event, index) => (index % 3 === 0 ? { ...event, id: `e${index}` } : event)),
    )
    const files = log.chain((log) => fc.array(fc.shuffledSubarray(log), { minLength: 1, maxLength: 3 }))
    const orders = files.chain((files) =>
      fc.tuple(fc.constant(files), fc.shuffledSubarray(files, { minLength: files.length })),
    )
    const property = fc.asyncProperty(orders, async ([one, other]) => {
      const store = of()
      await empty(store)
      for (const file of one) await imported(store, file)
      const found = await stored(store)
      expect([...found.values()].reduce((sum, n) => sum + n, 0)).toBe(expectedRows(one))
      await empty(store)
      for (const file of other) await imported(store, file)
      expect(await stored(store)).toEqual(found)
    })
    await fc.assert(property, { numRuns, seed })
  }, 300_000)

  test('a file in many slices lands whole, and again changes nothing', async () => {
    const file = Array.from({ length: 150 }, (_, n) => visit(`p${n % 7}`, n % 50))
    expect(await imported(of(), file)).toMatchObject({ stored: 150, duplicates: 0 })
    expect(await imported(of(), file)).toMatchObject({ stored: 0, duplicates: 150 })
    expect(await of().facts()).toMatchObject({ events: 150, people: 7, change: 2 })
  })

  test('what an interrupted import or a kept table left behind is cleared when the store is opened again', async () => {
    const { engine } = of()
    const left = await of().stage()
    await left.add([{ line: 1, event: visit('p1', 1) }])
    await engine.command(sql`CREATE TABLE ready_99 (n UInt8) ENGINE = MergeTree ORDER BY n`)
    await engine.command(sql`CREATE TABLE matched_00ff (n UInt8) ENGINE = MergeTree ORDER BY n`)
    const again = await Store.open(engine)
    const tables = await engine.rows<{ name: string }>(
      sql`SELECT name FROM system.tables WHERE database = currentDatabase() ORDER BY name`,
    )
    expect(tables.map(({ name }) => name)).toEqual([
      ...['ad_spend', 'events', 'events_of_people', 'figures', 'imports'],
      ...['intents', 'merges', 'people', 'search_days'],
    ])
    expect(await imported(again, [visit('p1', 1)])).toMatchObject({ stored: 1 })
  })

  test('a day of advertising sent again is a duplicate; with other figures it replaces the day', async () => {
    const day: AdSpend = {
      day: '2026-03-01',
      channel: 'paid search',
      campaign: 'spring',
      impressions: 1000,
      clicks: 20,
      costMicros: 12_500_000,
      currency: 'EUR',
    }
    const next = { ...day, day: '2026-03-02' }
    expect(await imported(of(), [], [day, next])).toMatchObject({ stored: 2, duplicates: 0 })
    expect(await imported(of(), [], [day, next])).toMatchObject({ stored: 0, duplicates: 2 })
    expect(await imported(of(), [], [{ ...day, clicks: 25 }, next])).toMatchObject({ stored: 1, duplicates: 1 })
    const [total] = await of().engine.rows(sql`SELECT count() AS days, sum(clicks) AS clicks FROM ad_spend FINAL`)
    expect(total).toEqual({ days: 2, clicks: 45 })
  })

  test('what the engine refuses is an error with its code', async () => {
    await expect(of().engine.rows(sql`SELECT nobody FROM events`)).rejects.toMatchObject({ code: '47' })
  })
})

const visit = (person: string, time: number): Event => ({
  person,
  time,
  name: 'Page Viewed',
  source: 'web',
  channel: '',
  properties: {},
})

/** The obvious count: every id once, and every other content as often as the file that has it most. */
function expectedRows(files: readonly Event[][]): number {
  const ids = new Set<string>()
  const most = new Map<string, number>()
  for (const file of files) {
    const own = new Map<string, number>()
    for (const event of file) {
      const properties = Object.entries(event.properties).sort(([a], [b]) => (a < b ? -1 : 1))
      if (event.id) ids.add(JSON.stringify([event.source, event.id]))
      else {
        const content = JSON.stringify(Object.entries({ ...event, properties }).sort(([a], [b]) => (a < b ? -1 : 1)))
        own.set(content, (own.get(content) ?? 0) + 1)
      }
    }
    for (const [content, count] of own) most.set(content, Math.max(count, most.get(content) ?? 0))
  }
  return ids.size + [...most.values()].reduce((sum, count) => sum + count, 0)
}
