import { text } from '@wegwijs/journey'
import { z } from 'zod'
import type { About } from './about.ts'
import { readBy } from './read-by.ts'

export const kpisSchema = z.strictObject({ kind: z.literal('kpis'), ...readBy })

/** One KPI over the period. */
export interface KpiValue {
  kpi: string
  /** Null when it cannot be known; `missing` then says what to connect. */
  value: number | null
  /** Denominator or number of answers behind the value. */
  n: number
  low: number | null
  high: number | null
  currency: string | null
  missing: 'orders' | 'adSpend' | 'nps' | 'csat' | 'leads' | 'events' | 'currency' | null
}
export interface KpisAnswer {
  rows: KpiValue[]
  about: About
}

/** What the answer counts, in a sentence. */
export const kpisDefinition = text(
  'Elk KPI volgens zijn eigen formule, over de hele periode.',
  'Each KPI by its own formula, over the whole period.',
)
