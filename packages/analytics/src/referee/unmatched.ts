import { compareText } from '../compare-text.ts'
import { aboutOf } from '../question/about.ts'
import type { Ask } from '../question/resolved.ts'
import { type UnmatchedAnswer, unmatchedDefinition } from '../question/unmatched.ts'
import { type Histories, inPeriod } from './history.ts'
import { Tally } from './tally.ts'

export function unmatched(_question: Ask<'unmatched'>, past: Histories): UnmatchedAnswer {
  const tally = new Tally()
  for (const [person, own] of inPeriod(past)) {
    for (const { event, touchpoints } of own) {
      if (touchpoints.length === 0) tally.add(JSON.stringify([event.name, event.source]), person)
    }
  }
  const rows = tally.rows().map(([key, found]) => {
    const [name, source] = JSON.parse(key) as [string, string]
    return { name, source, ...found }
  })
  rows.sort(
    (a, b) =>
      b.people - a.people || b.events - a.events || compareText(a.name, b.name) || compareText(a.source, b.source),
  )
  return { rows, about: aboutOf(past.population, unmatchedDefinition, 'person') }
}
