import { displayNames, downloadNames, leadNames, signUpNames, socialNames } from '@wegwijs/journey'
import { nameIn } from '../name-in.ts'
import { sql } from '../sql.ts'
import { type CountGroup, perSlice, type SliceRow } from './scope.ts'

/** Whom an event counts for: everybody it is of, known or not, and of those who are known some once more. */
const notions = { unknown: 0, known: 1, exposed: 2, signedUp: 3, led: 4 }

const isDisplay = nameIn(displayNames)
const counted = sql`arrayConcat([is_known], arrayMap(n -> toUInt8(n), arrayFilter((n, is) -> is_known AND is, [2, 3, 4],
  [${isDisplay}, ${nameIn(signUpNames)}, ${nameIn(leadNames)}])))`

export const audience: CountGroup = async (scope) => {
  const some = scope.place === null ? sql`` : sql`NOT plain AND`
  const rows = await scope.come<Record<'notion' | 'events' | 'displays' | 'social' | 'downloads' | 'newest', number>>({
    rows: (events) => sql`
      SELECT who, time, arrayJoin(${counted}) AS notion, ${isDisplay} AS is_display, ${nameIn(socialNames)} AS is_social,
        ${nameIn(downloadNames)} AS is_download
      FROM (${events}) WHERE ${some} here`,
    by: ['notion'],
    sums: {
      events: ['sum', sql`1`],
      displays: ['sum', sql`is_display`],
      social: ['sum', sql`is_social`],
      downloads: ['sum', sql`is_download`],
      newest: ['max', sql`time`],
    },
  })
  const told = [...Map.groupBy(rows, ({ slice }) => slice)].map(([slice, own]): SliceRow => {
    const people = (notion: number) => own.find((row) => row.notion === notion)?.people ?? 0
    const all = own.filter(({ notion }) => notion === notions.unknown || notion === notions.known)
    const total = (of: 'events' | 'displays' | 'social' | 'downloads') => all.reduce((sum, row) => sum + row[of], 0)
    return {
      slice,
      people: people(notions.known),
      exposed: people(notions.exposed),
      signUps: people(notions.signedUp),
      leads: people(notions.led),
      events: total('events'),
      displays: total('displays'),
      social: total('social'),
      downloads: total('downloads'),
      newest: Math.max(...all.map(({ newest }) => newest)),
    }
  })
  return perSlice(scope, 'audience', told)
}
