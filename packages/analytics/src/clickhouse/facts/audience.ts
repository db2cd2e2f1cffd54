import { displayNames, downloadNames, leadNames, signUpNames, socialNames } from '@wegwijs/journey'
import { nameIn } from '../name-in.ts'
import { sql } from '../sql.ts'
import { type CountGroup, perSlice, type SliceRow } from './scope.ts'

export const audience: CountGroup = async (scope) => {
  const rows = await scope.engine.rows<SliceRow>(sql`
    SELECT slice, uniqExactIf(who, is_known) AS people, count() AS events,
      countIf(${nameIn(displayNames)}) AS displays, uniqExactIf(who, is_known AND ${nameIn(displayNames)}) AS exposed,
      countIf(${nameIn(socialNames)}) AS social, countIf(${nameIn(downloadNames)}) AS downloads,
      uniqExactIf(who, is_known AND ${nameIn(signUpNames)}) AS signUps,
      uniqExactIf(who, is_known AND ${nameIn(leadNames)}) AS leads,
      max(time) AS newest
    FROM (${scope.events}) WHERE slice > 0 AND here GROUP BY slice`)
  return perSlice(scope, 'audience', rows)
}
