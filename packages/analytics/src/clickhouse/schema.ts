import type { Engine } from './engine.ts'
import { named, type Sql, sql } from './sql.ts'

/**
 * One row an event, sorted so that a person's events lie together in the order they happened; `seq` keeps the
 * stored order of equal times. A row in which nobody was recognised has person ''.
 */
const eventColumns = sql`
  id UInt128,
  person String,
  time Int64,
  seq UInt64,
  name LowCardinality(String),
  source LowCardinality(String),
  channel LowCardinality(String),
  account String,
  value Nullable(Float64),
  currency LowCardinality(String),
  score Nullable(Float64),
  scale LowCardinality(String),
  text String,
  properties Map(LowCardinality(String), String),
  numbers Map(LowCardinality(String), Float64),
  dates Map(LowCardinality(String), Int64)`

/** Without both fsync settings a power cut loses rows that were said to be stored. */
const durable = sql`SETTINGS fsync_after_insert = 1, fsync_part_directory = 1`

export const eventsLike = (table: Sql): Sql => sql`
  CREATE TABLE IF NOT EXISTS ${table} (${eventColumns})
  ENGINE = MergeTree ORDER BY (person, time, seq) ${durable}`

export const peopleLike = (table: Sql): Sql => sql`
  CREATE TABLE IF NOT EXISTS ${table} (alias String, person String) ENGINE = MergeTree ORDER BY alias ${durable}`

/** Ids of events. */
export const idsLike = (table: Sql): Sql =>
  sql`CREATE TABLE IF NOT EXISTS ${table} (id UInt128) ENGINE = MergeTree ORDER BY id ${durable}`

/** Events that are to go. The place in the stored order tells a corrected event from the one it was. */
export const goneLike = (table: Sql): Sql =>
  sql`CREATE TABLE IF NOT EXISTS ${table} (id UInt128, seq UInt64) ENGINE = MergeTree ORDER BY (id, seq) ${durable}`

/** A hash of all a row tells, the same for a stored event and for a staged one. */
export const contentOf: Sql = sql`sipHash128(person, time, toString(name), toString(channel), account,
  ifNull(toString(value), ''), toString(currency), ifNull(toString(score), ''), toString(scale), text,
  toString(mapSort(CAST(properties, 'Map(String, String)'))))`

/** Rows that are read once are not worth merging; it took a third of an import's time. */
const unmerged = sql`SETTINGS max_bytes_to_merge_at_max_space_in_pool = 1, max_bytes_to_merge_at_min_space_in_pool = 1,
  parts_to_delay_insert = 100000, parts_to_throw_insert = 100000`

/**
 * Where a file waits until all of it has been read: sorted by content, so that equal rows lie together. Its texts are
 * plain: making dictionaries of them twice, here and in `events`, took nearly half of an import's time.
 */
export const stagingLike = (table: Sql): Sql => sql`
  CREATE TABLE ${table} (
    line UInt64,
    given String,
    person String,
    time Int64,
    name String,
    source String,
    channel String,
    account String,
    value Nullable(Float64),
    currency String,
    score Nullable(Float64),
    scale String,
    text String,
    properties Map(String, String),
    numbers Map(String, Float64),
    dates Map(String, Int64),
    content UInt128 DEFAULT reinterpretAsUInt128(if(given != '',
      sipHash128('id', source, given),
      sipHash128('content', source, person, time, name, channel, account, ifNull(toString(value), ''), currency,
        ifNull(toString(score), ''), scale, text, mapKeys(mapSort(properties)), mapValues(mapSort(properties)))))
  ) ENGINE = MergeTree ORDER BY (content, line) ${unmerged}`

const adSpendLike = (table: Sql): Sql => sql`
  CREATE TABLE IF NOT EXISTS ${table} (
    day Date, until Date, platform LowCardinality(String), account String DEFAULT '', campaign_id String DEFAULT '',
    channel LowCardinality(String), campaign String, currency LowCardinality(String), impressions UInt64, clicks UInt64, reach Nullable(UInt64), engagements Nullable(UInt64),
    cost_micros Int64
  ) ENGINE = ReplacingMergeTree ORDER BY (day, until, platform, account, campaign_id, channel, campaign, currency) ${durable}`

