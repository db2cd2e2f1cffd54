import { type Text, text } from '@wegwijs/journey'
import { z } from 'zod'

/** Days after its last touchpoint that a person's answer is still about it. */
export const DEFAULT_LAST_TOUCHPOINT_DAYS = 30
/** How long an answer that names no touchpoint is about the last one; absent means 30 days. */
export const lastTouchpointDays = z.number().int().positive().max(36_500).optional()

/** An answer and where its person was: ids in map order. */
export interface PlacedAnswer {
  person: string
  time: number
  /** '' when there are no words. */
  text: string
  /** A score only counts on a scale; null when there is none. */
  score: number | null
  scale: string | null
  touchpoints: string[]
  stage: string | null
}

/** Where an answer belongs, spoken. */
export const placeChoice = (days = DEFAULT_LAST_TOUCHPOINT_DAYS): Text =>
  text(
    `Een antwoord hoort bij het touchpoint dat erin genoemd wordt of waarvoor het meetelt, anders bij het laatste touchpoint van die persoon in de ${days} dagen ervoor.`,
    `An answer belongs to the touchpoint it names or counts for, otherwise to that person's last touchpoint in the ${days} days before.`,
  )
