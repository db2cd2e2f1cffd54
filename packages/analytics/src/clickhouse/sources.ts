import { dayOf } from '@wegwijs/journey'
import { DAY } from '../question/day.ts'
import type { Engine } from './engine.ts'
import type { Cover, StoredSource } from './landing/landed.ts'
import { eventsOfPeople } from './merges.ts'
import { sql } from './sql.ts'

export async function storedSources(engine: Engine): Promise<StoredSource[]> {
  const events = await engine.rows<{ source: string; low: number; newest: number; rows: number; people: number }>(sql`
    SELECT toString(source) AS source, min(time) AS low, max(time) AS newest, count() AS rows, uniqExactIf(person, person != '') AS people
    FROM ${eventsOfPeople} GROUP BY source ORDER BY newest DESC, source`)
  const reported = await engine.rows<Cover>(sql`
    SELECT kind, source, min(day) AS from, max(until) AS to, count() AS rows
    FROM (
      SELECT 'ad_spend' AS kind, toString(platform) AS source, day, until FROM ad_spend FINAL
      UNION ALL SELECT 'figures' AS kind, toString(source) AS source, day, until FROM figures FINAL
      UNION ALL SELECT 'search_days' AS kind, toString(source) AS source, day, until FROM search_days FINAL
    )
    GROUP BY kind, source ORDER BY kind, to DESC, source`)
  return [
    ...events.map(({ source, low, newest, rows, people }) => ({
      kind: 'events' as const,
      source,
      from: dayOf(low),
      to: dayOf(newest),
      rows,
      people,
      newest,
    })),
    ...reported.map((row) => ({ ...row, people: null, newest: Date.parse(row.to) + DAY - 1 })),
  ]
}
