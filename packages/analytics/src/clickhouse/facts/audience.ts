import { displayNames, downloadNames, leadNames, signUpNames, socialNames } from '@wegwijs/journey'
import { nameIn } from '../name-in.ts'
import { sql } from '../sql.ts'
import { type CountGroup, perSlice, type SliceRow } from './scope.ts'

export const audience: CountGroup = async (scope) => {
  const rows = await scope.engine.rows<SliceRow>(sql`
    SELECT slice, countIf(known) AS people, sum(own_events) AS events, sum(own_displays) AS displays,
      countIf(known AND own_displays > 0) AS exposed, sum(own_social) AS social, sum(own_downloads) AS downloads,
      countIf(known AND signed_up) AS signUps, countIf(known AND led) AS leads, max(own_newest) AS newest
    FROM (
      SELECT slice, any(is_known) AS known, count() AS own_events, countIf(${nameIn(displayNames)}) AS own_displays,
        countIf(${nameIn(socialNames)}) AS own_social, countIf(${nameIn(downloadNames)}) AS own_downloads,
        max(${nameIn(signUpNames)}) AS signed_up, max(${nameIn(leadNames)}) AS led, max(time) AS own_newest
      FROM (${scope.events}) WHERE ${scope.place === null ? sql`` : sql`NOT plain AND`} in_slice AND here GROUP BY who, slice
    ) GROUP BY slice`)
  return perSlice(scope, 'audience', rows)
}
