import { aboutOf, type Population } from '../question/about.ts'
import { DAY } from '../question/day.ts'
import type { Ask } from '../question/resolved.ts'
import { type RetentionAnswer, retentionChoices, retentionDefinition, rollingDays } from '../question/retention.ts'
import { type CohortCount, retentionTable } from '../question/retention-table.ts'
import { startOf } from '../question/slices.ts'
import { bitsOf, standingAt } from './at-step.ts'
import type { Engine } from './engine.ts'
import { gathered } from './gathered.ts'
import { inPeriod } from './located.ts'
import { bucketNumber } from './slice-number.ts'
import { bind, perPerson, type Sql, sql } from './sql.ts'

/** A member of a cohort is a person and a start; `ns` are the buckets after it in which they came back. */
export async function retention(
  engine: Engine,
  question: Ask<'retention'>,
  past: Population,
  events: Sql,
): Promise<RetentionAnswer> {
  const { bucket, buckets } = question
  const rows = await engine.rows<CohortCount & { earliest: number }>(sql`
    SELECT min(began) AS earliest, count() AS size,
      sumForEach(arrayMap(n -> toUInt32(${isBack(question)}), range(1, ${bind('UInt32', buckets)}))) AS back
    FROM (${membersOf(question, past, events)}) GROUP BY ${bucketNumber(sql`began`, bucket)}`)
  const counts = rows.map(({ earliest, size, back }) => ({ from: startOf(earliest, bucket), size, back }))
  return {
    ...retentionTable(question, past, counts),
    about: aboutOf(past, retentionDefinition, 'person', retentionChoices(question)),
  }
}

/** Each person in each cohort: when they `began`, and the buckets after it that they came back in, `ns`. */
export function membersOf(question: Ask<'retention'>, { period }: Population, events: Sql): Sql {
  const { bucket, clock, cohort, stepsAt } = question
  const [start, back] = stepsAt!.map(standingAt)
  const isStart = sql`bitTest(e.3, 0)`
  const isInPeriod = inPeriod(period, sql`e.1`)
  const begun =
    cohort === 'first'
      ? sql`arrayFilter(e -> ${isInPeriod}, arraySlice(arrayFilter(e -> ${isStart}, es), 1, 1)).1`
      : sql`arrayFilter((t, nth) -> nth = 1, arrayFilter(e -> ${isStart} AND ${isInPeriod}, es).1 AS starts,
          arrayEnumerateUniq(arrayMap(t -> ${bucketNumber(sql`t`, bucket)}, starts)))`
  const length = bind('Int64', rollingDays[bucket] * DAY)
  const [returned, since] =
    clock === 'calendar'
      ? [bucketNumber(sql`e.1`, bucket), sql`r - ${bucketNumber(sql`began`, bucket)}`]
      : [sql`e.1`, sql`toInt64(floor((r - began) / ${length}))`]
  const rows = gathered(events, { unit: 'person', numbers: [bitsOf([start!, back!], 'UInt16')], needed: start! })
  return perPerson(sql`
    SELECT who, began, arrayFilter(n -> n > 0, arrayMap(r -> ${since}, returns)) AS ns
    FROM (
      SELECT who, ${begun} AS begun, arrayDistinct(arrayMap(e -> ${returned}, arrayFilter(e -> bitTest(e.3, 1), es))) AS returns
      FROM (${rows})
    ) ARRAY JOIN begun AS began`)
}

/** Whether a member was back in bucket `n`. */
export const isBack = ({ mode }: Ask<'retention'>, n = sql`n`): Sql =>
  mode === 'on' ? sql`has(ns, toInt64(${n}))` : sql`arrayMax(ns) >= ${n}`
