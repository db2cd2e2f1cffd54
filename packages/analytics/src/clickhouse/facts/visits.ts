import { moment } from '../moment.ts'
import { type Sql, sql } from '../sql.ts'
import { isBounce, isEngaged, perVisit, viewColumns, visitsWithLengths } from '../visit.ts'
import { type CountGroup, perSlice, type Scope, type SliceRow, sliceOf } from './scope.ts'

export const visits: CountGroup = async (scope) => {
  const rows = await scope.engine.rows<SliceRow>(sql`
    SELECT began_in AS slice, count() AS visits, countIf(${isBounce}) AS bounces, countIf(${isEngaged()}) AS engagedVisits,
      countIf(with_order) AS orderingVisits, sum(page_views) AS pageViews, sum(timed_views) AS timedViews,
      sum(measured_views) AS measuredViews, sum(view_seconds) AS viewSeconds, max(first.1) AS newest
    FROM (${await visitsIn(scope)}) WHERE began_in > 0 GROUP BY slice`)
  return perSlice(scope, 'visits', rows)
}

/** The visits of the scope, each with the slice it began in. */
async function visitsIn({ events, place, segmented, slices, visits }: Scope): Promise<Sql> {
  if (visits && place === null && !segmented)
    return sql`SELECT *, ${sliceOf(sql`first.1`, slices)} AS began_in FROM ${await visits()}`
  const more = sql`argMin(slice, ${moment}) AS began_in, max(here) AS came, ${viewColumns(sql`here`)}`
  return visitsWithLengths(perVisit(events, more), sql`views > 0 AND began_in > 0 AND came`)
}
