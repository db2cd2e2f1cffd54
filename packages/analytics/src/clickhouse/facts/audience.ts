import { displayNames, downloadNames, leadNames, signUpNames, socialNames } from '@wegwijs/journey'
import { nameIn } from '../name-in.ts'
import { sql } from '../sql.ts'
import { type CountGroup, perSlice, type SliceRow } from './scope.ts'

export const audience: CountGroup = async (scope) => {
  const seen = scope.place === null ? sql`` : sql`NOT plain AND`
  const rows = await scope.sum<SliceRow>({
    rows: (events) => sql`
      SELECT who, slice, any(is_known) AS known, count() AS own_events, countIf(${nameIn(displayNames)}) AS own_displays,
        countIf(${nameIn(socialNames)}) AS own_social, countIf(${nameIn(downloadNames)}) AS own_downloads,
        max(${nameIn(signUpNames)}) AS signed_up, max(${nameIn(leadNames)}) AS led, max(time) AS own_newest
      FROM (${events}) WHERE ${seen} in_slice AND here GROUP BY who, slice`,
    by: ['slice'],
    sums: {
      people: ['countIf', sql`known`],
      events: ['sum', sql`own_events`],
      displays: ['sum', sql`own_displays`],
      exposed: ['countIf', sql`known AND own_displays > 0`],
      social: ['sum', sql`own_social`],
      downloads: ['sum', sql`own_downloads`],
      signUps: ['countIf', sql`known AND signed_up`],
      leads: ['countIf', sql`known AND led`],
      newest: ['max', sql`own_newest`],
    },
  })
  return perSlice(scope, 'audience', rows)
}
