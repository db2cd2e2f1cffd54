import { unknown } from '../../question/facts/counted.ts'
import { stageAndNext } from '../../question/facts/next-stage.ts'
import { moment } from '../moment.ts'
import { bind, type Sql, sql } from '../sql.ts'
import { type CountGroup, perSlice, type SliceRow } from './scope.ts'

export const progress: CountGroup = async (scope) => {
  const both = stageAndNext(scope.reading, scope.place)
  if (!both) return scope.slices.map(() => unknown)
  const [here, there] = both.map((stage) => sql`has(stages, ${bind('UInt32', stage + 1)})`) as [Sql, Sql]
  const rows = await scope.sum<SliceRow>({
    rows: (events) => sql`
      SELECT slice, who, max(${here}) AS was, minIf(${moment}, ${here}) AS first_here, maxIf(time, ${here}) AS last_here,
        max(${there}) AS arrived, maxIf(${moment}, ${there}) AS last_there
      FROM (${events}) WHERE NOT plain AND in_slice GROUP BY slice, who HAVING was`,
    by: ['slice'],
    sums: {
      reached: ['count', sql``],
      wentOn: ['countIf', sql`arrived AND last_there > first_here`],
      newest: ['max', sql`last_here`],
    },
  })
  return perSlice(scope, 'progress', rows)
}
