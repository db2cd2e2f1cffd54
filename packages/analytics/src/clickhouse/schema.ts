import { type Sql, sql } from './sql.ts'

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

export const tables: readonly Sql[] = [
  eventsLike(sql`events`),
  sql`CREATE TABLE IF NOT EXISTS ad_spend (
    day Date, channel LowCardinality(String), campaign String,
    impressions UInt64, clicks UInt64, cost_minor Int64, currency LowCardinality(String)
  ) ENGINE = ReplacingMergeTree ORDER BY (day, channel, campaign, currency) ${durable}`,
  sql`CREATE TABLE IF NOT EXISTS imports (
    change UInt64, at Int64, file String, format LowCardinality(String),
    rows UInt64, stored UInt64, duplicates UInt64, invalid UInt64, unidentified UInt64
  ) ENGINE = MergeTree ORDER BY change ${durable}`,
]
