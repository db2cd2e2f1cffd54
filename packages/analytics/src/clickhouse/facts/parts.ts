import type { FactValues } from '@wegwijs/journey'
import { bind, sql } from '../sql.ts'
import { minor } from './money.ts'
import type { CountGroup } from './scope.ts'

/** Parts of own KPIs: what the events come to that match each part's rule. */
export const parts: CountGroup = async ({ come, slices, parts }) => {
  const at = bind(
    'Array(UInt32)',
    parts.map((part) => part.at + 1),
  )
  // Every event counts as itself, and one with a value once more with what it is worth.
  const rows = await come<{
    part: number
    valued: 0 | 1
    currency: string
    events: number
    minor: number
    newest: number
  }>({
    rows: (events) => sql`
      SELECT who, time, part, worth.1 AS valued, worth.2 AS currency, worth.3 AS minor
      FROM (
        SELECT who, time, part, arrayJoin(arrayConcat([(0, '', toInt64(0))], if(value IS NULL, [], [(1, toString(currency), ${minor})]))) AS worth
        FROM (SELECT * FROM (${events}) WHERE NOT plain AND here AND hasAny(touchpoints, ${at}))
        ARRAY JOIN arrayFilter(t -> has(${at}, t), touchpoints) AS part
      )`,
    by: ['part', 'valued', 'currency'],
    sums: { events: ['sum', sql`1`], minor: ['sum', sql`minor`], newest: ['max', sql`time`] },
  })
  return slices.map((_, index) => {
    const own = parts.map(({ at, count }) => {
      const here = rows.filter((row) => row.slice === index + 1 && row.part === at + 1)
      return {
        all: here.find(({ valued }) => !valued),
        worth: count === 'value' ? here.filter(({ valued }) => valued) : [],
      }
    })
    const newest = own.flatMap(({ all }) => all?.newest ?? [])
    return {
      values: Object.fromEntries(
        parts.map(({ key, count }, part) => {
          const { all, worth } = own[part]!
          return [key, count === 'value' ? worth.reduce((sum, row) => sum + row.minor, 0) : (all?.[count] ?? 0)]
        }),
      ) as FactValues,
      currencies: own.flatMap(({ worth }) => worth.map(({ currency }) => currency)),
      newest: newest.length > 0 ? Math.max(...newest) : null,
    }
  })
}
