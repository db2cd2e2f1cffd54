import { compareText } from '../compare-text.ts'
import { aboutOf } from '../question/about.ts'
import { type CountsAnswer, countsDefinition } from '../question/counts.ts'
import type { Ask } from '../question/resolved.ts'
import { type Histories, inPeriod } from './history.ts'
import { keysOf } from './keys.ts'
import { Tally } from './tally.ts'

export function counts({ by, reading }: Ask<'counts'>, past: Histories): CountsAnswer {
  const known = by === 'touchpoint' ? reading.touchpoints : by === 'stage' ? reading.stages : []
  const tally = new Tally(known.map(({ id }) => id))
  for (const [person, own] of inPeriod(past)) {
    for (const one of own) for (const key of keysOf(by, reading, one)) tally.add(key, person)
  }
  const rows = tally.rows().map(([key, { events, people }]) => ({ key, events, people }))
  return {
    rows: by === 'event' ? rows.sort((a, b) => b.events - a.events || compareText(a.key, b.key)) : rows,
    about: aboutOf(past.population, countsDefinition, 'person'),
  }
}
