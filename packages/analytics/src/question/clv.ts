import { recordIdSchema, ruleSchema, type Text, text } from '@wegwijs/journey'
import { z } from 'zod'
import type { BgNbd } from '../statistics/bg-nbd.ts'
import type { GammaGamma } from '../statistics/gamma-gamma.ts'
import type { About } from './about.ts'
import { readBy } from './read-by.ts'

export const clvSchema = z.strictObject({
  kind: z.literal('clv'),
  ...readBy,
  /** Only customers who were ever at this stage, step or touchpoint. */
  at: recordIdSchema.optional(),
  /** Only these people: a persona's id, or a rule that one of their events matches, whenever. */
  segment: z.union([recordIdSchema, ruleSchema]).optional(),
  /** How far to look ahead; absent means 365. */
  horizonDays: z.number().int().positive().max(3650).optional(),
  /** How much less money is worth each month that it comes later; absent means 0.01. */
  monthlyDiscount: z.number().min(0).max(1).optional(),
  /** Share of revenue that is left after the cost of what was sold; absent means 1, so that values are revenue. */
  margin: z.number().positive().max(1).optional(),
})
export type ClvTerms = Pick<z.infer<typeof clvSchema>, 'horizonDays' | 'monthlyDiscount' | 'margin'>
/** The terms with what holds where nothing was asked. */
export type Terms = Record<keyof ClvTerms, number>

/** Customers with the same past, in whole days; orders of one day are one. */
export interface CustomersAlike {
  /** Days with an order after the first. */
  x: number
  /** From the first day with an order to the last. */
  tx: number
  /** From the first day with an order to the last day observed. */
  T: number
  /** Of the `x` days, those on which an amount is known. */
  valued: number
  /** What was paid on those days, in minor units. */
  repeatMinor: number
  customers: number
  /** What they paid in all, minus what was paid back, in minor units. */
  paidMinor: number
}

/** A group of customers, past and ahead; money per customer, times the margin. */
export interface CustomerValue {
  customers: number
  /** Revenue minus refunds so far. */
  historic: number | null
  /** Orders within the horizon, and what they are worth today. Null without a prediction. */
  orders: number | null
  value: number | null
  /** The chance that a customer will ever order again. */
  alive: number | null
}

export interface ClvAnswer extends CustomerValue {
  /** Customers with orders on two or more days. */
  repeaters: number
  currency: string | null
  /** Mean amount of a repeat order, over repeaters who paid one; null without any. */
  perOrder: { customers: number; mean: number; sd: number | null; min: number; median: number; max: number } | null
  /** What the prediction rests on; times in weeks, money in units of the currency. */
  models: { orders: (BgNbd & Likely) | null; spend: (GammaGamma & Likely) | null }
  /** Between how often and how much repeaters order; the prediction takes it to be 0. */
  correlation: number | null
  /** By number of days with an order: 1, 2, 3, 4, and 5 or more. */
  byOrders: (CustomerValue & { orderDays: number })[]
  /** Why there is no prediction, or what to beware of. */
  remarks: Text[]
  about: About
}
interface Likely {
  logLikelihood: number
}

/** What the answer counts, in a sentence. */
export const clvDefinition = text(
  'Wat klanten tot nu toe opbrachten, en wat zij naar verwachting nog opbrengen: BG/NBD voor hun bestellingen, Gamma-Gamma voor hun bedragen.',
  'What customers have been worth so far, and are expected to be worth: BG/NBD for their orders, Gamma-Gamma for their amounts.',
)
