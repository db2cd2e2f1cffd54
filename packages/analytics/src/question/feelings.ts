import { text } from '@wegwijs/journey'
import { z } from 'zod'
import type { About } from './about.ts'
import { lastTouchpointDays } from './placed-answers.ts'
import { readBy } from './read-by.ts'

export const feelingsSchema = z.strictObject({ kind: z.literal('feelings'), lastTouchpointDays, ...readBy })

/** The feeling at one touchpoint or in one stage. */
interface MeasuredFeeling {
  key: string
  n: number
  mean: number
  /** 95 % interval of the mean; null below two answers. */
  low: number | null
  high: number | null
  quotes: { text: string; score: number; scale: string; time: number }[]
}

/** Measured feeling on −2 … +2, from NPS and CSAT answers, per touchpoint (`rows`) and per stage. */
export interface FeelingsAnswer {
  rows: MeasuredFeeling[]
  stages: MeasuredFeeling[]
  about: About
}

/** What the answer counts, in a sentence. */
export const feelingsDefinition = text(
  'Gemiddelde van de antwoorden op −2 … +2: (NPS − 5) / 2,5 en CSAT − 3, per touchpoint waarover het ging en per fase waarin de klant was, met een 95%-interval binnen die schaal.',
  'Mean of the answers on −2 … +2: (NPS − 5) / 2.5 and CSAT − 3, by the touchpoint it was about and the stage the customer was in, with a 95% interval within that scale.',
)
