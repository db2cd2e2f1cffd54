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
  /** Whether each id was counted as a person, also when merges join it to others. */
  isApart?: true
}

export function aboutOf(population: Population, definition: Text, unit: About['unit'], choices: Text[] = []): About {
  return {
    definition,
    choices: [periodChoice(population), ...leftOutChoice(population), identityChoice(population), ...choices],
    period: population.period,
    zone: 'UTC',
    unit,
    n: unit === 'person' ? population.people : population.events,
    leftOut: { unidentifiedEvents: population.unidentifiedEvents },
    watermark: population.watermark,
  }
}

/** The period and the newest event, in words. */
export function periodChoice({ period, watermark }: Population): Text {
  if (period === null) return text('Er zijn geen gebeurtenissen.', 'There are no events.')
  const [from, to, newest] = [period.from, period.to, watermark ?? 0].map(minuteOf)
  const unknown =
    watermark === null
      ? text('; er zijn geen gebeurtenissen', '; there are no events')
      : period.to > watermark
        ? text(`; na ${newest} is nog niets bekend`, `; nothing is known yet after ${newest}`)
        : text('', '')
  return text(
    `Van ${from} tot en met ${to} (UTC)${unknown.nl}; niets is gesampled.`,
    `From ${from} up to and including ${to} (UTC)${unknown.en}; nothing is sampled.`,
  )
}

const minuteOf = (time: number): string => new Date(time).toISOString().slice(0, 16).replace('T', ' ')

const leftOutChoice = ({ unidentifiedEvents: n }: Population): Text[] =>
  n === 0
    ? []
    : [
        text(
          `Weggelaten: ${n.toLocaleString('nl')} gebeurtenissen van niemand in het bijzonder, want bij wie zij horen is niet bekend.`,
          `Left out: ${n.toLocaleString('en')} events of nobody in particular, for whose they are is not known.`,
        ),
      ]

const identityChoice = ({ isApart }: Population): Text =>
  isApart
    ? text('Elke id is een persoon, ook als hij is samengevoegd.', 'Each id is a person, also when it was merged.')
    : text('Id’s die zijn samengevoegd zijn één persoon.', 'Ids that were merged are one person.')
