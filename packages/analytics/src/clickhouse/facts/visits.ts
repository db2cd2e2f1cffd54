import type { FactValues } from '@wegwijs/journey'
import { isBounce, isEngaged, perVisit, viewColumns, viewLengths } from '../in-visits.ts'
import { sql } from '../sql.ts'
import { type CountGroup, perSlice } from './scope.ts'

export const visits: CountGroup = async (scope) => {
  const more = sql`argMin(slice, (time, seq)) AS began_in, max(here) AS came, ${viewColumns(sql`here`)}`
  const rows = await scope.engine.rows<{ slice: number; newest: number } & Required<FactValues>>(sql`
    SELECT began_in AS slice, count() AS visits, countIf(${isBounce}) AS bounces, countIf(${isEngaged()}) AS engagedVisits,
      countIf(with_order) AS orderingVisits, sum(length(lengths)) AS pageViews, sum(length(timed)) AS timedViews,
      sum(arrayCount(view -> view.2, timed)) AS measuredViews, sum(arraySum(view -> assumeNotNull(view.1), timed)) AS viewSeconds,
      max(first.1) AS newest
    FROM (
      SELECT *, ${viewLengths} AS lengths, arrayFilter(view -> isNotNull(view.1), lengths) AS timed
      FROM (${perVisit(scope.events, more)} HAVING views > 0 AND began_in > 0 AND came)
    ) GROUP BY slice`)
  return perSlice(scope, rows, (row) => ({
    values: {
      visits: row?.visits ?? 0,
      bounces: row?.bounces ?? 0,
      engagedVisits: row?.engagedVisits ?? 0,
      orderingVisits: row?.orderingVisits ?? 0,
      pageViews: row?.pageViews ?? 0,
      timedViews: row?.timedViews ?? 0,
      measuredViews: row?.measuredViews ?? 0,
      viewSeconds: row?.viewSeconds ?? 0,
    },
    currencies: [],
    newest: row?.newest ?? null,
  }))
}
