import type { Event } from '@wegwijs/journey'
import { compareText } from '../compare-text.ts'
import type { Log } from './log.ts'

/** The events of a log, each with the id of its person. Ids that merges join, in whatever direction, are one person. */
export function underTheirPerson({ events, merges = [] }: Log): readonly Event[] {
  const said = merges.filter(({ from, into }) => from !== into)
  // An anonymous id is of the first it was merged into.
  const joined = said.filter(({ from, into }) => {
    const anonymous = said.some((merge) => merge.anonymous && merge.from === from)
    return !anonymous || said.find((merge) => merge.from === from)!.into === into
  })
  if (joined.length === 0) return events
  let groups: string[][] = []
  for (const { from, into } of joined) {
    const touched = groups.filter((group) => group.includes(from) || group.includes(into))
    groups = [...groups.filter((group) => !touched.includes(group)), [...new Set([...touched.flat(), from, into])]]
  }
  const leaves = (id: string): boolean => joined.some(({ from }) => from === id)
  const named = groups.map((group) => {
    const ends = group.filter((id) => !leaves(id))
    const [person] = (ends.length > 0 ? ends : group).toSorted(compareText)
    return { group, person: person! }
  })
  return events.map((event) => {
    const found = named.find(({ group }) => event.person !== null && group.includes(event.person))
    return found ? { ...event, person: found.person } : event
  })
}
