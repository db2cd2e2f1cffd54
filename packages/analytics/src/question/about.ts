import { type Text, text } from '@wegwijs/journey'

/** What every answer says of itself, so that a number never stands alone. */
export interface About {
  definition: Text
  /** Silent choices, spoken. */
  choices: Text[]
  /** Milliseconds; both ends inclusive. Null when the store is empty. */
  period: { from: number; to: number } | null
  zone: 'UTC'
  /** `figure` is a value that another system reported, `search` a term that was searched for. */
  unit: 'person' | 'account' | 'visit' | 'event' | 'figure' | 'search'
  /** Units the answer is about. */
  n: number
  leftOut: {
    /** Events of nobody in particular, within the period. */
    unidentifiedEvents: number
  }
  /** Time of the newest event in the store. */
  watermark: number | null
}

/** The facts about a store and a period that go into every `About`. */
export interface Population {
  period: About['period']
  watermark: number | null
  /** Time of the oldest event in the store. */
  oldest: number | null
  people: number
  events: number
  unidentifiedEvents: number
}

export function aboutOf(population: Population, definition: Text, unit: About['unit'], choices: Text[] = []): About {
  return {
    definition,
    choices: [PERIOD_CHOICE, ...choices],
    period: population.period,
    zone: 'UTC',
    unit,
    n: unit === 'person' ? population.people : population.events,
    leftOut: { unidentifiedEvents: population.unidentifiedEvents },
    watermark: population.watermark,
  }
}

const PERIOD_CHOICE = text(
  'De periode eindigt bij de nieuwste gebeurtenis; niets is gesampled.',
  'The period ends at the newest event; nothing is sampled.',
)
