import type { Comings } from '../comings.ts'
import { moment } from '../moment.ts'
import { type Sql, sql } from '../sql.ts'
import { isBounce, isEngaged, perVisit, viewColumns, visitsWithLengths } from '../visit.ts'
import { type CountGroup, perSlice, type SliceRow } from './scope.ts'

export const visits: CountGroup = async (scope) => {
  const { place, segmented } = scope
  const ofEverybody = place === null && !segmented
  const rows = await (ofEverybody
    ? scope.come<SliceRow>({
        rows: async (events) =>
          sql`SELECT *, first.1 AS time FROM (${events.visits ? await events.visits() : visitsWithLengths(perVisit(events, viewColumns(sql`1`)))})`,
        by: [],
        sums,
      })
    : scope.sum<SliceRow>({ rows: visitsHere, by: ['slice'], sums }))
  return perSlice(scope, 'visits', rows)
}

const sums: Comings['sums'] = {
  visits: ['sum', sql`1`],
  bounces: ['sum', isBounce],
  engagedVisits: ['sum', isEngaged()],
  orderingVisits: ['sum', sql`with_order`],
  pageViews: ['sum', sql`page_views`],
  timedViews: ['sum', sql`timed_views`],
  measuredViews: ['sum', sql`measured_views`],
  viewSeconds: ['sum', sql`view_seconds`],
  newest: ['max', sql`first.1`],
}

/** The visits of the scope that came here, each with the slice it began in. */
function visitsHere(events: Sql): Sql {
  const more = sql`argMin(slice, ${moment}) AS slice_of_first, max(here) AS came, ${viewColumns(sql`here`)}`
  return sql`
    SELECT *, slice_of_first AS slice FROM (${visitsWithLengths(perVisit(events, more), sql`views > 0 AND slice_of_first > 0 AND came`)})`
}
