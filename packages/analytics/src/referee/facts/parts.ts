import type { FactValues } from '@wegwijs/journey'
import { inMinor } from './money.ts'
import { type CountGroup, inSlice, newestOf } from './scope.ts'

export const parts: CountGroup = (scope, slice) => {
  const events = inSlice(scope, slice)
    .flat()
    .filter(({ here }) => here)
  const own = scope.parts.map((part) => ({
    ...part,
    events: events.filter(({ touchpoints }) => touchpoints.includes(part.at)),
  }))
  const total = {
    people: (of: typeof events) => new Set(of.map(({ event }) => event.person)).size,
    events: (of: typeof events) => of.length,
    value: sumOf,
  }
  return {
    values: Object.fromEntries(own.map(({ key, count, events }) => [key, total[count](events)])) as FactValues,
    currencies: own.flatMap(({ count, events }) =>
      count === 'value' ? events.flatMap(({ event }) => (event.value === undefined ? [] : [event.currency ?? ''])) : [],
    ),
    newest: newestOf(own.flatMap(({ events }) => events)),
  }
}

const sumOf = (events: readonly { event: { value?: number } }[]): number =>
  events.reduce((sum, { event }) => sum + (event.value === undefined ? 0 : inMinor(event.value)), 0)
