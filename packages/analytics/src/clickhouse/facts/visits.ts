import type { Slice } from '../../question/slices.ts'
import type { Located } from '../gathered.ts'
import { moment } from '../moment.ts'
import { type Sql, sql } from '../sql.ts'
import { isBounce, isEngaged, perVisit, viewColumns, visitsWithLengths } from '../visit.ts'
import { type CountGroup, perSlice, type Scope, type SliceRow, sliceOf } from './scope.ts'

export const visits: CountGroup = async (scope) => {
  const rows = await scope.sum<SliceRow>({
    rows: async (events, slices) => sql`SELECT * FROM (${await visitsIn(scope, events, slices)}) WHERE slice > 0`,
    by: ['slice'],
    sums: {
      visits: ['count', sql``],
      bounces: ['countIf', isBounce],
      engagedVisits: ['countIf', isEngaged()],
      orderingVisits: ['countIf', sql`with_order`],
      pageViews: ['sum', sql`page_views`],
      timedViews: ['sum', sql`timed_views`],
      measuredViews: ['sum', sql`measured_views`],
      viewSeconds: ['sum', sql`view_seconds`],
      newest: ['max', sql`first.1`],
    },
  })
  return perSlice(scope, 'visits', rows)
}

/** The visits of the scope, each with the slice it began in. */
async function visitsIn({ place, segmented }: Scope, events: Located, slices: readonly Slice[]): Promise<Sql> {
  if (events.visits && place === null && !segmented)
    return sql`SELECT *, ${sliceOf(sql`first.1`, slices)} AS slice FROM (${await events.visits()})`
  const more = sql`argMin(slice, ${moment}) AS began_in, max(here) AS came, ${viewColumns(sql`here`)}`
  return sql`SELECT *, began_in AS slice FROM (${visitsWithLengths(perVisit(events, more), sql`views > 0 AND began_in > 0 AND came`)})`
}
