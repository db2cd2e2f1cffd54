import { useQuery } from '@tanstack/react-query'
import type { Journey, Rule } from '@wegwijs/journey'
import { withRecord } from '@wegwijs/journey'
import { client } from './client.ts'
import { keys } from './queries.ts'
import { useSettled } from './settled.ts'

/** The names of the events a journey is counted from, most frequent first; the example has events of its own. */
export function useEventNames(journey: string | undefined): { key: string; events: number }[] {
  const { data } = useQuery({
    queryKey: keys.answer('event-names', journey ?? ''),
    queryFn: () => client.ask({ kind: 'counts', by: 'event', ...(journey ? { journey } : {}) }),
  })
  return data?.rows.toSorted((a, b) => b.events - a.events) ?? []
}

/** How many people and events a touchpoint would count with this rule; asked when the typing has settled. */
export function useRuleCount(journey: Journey, touchpoint: string, rule: Rule) {
  const settled = useSettled(JSON.stringify(rule))
  return useQuery({
    queryKey: keys.answer('rule', journey.id, settled),
    queryFn: async () => {
      const { rows, about } = await client.ask({
        kind: 'counts',
        by: 'touchpoint',
        journey: alone(journey, touchpoint, JSON.parse(settled)),
      })
      const row = rows.find(({ key }) => key === touchpoint)
      return { people: row?.people ?? 0, events: row?.events ?? 0, empty: about.watermark === null }
    },
  })
}

/** The journey with this rule on this touchpoint and no other rules: only one count is wanted. */
function alone(journey: Journey, id: string, rule: Rule): Journey {
  const touchpoint = journey.records[id]
  if (touchpoint?.kind !== 'touchpoint') throw new Error(`${id} is no touchpoint`)
  const records = Object.fromEntries(
    Object.entries(journey.records).map(([other, record]) => {
      if (record.kind !== 'touchpoint') return [other, record]
      const { rule: _other, ...rest } = record
      return [other, rest]
    }),
  )
  return withRecord({ ...journey, records }, id, { ...touchpoint, rule })
}
