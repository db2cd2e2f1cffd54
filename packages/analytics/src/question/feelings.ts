import { text } from '@wegwijs/journey'
import { z } from 'zod'
import type { About } from './about.ts'
import { readBy } from './read-by.ts'

export const feelingsSchema = z.strictObject({ kind: z.literal('feelings'), ...readBy })

/** Measured feeling per touchpoint on −2 … +2, from NPS and CSAT answers. */
export interface FeelingsAnswer {
  rows: {
    key: string
    n: number
    mean: number
    /** 95 % interval of the mean; null below two answers. */
    low: number | null
    high: number | null
    quotes: { text: string; score: number; scale: string; time: number }[]
  }[]
  about: About
}

/** What the answer counts, in a sentence. */
export const feelingsDefinition = text(
  'Gemiddelde van de antwoorden op −2 … +2: (NPS − 5) / 2,5 en CSAT − 3, per touchpoint waarover de vraag ging, met een 95%-interval.',
  'Mean of the answers on −2 … +2: (NPS − 5) / 2.5 and CSAT − 3, by the touchpoint the question was about, with a 95% interval.',
)
