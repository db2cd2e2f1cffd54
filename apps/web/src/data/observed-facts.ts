import { useQuery } from '@tanstack/react-query'
import { newJourney, type ObservedFacts } from '@wegwijs/journey'
import { client } from './client.ts'
import { keys } from './queries.ts'

/** Fewer buyers than this are no ground for an advice. */
const ENOUGH_BUYERS = 30

/** What the stored events tell the adviser: how many buyers order again. Nothing when there are too few to say. */
export function useObservedFacts(): ObservedFacts {
  const { data } = useQuery({ queryKey: keys.answer('observed-facts'), queryFn: observe })
  return data ?? {}
}

async function observe(): Promise<ObservedFacts> {
  // Orders are recognised by the usual order rule, which every new journey has.
  const journey = newJourney({
    id: 'unmade',
    title: 'unmade',
    language: 'en',
    model: 'loyalty-loop',
    audience: '',
    today: new Date().toISOString().slice(0, 10),
  })
  const { buyers, returned } = await client.ask({ kind: 'loops', journey, include: [] })
  return buyers >= ENOUGH_BUYERS ? { repeatRate: returned / buyers } : {}
}
