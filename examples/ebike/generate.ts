import type { AdSpend, Event } from '@wegwijs/journey'
import { type Ask, surveysWith } from './answers.ts'
import { yearUntil } from './calendar.ts'
import { extrasOf } from './extras.ts'
import { peopleOf } from './people.ts'
import { randomFrom } from './random.ts'
import { spendOf } from './spend.ts'
import { eventsOf } from './story.ts'

/** Some people's events, each person's in order of time, or the advertising of the whole year. */
export interface EbikeBatch {
  events: Event[]
  spend: AdSpend[]
}

const BATCH = 10_000

/**
 * A year of the invented e-bike shop: 20,000 people, about 400,000 events and the cost of every day's ads.
 * `until` (milliseconds) is cut to its day (UTC); the last event is before it. The same seed and day give the same year.
 */
export function* ebikeEvents({ seed = 1, until }: { seed?: number; until: number }): Generator<EbikeBatch> {
  const random = randomFrom(seed)
  const window = yearUntil(until)
  const ask: Ask = surveysWith(random)
  const clicks = new Map<string, number>()
  let events: Event[] = []
  for (const person of peopleOf(random, window)) {
    const story = eventsOf(person, random, ask, window)
    const extras = extrasOf(person, story, window)
    for (const event of [...story, ...extras].sort((a, b) => a.time - b.time)) {
      events.push(event)
      if (event.name === 'Ad Clicked') countClick(clicks, event)
    }
    if (events.length >= BATCH) {
      yield { events, spend: [] }
      events = []
    }
  }
  yield { events, spend: spendOf(clicks, random, window) }
}

function countClick(clicks: Map<string, number>, { time, channel }: Event): void {
  const key = `${new Date(time).toISOString().slice(0, 10)} ${channel}`
  clicks.set(key, (clicks.get(key) ?? 0) + 1)
}
