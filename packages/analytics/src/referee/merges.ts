import type { Event } from '@wegwijs/journey'
import { compareText } from '../compare-text.ts'
import type { Log } from './log.ts'

/** The events of a log, each with the id of its person. */
export function underTheirPerson({ events, merges }: Log): readonly Event[] {
  const people = mergedPeople(merges)
  if (people.length === 0) return events
  return events.map((event) => {
    const found = people.find(({ ids }) => event.person !== null && ids.includes(event.person))
    return found ? { ...event, person: found.person } : event
  })
}

/** The person with this id, and all their ids by their letters. */
export const idsOf = (id: string, merges: Log['merges']): MergedPerson =>
  mergedPeople(merges).find(({ ids }) => ids.includes(id)) ?? { person: id, ids: [id] }

interface MergedPerson {
  person: string
  ids: string[]
}

/** Everybody with more than one id. Ids that merges join, in whatever direction, are one person. */
function mergedPeople(merges: Log['merges'] = []): MergedPerson[] {
  const said = merges.filter(({ from, into }) => from !== into)
  // An anonymous id is of the first it was merged into.
  const joined = said.filter(({ from, into }) => {
    const anonymous = said.some((merge) => merge.anonymous && merge.from === from)
    return !anonymous || said.find((merge) => merge.from === from)!.into === into
  })
  let groups: string[][] = []
  for (const { from, into } of joined) {
    const touched = groups.filter((group) => group.includes(from) || group.includes(into))
    groups = [...groups.filter((group) => !touched.includes(group)), [...new Set([...touched.flat(), from, into])]]
  }
  const leaves = (id: string): boolean => joined.some(({ from }) => from === id)
  return groups.map((group) => {
    const ends = group.filter((id) => !leaves(id))
    const [person] = (ends.length > 0 ? ends : group).toSorted(compareText)
    return { person: person!, ids: group.toSorted(compareText) }
  })
}
