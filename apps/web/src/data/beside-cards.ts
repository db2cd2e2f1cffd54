import type { Journey, JourneyRecord } from '@wegwijs/journey'

const isCard = (record: JourneyRecord | undefined): boolean => record === undefined || record.kind === 'card'

/** Whether two journeys differ in nothing but their cards, told by identity. Most edits of a map are of that sort. */
export function sameBesideCards(before: Journey, after: Journey): boolean {
  const { records: was, ...propertiesBefore } = before
  const { records: is, ...properties } = after
  const names = new Set([...Object.keys(propertiesBefore), ...Object.keys(properties)]) as Set<keyof typeof properties>
  if ([...names].some((name) => propertiesBefore[name] !== properties[name])) return false
  for (const id in is) if (is[id] !== was[id] && !(isCard(is[id]) && isCard(was[id]))) return false
  for (const id in was) if (!(id in is) && !isCard(was[id])) return false
  return true
}
