import { compareText } from '../compare-text.ts'
import type { Ask } from '../question/resolved.ts'
import { type CountedRework, noRework, type Rework, withRates } from '../question/rework.ts'
import type { Engine } from './engine.ts'
import { keyNamer, stepBy } from './keys.ts'
import { bind, type Sql, sql } from './sql.ts'

/** Every step with its place in its person's journey, then by person and key the steps between two of it. */
export async function rework(engine: Engine, question: Ask<'loops'>, events: Sql): Promise<Rework[]> {
  const { reworkBy: by = 'touchpoint', reading } = question
  const { step, isStep } = stepBy(by)
  const found = await engine.rows<CountedRework>(sql`
    SELECT toString(place) AS key, count() AS people, countIf(notEmpty(between)) AS reworked,
      sum(countEqual(between, 0)) AS selfLoops, sum(length(between)) - selfLoops AS returns,
      sum(arrayCount((own, before) -> own = before, arrayPopFront(times.2), arrayPopBack(times.2))) AS sameChannel,
      minOrNullIf(fewest, notEmpty(between)) AS leastBetween,
      quantileExactInclusiveOrNullIf(0.5)(fewest, notEmpty(between)) AS medianBetween
    FROM (
      SELECT place, arraySort(groupArray((at, channel))) AS times,
        arrayMap((own, before) -> own - before - 1, arrayPopFront(times.1), arrayPopBack(times.1)) AS between,
        arrayMin(arrayPushBack(between, 4294967295)) AS fewest
      FROM (
        SELECT who, step.3 AS place, step.4 AS channel, at
        FROM (
          SELECT who, arraySort(groupArray((time, seq, ${step}, toString(channel)))) AS steps
          FROM (${events}) WHERE in_period AND ${isStep} GROUP BY who
        ) ARRAY JOIN steps AS step, arrayEnumerate(steps) AS at
      ) GROUP BY who, place
    ) GROUP BY place`)
  const name = keyNamer(by, reading)
  const byKey = new Map(found.map((row) => [name(row.key), { ...row, key: name(row.key) }]))
  const known = by === 'touchpoint' ? reading.touchpoints : reading.stages
  const keys = by === 'event' ? [...byKey.keys()] : known.map(({ id }) => id)
  const rows = keys.map((key) => withRates(byKey.get(key) ?? noRework(key)))
  return by === 'event' ? rows.sort((a, b) => b.reworked - a.reworked || compareText(a.key, b.key)) : rows
}

/** Those with the same so many times or more. */
export function peopleWith(question: Ask<'loops'>, events: Sql, key: string, times: number): Sql {
  const { reworkBy: by = 'touchpoint', reading } = question
  const { step, isStep } = stepBy(by)
  const place = (by === 'touchpoint' ? reading.touchpoints : reading.stages).findIndex(({ id }) => id === key) + 1
  const wanted = by === 'event' ? bind('String', key) : bind('UInt32', place)
  return sql`
    SELECT who FROM (${events}) WHERE in_period AND ${isStep} AND ${step} = ${wanted}
    GROUP BY who HAVING count() >= ${bind('UInt8', times)}`
}
