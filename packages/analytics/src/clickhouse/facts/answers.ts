import { sql } from '../sql.ts'
import { type CountGroup, perSlice, type SliceRow } from './scope.ts'

export const answers: CountGroup = async (scope) => {
  const rows = await scope.engine.rows<SliceRow>(sql`
    SELECT slice, countIf(scale = 'nps') AS npsAnswers, countIf(scale = 'nps' AND score >= 9) AS promoters,
      countIf(scale = 'nps' AND score < 7) AS detractors,
      countIf(scale = 'csat') AS csatAnswers, countIf(scale = 'csat' AND score >= 4) AS csatSatisfied,
      countIf(scale = 'ces') AS cesAnswers, sumIf(assumeNotNull(score), scale = 'ces') AS cesSum,
      sumIf(assumeNotNull(score) * assumeNotNull(score), scale = 'ces') AS cesSquares, max(time) AS newest
    FROM (${scope.events}) WHERE tells AND in_slice AND here AND score IS NOT NULL GROUP BY slice`)
  return perSlice(scope, 'answers', rows)
}
