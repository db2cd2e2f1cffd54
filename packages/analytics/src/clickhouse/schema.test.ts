import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { Engine } from './engine.ts'
import { named, sql } from './sql.ts'
import { Store } from './store.ts'

const directory = mkdtempSync(join(tmpdir(), 'wegwijs-schema-'))
afterAll(() => rmSync(directory, { recursive: true, force: true }))

test('a data folder of before, with narrow ad spend and a bare list of imports, opens with all it held', async () => {
  const engine = await Engine.embedded(directory)
  await engine.command(sql`CREATE TABLE ad_spend (
    day Date, channel LowCardinality(String), campaign String,
    impressions UInt64, clicks UInt64, cost_minor Int64, currency LowCardinality(String)
  ) ENGINE = ReplacingMergeTree ORDER BY (day, channel, campaign, currency)`)
  await engine.command(sql`CREATE TABLE imports (
    change UInt64, at Int64, file String, format LowCardinality(String),
    rows UInt64, stored UInt64, duplicates UInt64, invalid UInt64, unidentified UInt64
  ) ENGINE = MergeTree ORDER BY change`)
  const columns = ['day', 'channel', 'campaign', 'impressions', 'clicks', 'cost_minor', 'currency']
  await engine.insert('ad_spend', columns, [['2026-03-01', 'search', 'a', 100, 10, 500, 'EUR']])
  await engine.insert('ad_spend', columns, [['2026-03-01', 'search', 'a', 100, 12, 600, 'EUR']])
  const imported = ['change', 'at', 'file', 'format', 'rows', 'stored', 'duplicates', 'invalid', 'unidentified']
  await engine.insert('imports', imported, [[1, 99, 'ads.csv', 'csv', 1, 1, 0, 0, 0]])
  await engine.command(sql`CREATE TABLE ad_spend_wider (day Date) ENGINE = MergeTree ORDER BY day`)

  const opened = await Store.open(engine)
  await Store.open(engine)
  expect(await engine.rows(sql`SELECT * FROM ad_spend FINAL`)).toEqual([
    {
      ...{ day: '2026-03-01', until: '2026-03-01', platform: '', channel: 'search', campaign: 'a', currency: 'EUR' },
      ...{ account: '', campaign_id: '' },
      ...{ impressions: 100, clicks: 12, reach: null, engagements: null, cost_micros: 6_000_000 },
    },
  ])
  expect(await opened.facts()).toMatchObject({ change: 1, adSpendRows: 1, events: 0 })
  const { sources, imports } = await opened.sources()
  expect(sources).toMatchObject([{ kind: 'ad_spend', source: '', from: '2026-03-01', rows: 1, people: null }])
  expect(imports).toMatchObject([{ file: 'ads.csv', stored: 1, refused: false, leftOut: [], changes: [] }])
  await opened.close()
})

test('a data folder whose ad spend knows its platform but neither account nor campaign id keeps it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'wegwijs-schema-'))
  const engine = await Engine.embedded(folder)
  await engine.command(sql`CREATE TABLE ad_spend (
    day Date, until Date, platform LowCardinality(String), channel LowCardinality(String), campaign String,
    currency LowCardinality(String), impressions UInt64, clicks UInt64, reach Nullable(UInt64),
    engagements Nullable(UInt64), cost_minor Int64
  ) ENGINE = ReplacingMergeTree ORDER BY (day, until, platform, channel, campaign, currency)`)
  const row = {
    ...{ day: '2026-03-01', until: '2026-03-07', platform: 'meta', channel: 'Paid Social', campaign: 'a' },
    ...{ currency: 'EUR', impressions: 100, clicks: 12, reach: 80, engagements: null, cost_minor: 600 },
  }
  await engine.insert('ad_spend', Object.keys(row), [Object.values(row)])
  const opened = await Store.open(engine)
  const { cost_minor: _, ...others } = row
  expect(await engine.rows(sql`SELECT * FROM ad_spend FINAL`)).toEqual([
    { ...others, account: '', campaign_id: '', cost_micros: 6_000_000 },
  ])
  await opened.close()
  rmSync(folder, { recursive: true, force: true })
})

test('costs that were held in cents are held in millionths, also those of an import that was interrupted', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'wegwijs-schema-'))
  const engine = await Engine.embedded(folder)
  const columns = ['day', 'until', 'platform', 'account', 'campaign_id', 'channel', 'campaign', 'currency']
  const inCents = async (table: string, campaign: string, cents: number) => {
    await engine.command(sql`CREATE TABLE ${named(table)} (
      day Date, until Date, platform LowCardinality(String), account String DEFAULT '', campaign_id String DEFAULT '',
      channel LowCardinality(String), campaign String, currency LowCardinality(String), impressions UInt64, clicks UInt64,
      reach Nullable(UInt64), engagements Nullable(UInt64), cost_minor Int64
    ) ENGINE = ReplacingMergeTree ORDER BY (day, until, platform, account, campaign_id, channel, campaign, currency)`)
    const known = ['2026-03-01', '2026-03-07', 'meta', 'acc', 'c-1', 'Paid Social', campaign, 'EUR']
    await engine.insert(
      table,
      [...columns, 'impressions', 'clicks', 'reach', 'engagements', 'cost_minor'],
      [[...known, 100, 12, 80, null, cents]],
    )
  }
  await inCents('ad_spend', 'a', 600)
  await inCents('ready_ad_spend_x1', 'b', 250)
  await engine.command(sql`CREATE TABLE intents (id String, log String) ENGINE = MergeTree ORDER BY id`)
  const log = { at: 1, file: 'ads.csv', format: 'csv', change: 1, rows: 1, stored: 1, duplicates: 0, invalid: 0 }
  await engine.insert('intents', ['id', 'log'], [['x1', JSON.stringify({ ...log, unidentified: 0, id: 'x1' })]])
  const opened = await Store.open(engine)
  const told = await engine.rows(
    sql`SELECT account, campaign_id, campaign, reach, cost_micros FROM ad_spend FINAL ORDER BY campaign`,
  )
  expect(told).toEqual([
    { account: 'acc', campaign_id: 'c-1', campaign: 'a', reach: 80, cost_micros: 6_000_000 },
    { account: 'acc', campaign_id: 'c-1', campaign: 'b', reach: 80, cost_micros: 2_500_000 },
  ])
  await opened.close()
  rmSync(folder, { recursive: true, force: true })
})
