import { ebikeEvents, ebikeJourneys, ebikeSearches } from '@wegwijs/examples'
import type { Workspace } from './workspace.ts'

const DAY = 86_400_000
const SEED = 20_260_301

/** The year of events that the example of this day is made of; the same for everyone who starts today. */
export const exampleYear = (now: number) => ebikeEvents({ seed: SEED, until: Math.floor(now / DAY) * DAY })

/** Furnishes an empty data folder with the living example: its journeys, and a year of events and searches up to yesterday. */
export async function furnishExample(workspace: Workspace, now: number): Promise<void> {
  const { journeys, store } = workspace.example
  const facts = await store.facts()
  if (facts.events === 0) {
    const staging = await store.stage()
    let line = 0
    for (const { events, spend } of exampleYear(now)) {
      await staging.add(events.map((event) => ({ line: ++line, event })))
      staging.addSpend(spend)
    }
    await staging.land({ file: 'ebike', format: 'example', rows: line, invalid: 0, at: now })
  }
  if (facts.searchDays === 0) {
    const staging = await store.stage()
    const searches = ebikeSearches({ seed: SEED, until: now })
    staging.addSearches(searches)
    await staging.land({ file: 'ebike-searches', format: 'example', rows: searches.length, invalid: 0, at: now })
  }
  const today = new Date(now).toISOString().slice(0, 10)
  for (const journey of ebikeJourneys(today)) if (!journeys.has(journey.id)) journeys.create(journey)
}
