import { compareText } from '../compare-text.ts'
import { aboutOf } from '../question/about.ts'
import { type OverlapAnswer, overlapDefinition } from '../question/overlap.ts'
import type { Ask } from '../question/resolved.ts'
import { type Histories, inPeriod } from './history.ts'
import { Tally } from './tally.ts'

export function overlap({ reading }: Ask<'overlap'>, past: Histories): OverlapAnswer {
  const tally = new Tally()
  for (const [person, own] of inPeriod(past)) {
    for (const { touchpoints } of own) {
      touchpoints.forEach((first, index) => {
        for (const second of touchpoints.slice(index + 1)) tally.add(JSON.stringify([first, second]), person)
      })
    }
  }
  const rows = tally.rows().map(([key, found]) => {
    const [first, second] = JSON.parse(key) as [number, number]
    return { first: reading.touchpoints[first]!.id, second: reading.touchpoints[second]!.id, ...found }
  })
  rows.sort((a, b) => b.events - a.events || compareText(a.first, b.first) || compareText(a.second, b.second))
  return { rows, about: aboutOf(past.population, overlapDefinition, 'person') }
}
