import { aboutOf, type Population } from '../question/about.ts'
import { DAY } from '../question/day.ts'
import type { Ask } from '../question/resolved.ts'
import { type RetentionAnswer, retentionChoices, retentionDefinition, rollingDays } from '../question/retention.ts'
import { type CohortCount, retentionTable } from '../question/retention-table.ts'
import { startOf } from '../question/slices.ts'
import { atStep } from './at-step.ts'
import type { Engine } from './engine.ts'
import { moment } from './moment.ts'
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
    FROM (${membersOf(question, events)}) GROUP BY ${bucketOf(bucket, sql`began`)}`)
  const counts = rows.map(({ earliest, size, back }) => ({ from: startOf(earliest, bucket), size, back }))
  return {
    ...retentionTable(question, past, counts),
    about: aboutOf(past, retentionDefinition, 'person', retentionChoices(question)),
  }
}

/** Each person in each cohort: when they `began`, and the buckets after it that they came back in, `ns`. */
export function membersOf(question: Ask<'retention'>, events: Sql): Sql {
  const { bucket, clock, stepsAt } = question
  const [start, back] = stepsAt!
  const length = bind('Int64', rollingDays[bucket] * DAY)
  const since =
    clock === 'calendar' ? sql`r - ${bucketOf(bucket, sql`began`)}` : sql`toInt64(floor((r - began) / ${length}))`
  const returns = sql`
    SELECT who, groupUniqArray(${clock === 'calendar' ? bucketOf(bucket, sql`time`) : sql`time`}) AS returns
    FROM (${events}) WHERE NOT plain AND ${atStep(back!)} GROUP BY who`
  return perPerson(sql`
    SELECT who, began, arrayFilter(n -> n > 0, arrayMap(r -> ${since}, returns)) AS ns
    FROM (${startsOf(question, atStep(start!), events)}) AS starts LEFT JOIN (${returns}) AS came USING (who)`)
}

/** Whether a member was back in bucket `n`. */
export const isBack = ({ mode }: Ask<'retention'>, n = sql`n`): Sql =>
  mode === 'on' ? sql`has(ns, toInt64(${n}))` : sql`arrayMax(ns) >= ${n}`

/** When each person starts, once in all or once a bucket. */
const startsOf = ({ cohort, bucket }: Ask<'retention'>, isStart: Sql, events: Sql): Sql =>
  cohort === 'first'
    ? sql`
      SELECT who, min(time) AS began FROM (${events}) WHERE NOT plain AND ${isStart}
      GROUP BY who HAVING argMin(in_period, ${moment})`
    : sql`
      SELECT who, min(time) AS began FROM (${events}) WHERE NOT plain AND ${isStart} AND in_period
      GROUP BY who, ${bucketOf(bucket, sql`time`)}`

/** The number of a time's bucket; those of following buckets follow each other. Day 0 was a Thursday. */
function bucketOf(bucket: Ask<'retention'>['bucket'], time: Sql): Sql {
  const day = sql`toInt64(floor(${time} / ${bind('Int64', DAY)}))`
  if (bucket === 'day') return day
  if (bucket === 'week') return sql`toInt64(floor((${day} + 3) / 7))`
  const date = sql`addDays(toDate32('1970-01-01'), ${day})`
  return sql`(toInt64(toYear(${date})) * 12 + toMonth(${date}))`
}
