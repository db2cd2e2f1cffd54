import type { FactValues } from '@wegwijs/journey'
import { bind, sql } from '../sql.ts'
import { minor } from './money.ts'
import type { CountGroup } from './scope.ts'

const columns = { people: 'people', events: 'events', value: 'minor' } as const

/** Parts of own KPIs: what the events come to that match each part's rule. */
export const parts: CountGroup = async ({ sum, slices, parts }) => {
  const at = bind(
    'Array(UInt32)',
    parts.map((part) => part.at + 1),
  )
  const rows = await sum<{
    slice: number
    part: number
    people: number
    events: number
    minor: number
    currencies: string[]
    newest: number
  }>({
    rows: (events) => sql`
      SELECT who, slice, part, count() AS own_events, sumIf(${minor}, value IS NOT NULL) AS own_minor,
        groupUniqArrayIf(toString(currency), value IS NOT NULL) AS own_currencies, max(time) AS own_newest
      FROM (SELECT * FROM (${events}) WHERE NOT plain AND in_slice AND here AND hasAny(touchpoints, ${at}))
      ARRAY JOIN arrayFilter(t -> has(${at}, t), touchpoints) AS part GROUP BY who, slice, part`,
    by: ['slice', 'part'],
    sums: {
      people: ['count', sql``],
      events: ['sum', sql`own_events`],
      minor: ['sum', sql`own_minor`],
      currencies: ['groupUniqArrayArray', sql`own_currencies`],
      newest: ['max', sql`own_newest`],
    },
  })
  return slices.map((_, index) => {
    const own = parts.map((part) => rows.find((row) => row.slice === index + 1 && row.part === part.at + 1))
    const newest = own.flatMap((row) => row?.newest ?? [])
    return {
      values: Object.fromEntries(
        parts.map(({ key, count }, part) => [key, own[part]?.[columns[count]] ?? 0]),
      ) as FactValues,
      currencies: parts.flatMap(({ count }, part) => (count === 'value' ? (own[part]?.currencies ?? []) : [])),
      newest: newest.length > 0 ? Math.max(...newest) : null,
    }
  })
}
