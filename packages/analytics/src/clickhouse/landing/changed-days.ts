import { dayOf } from '@wegwijs/journey'
import { DAY } from '../../question/day.ts'
import type { Engine } from '../engine.ts'
import { bind, type Sql, sql } from '../sql.ts'
import type { DayChange } from './landed.ts'

/** The day of the export an event says it belongs to, else its day in UTC. */
export const day = sql`toInt32(floor(if(mapContains(dates, 'export_day'), dates['export_day'], time) / ${bind('Int64', DAY)}))`

interface Tables {
  /** The events of the file, and of those the ones that are to be stored. */
  file: Sql
  ready: Sql
  /** Stored events that are to go. */
  gone: Sql
}

/** Days that had events of a source and now have others. */
export async function changedDays(engine: Engine, { file, ready, gone }: Tables): Promise<DayChange[]> {
  const found = await engine.writerRows<{
    source: string
    day: number
    before: number
    gone: number
    come: number
  }>(sql`
    WITH stored AS (SELECT toString(source) AS of, ${day} AS dated, id IN (SELECT id FROM ${gone}) AS leaves FROM events)
    SELECT source, day, sum(was) AS before, sum(went) AS gone, sum(new) AS come
    FROM (
      SELECT of AS source, dated AS day, 1 AS was, leaves AS went, 0 AS new
      FROM stored
      WHERE (of, dated) IN (SELECT DISTINCT toString(source), ${day} FROM ${file} UNION ALL SELECT DISTINCT of, dated FROM stored WHERE leaves)
      UNION ALL
      SELECT toString(source) AS source, ${day} AS day, 0 AS was, 0 AS went, 1 AS new FROM ${ready}
    )
    GROUP BY source, day HAVING before > 0 AND gone + come > 0 ORDER BY day, source`)
  return found.map(({ source, day, before, gone, come }) => ({
    day: dayOf(day * DAY),
    what: 'events',
    of: source,
    before,
    after: before - gone + come,
    gone,
    come,
  }))
}
