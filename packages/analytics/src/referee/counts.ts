import { compareText } from '../compare-text.ts'
import { aboutOf } from '../question/about.ts'
import {
  type CountedKey,
  type CountsAnswer,
  countedSlices,
  countsChoices,
  countsDefinition,
} from '../question/counts.ts'
import type { Ask } from '../question/resolved.ts'
import { within } from './facts/scope.ts'
import { type Histories, inPeriod, type Located } from './history.ts'
import { keysOf } from './keys.ts'
import { neverSeen } from './never-seen.ts'
import { Tally } from './tally.ts'

export function counts(question: Ask<'counts'>, past: Histories): CountsAnswer {
  const { by, every, reading } = question
  const known = by === 'touchpoint' ? reading.touchpoints : by === 'stage' ? reading.stages : []
  const rows = counted(
    question,
    past,
    known.map(({ id }) => id),
    () => true,
  )
  if (by === 'event') rows.sort((a, b) => b.events - a.events || compareText(a.key, b.key))
  const keys = rows.map(({ key }) => key)
  const slices = countedSlices(question, past.population).map((slice) => ({
    ...slice,
    rows: counted(question, past, keys, (one) => within(slice, one)).filter(
      ({ events }) => by !== 'event' || events > 0,
    ),
  }))
  return {
    rows,
    ...(by !== 'event' && { neverSeen: neverSeen(by, reading, past) }),
    ...(every && { slices }),
    about: aboutOf(past.population, countsDefinition, 'person', countsChoices(question)),
  }
}

/** What the events of the period that are meant come to; first of the known keys, in their order. */
function counted(
  { by, reading }: Ask<'counts'>,
  past: Histories,
  keys: readonly string[],
  isMeant: (one: Located) => boolean,
): CountedKey[] {
  const tally = new Tally(keys)
  for (const [person, own] of inPeriod(past)) {
    for (const one of own.filter(isMeant)) for (const key of keysOf(by, reading, one)) tally.add(key, person)
  }
  return tally.rows().map(([key, { events, people }]) => ({ key, events, people }))
}
