import { type Text, text } from '@wegwijs/journey'
import { type By, sequenceChoice } from './read-by.ts'

/** How often the same comes again in one person's journey. */
export interface Rework {
  key: string
  people: number
  /** People for whom it comes more than once, and their share; null without people. */
  reworked: number
  rate: number | null
  /** Times it directly follows itself, and times it comes back with something else between. */
  selfLoops: number
  returns: number
  /** Of those two together: by the same channel as the time before, and by another. */
  sameChannel: number
  otherChannel: number
  /** The fewest steps of a person between two of it, 0 for a self-loop: the least over people, and their median. */
  leastBetween: number | null
  medianBetween: number | null
}

/** What both engines count of a key. */
export type CountedRework = Omit<Rework, 'rate' | 'otherChannel'>

export const noRework = (key: string): CountedRework => ({
  ...{ key, people: 0, reworked: 0, selfLoops: 0, returns: 0, sameChannel: 0 },
  ...{ leastBetween: null, medianBetween: null },
})

export const withRates = (counted: CountedRework): Rework => ({
  ...counted,
  rate: counted.people === 0 ? null : counted.reworked / counted.people,
  otherChannel: counted.selfLoops + counted.returns - counted.sameChannel,
})

export function reworkChoice(by: By): Text {
  const { nl, en } = sequenceChoice(by, 'kept')
  return text(`Wat opnieuw komt: ${nl}`, `What comes again: ${en}`)
}
