import { DAY } from '../question/day.ts'
import type { Slice } from '../question/slices.ts'
import type { Engine } from './engine.ts'
import { Located } from './gathered.ts'
import type { Bounds } from './populations.ts'
import { sliceWith } from './slice-number.ts'
import { ever } from './spans.ts'
import { bind, join, named, perPerson, type Sql, sql } from './sql.ts'
import type { Aggregate } from './summed.ts'

/** Events, how many people they are of, and what they come to. */
export interface Comings {
  /** With `who` and `time`, whenever they were. */
  rows: (events: Sql) => Sql | Promise<Sql>
  /** The columns that tell apart what is counted. */
  by: readonly string[]
  sums: Readonly<Record<string, ['sum' | 'max', Sql]>>
}

/** What was counted in a slice, numbered from 1. */
export type Come<Row> = Row & { slice: number; people: number }

/**
 * What events come to in each slice, and how many people they are of. Somebody is counted where they come in a slice for the first time:
 * where they came there before, it was before the slice. So of events that are kept it is enough to know how often somebody came
 * in one part of a day, and before in that other part; then no number takes longer for a longer period.
 */
export async function comings<Row>(
  engine: Engine,
  summary: Comings,
  slices: readonly Slice[],
  past: Bounds,
  events: Sql,
): Promise<Come<Row>[]> {
  const kept = events instanceof Located ? events.kept : undefined
  const parts = kept && partsOf(slices, past)
  const table = parts && kept.summed(byPart(summary, past, await summary.rows(kept.of(ever(past)))))
  return engine.rows<Come<Row>>(
    parts && table ? told(summary, parts, table) : counted(summary, slices, await summary.rows(events)),
  )
}

/** The same of rows that nothing is known of before. */
export const counted = (summary: Pick<Comings, 'by' | 'sums'>, slices: readonly Slice[], rows: Sql): Sql => sql`
  SELECT slice, ${join([...columns(summary), sql`uniqExact(who) AS people`, ...sums(summary)], ', ')}
  FROM (SELECT *, ${sliceWith(sql`time`, 'Int64', slices)} AS slice FROM (${perPerson(rows)}))
  WHERE slice > 0 GROUP BY ${join([sql`slice`, ...columns(summary)], ', ')}`

function told(summary: Comings, parts: readonly Slice[], table: Sql): Sql {
  const begins = bind(
    'Array(Int32)',
    parts.map(({ from }) => from),
  )
  return sql`
    SELECT slice, ${join([...columns(summary), sql`sumIf(comers, before < begin) AS people`, ...again(summary)], ', ')}
    FROM (SELECT *, ${sliceWith(sql`day_part`, 'Int32', parts)} AS slice, ${begins}[slice] AS begin FROM ${table})
    WHERE slice > 0 GROUP BY ${join([sql`slice`, ...columns(summary)], ', ')}`
}

/** The same in the period of a question. */
export const comingsWithin = <Row>(
  engine: Engine,
  summary: Comings,
  past: Bounds,
  events: Sql,
): Promise<Come<Row>[]> =>
  past.period ? comings<Row>(engine, summary, [past.period], past, events) : Promise.resolve([])

const columns = ({ by }: Pick<Comings, 'by'>): Sql[] => by.map(named)
const call = ([name, of]: Aggregate): Sql => sql`${named(name)}(${of})`
const sums = ({ sums }: Pick<Comings, 'sums'>): Sql[] =>
  Object.entries(sums).map(([name, aggregate]) => sql`${call(aggregate)} AS ${named(name)}`)
/** The same of what was summed up: sums of sums, and the most of the most. */
const again = ({ sums }: Comings): Sql[] =>
  Object.entries(sums).map(([name, [of]]) => sql`${call([of, named(name)])} AS ${named(name)}`)

/** Beyond all parts in which anything can happen. */
const EVER = 2 ** 31 - 1

/**
 * Days are parted at midnight and at the time of the newest event, from where the last so many days are counted back: every
 * period that can be asked begins and ends between two parts.
 */
const partAt = (watermark: number): number => modulo(watermark + 1)
const modulo = (time: number): number => ((time % DAY) + DAY) % DAY

/** The parts that each slice goes from and to; null when one of them ends within a part. */
function partsOf(slices: readonly Slice[], { oldest, watermark }: Bounds): Slice[] | null {
  if (oldest === null || watermark === null) return null
  const at = partAt(watermark)
  const isBetween = (time: number): boolean => modulo(time) === 0 || modulo(time) === at
  const isParted = ({ from, to }: Slice): boolean =>
    (from <= oldest || isBetween(from)) && (to >= watermark || to < oldest || isBetween(to + 1))
  if (!slices.every(isParted)) return null
  const partOf = (time: number): number => 2 * Math.floor(time / DAY) + Number(modulo(time) >= at)
  return slices.map(({ from, to }) => ({
    from: from <= oldest ? -EVER : partOf(from),
    to: to >= watermark ? EVER : to < oldest ? -EVER : partOf(to),
  }))
}

/** A row for each part of a day and the part `before` it in which the same people came too: so many `comers`; and rows of what events add up to. */
const byPart =
  (summary: Comings, { watermark }: Bounds, rows: Sql) =>
  (): Sql => {
    const at = bind('Int64', partAt(watermark!))
    const part = sql`toInt32(2 * floor(time / ${bind('Int64', DAY)}) + (positiveModulo(time, ${bind('Int64', DAY)}) >= ${at}))`
    const by = columns(summary)
    const parted = sql`(SELECT *, ${part} AS day_part FROM (${rows}))`
    const none = Object.entries(summary.sums).map(
      ([name, [of]]) => sql`${of === 'sum' ? sql`0` : sql`NULL`} AS ${named(name)}`,
    )
    const never = bind('Int32', -EVER - 1)
    return sql`
      SELECT ${join([...by, sql`day_part, before, count() AS comers`, ...none], ', ')}
      FROM (
        SELECT ${join([...by, sql`day_part, before`], ', ')}
        FROM (SELECT ${join([...by, sql`arraySort(groupUniqArray(day_part)) AS own`], ', ')} FROM ${parted} GROUP BY ${join([sql`who`, ...by], ', ')})
        ARRAY JOIN own AS day_part, arrayPushFront(arrayPopBack(own), ${never}) AS before
      ) GROUP BY ${join([...by, sql`day_part, before`], ', ')}
      UNION ALL
      SELECT ${join([...by, sql`day_part, ${bind('Int32', EVER)} AS before, 0 AS comers`, ...sums(summary)], ', ')}
      FROM ${parted} GROUP BY ${join([...by, sql`day_part`], ', ')}`
  }