/**
 * What the store holds besides events. `split` is an object written as JSON with sorted keys; `people` gives each id
 * that was merged into another the id of its person; `nr` is the order in which merges landed; an intent is an import that is being landed.
 */
const tables: readonly Sql[] = [
  eventsLike(sql`events`),
  adSpendLike(sql`ad_spend`),
  sql`CREATE TABLE IF NOT EXISTS figures (
    day Date, until Date, kpi String, source LowCardinality(String), split String, currency LowCardinality(String), value Float64
  ) ENGINE = ReplacingMergeTree ORDER BY (day, until, kpi, source, split, currency) ${durable}`,
  sql`CREATE TABLE IF NOT EXISTS search_days (
    day Date, until Date, source LowCardinality(String), place LowCardinality(String), term String, page String,
    impressions UInt64, clicks UInt64, position Nullable(Float64)
  ) ENGINE = ReplacingMergeTree ORDER BY (day, until, source, place, term, page) ${durable}`,
  sql`CREATE TABLE IF NOT EXISTS merges (alias String, into String) ENGINE = ReplacingMergeTree ORDER BY (alias, into) ${durable}`,
  sql`ALTER TABLE merges ADD COLUMN IF NOT EXISTS anonymous UInt8, ADD COLUMN IF NOT EXISTS nr UInt64`,
  peopleLike(sql`people`),
  sql`CREATE TABLE IF NOT EXISTS intents (id String, log String) ENGINE = MergeTree ORDER BY id ${durable}`,
  sql`CREATE TABLE IF NOT EXISTS imports (
    change UInt64, at Int64, file String, format LowCardinality(String),
    rows UInt64, stored UInt64, duplicates UInt64, invalid UInt64, unidentified UInt64
  ) ENGINE = MergeTree ORDER BY change ${durable}`,
  sql`ALTER TABLE imports ADD COLUMN IF NOT EXISTS id String, ADD COLUMN IF NOT EXISTS refused UInt8,
    ADD COLUMN IF NOT EXISTS details String`,
]

/** Makes what is missing, and widens the tables of a folder that an earlier version made. */
export async function makeTables(engine: Engine): Promise<void> {
  for (const table of tables) await engine.command(table)
  await widenAdSpend(engine)
}

/**
 * Ad spend of before held its cost in cents; earlier it knew neither account nor campaign id, and earlier still neither
 * platform nor last day, which belong to its key, and no table can change that. So does the spend of an import that was
 * interrupted while it landed. What is left of a widening that was interrupted is made anew.
 */
async function widenAdSpend(engine: Engine): Promise<void> {
  await engine.command(sql`DROP TABLE IF EXISTS ad_spend_wider SYNC`)
  const found = await engine.writerRows<{ table: string; name: string }>(sql`
    SELECT table, name FROM system.columns
    WHERE database = currentDatabase() AND match(table, '^(ready_)?ad_spend(_|$)')`)
  for (const [table, columns] of Map.groupBy(found, (each) => each.table)) {
    const there = new Set(columns.map(({ name }) => name))
    if (!there.has('cost_micros')) await widen(engine, named(table), there)
  }
}

async function widen(engine: Engine, table: Sql, there: ReadonlySet<string>): Promise<void> {
  await engine.command(adSpendLike(sql`ad_spend_wider`))
  const days = there.has('until') ? sql`until, platform, reach, engagements` : sql`day, '', NULL, NULL`
  const ids = there.has('campaign_id') ? sql`account, campaign_id` : sql`'', ''`
  await engine.command(sql`
    INSERT INTO ad_spend_wider
      (day, channel, campaign, currency, impressions, clicks, cost_micros, until, platform, reach, engagements, account, campaign_id)
    SELECT day, channel, campaign, currency, impressions, clicks, cost_minor * 10000, ${days}, ${ids} FROM ${table} FINAL`)
  await engine.command(sql`EXCHANGE TABLES ${table} AND ad_spend_wider`)
  await engine.command(sql`DROP TABLE ad_spend_wider SYNC`)
}
